/**
 * The language server on Node, by the transport that the arguments name (`--stdio`, `--node-ipc`). Importing this
 * file starts it.
 */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { serve } from './lsp/server.js';

serve({
  version,
  connect: (options) => createConnection(ProposedFeatures.all, options),
  loadHost: async () => (await import('./node-host.js')).nodeHost,
});
