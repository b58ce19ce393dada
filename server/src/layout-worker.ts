/**
 * Boots the layout engine (ELK) in a worker thread, as if in a browser's worker: it speaks through
 * `postMessage` and `onmessage` of `self`. Its unmodified file lies beside this one and is compiled
 * rather than required, since Node would take it for an ES module.
 */
import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import { parentPort } from 'node:worker_threads';

const self = globalThis as unknown as {
  self: unknown;
  postMessage(message: unknown): void;
  onmessage?(event: { data: unknown }): void;
};

self.self = self;
self.postMessage = (message) => parentPort?.postMessage(message);
compileFunction(readFileSync(new URL('elk-worker.min.js', __dist), 'utf8'))();
parentPort?.on('message', (data: unknown) => self.onmessage?.({ data }));
