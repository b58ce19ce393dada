/**
 * What the server needs of Node: the disk, the clock, the layout worker and the rule pages.
 */
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { milliseconds, today } from './clock.js';
import type { Host } from './lsp/host.js';
import type { Layout } from './publish/diagram/layout.js';
import { nodeFiles } from './workspace/node-files.js';

let engine: Layout | undefined;

/** The engine is loaded with the first picture. */
const layout: Layout = async (graph) => {
  const { nodeLayout } = await import('./node-layout.js');
  engine ??= nodeLayout(fileURLToPath(new URL('layout-worker.cjs', __dist)));
  return engine(graph);
};

export const nodeHost: Host = {
  reader: nodeFiles,
  today,
  milliseconds,
  turn: () => setImmediate(),
  layout,
  rulePage: (code) => new URL(`rules/${code}.md`, __dist).href,
};
