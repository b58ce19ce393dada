/**
 * The language server on Node: the transport that the arguments name (`--stdio`, `--node-ipc`), the disk, the
 * clock and the layout worker. Importing this file starts it.
 */
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { today } from './clock.js';
import { nodeLayout } from './node-layout.js';
import { serve } from './lsp/server.js';
import { nodeFiles } from './workspace/node-files.js';

serve(createConnection(ProposedFeatures.all), {
  reader: nodeFiles,
  today,
  layout: nodeLayout(fileURLToPath(new URL('layout-worker.cjs', __dist))),
  version,
  rulePage: (code) => new URL(`rules/${code}.md`, __dist).href,
});
