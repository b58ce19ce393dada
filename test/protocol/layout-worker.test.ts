// The built layout engine answers in its worker thread.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import ElkApi from 'elkjs/lib/elk-api.js';

const file = fileURLToPath(new URL('layout-worker.cjs', __dist));
/** What ELK's interface calls on a worker, and how it wants to be answered. */
interface BrowserWorker {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage?(event: { data: unknown }): void;
}

function startWorker(): BrowserWorker {
  const thread = new Worker(file);
  const worker: BrowserWorker = {
    postMessage: (message) => thread.postMessage(message),
    terminate: () => void thread.terminate(),
  };
  thread.on('message', (data) => worker.onmessage?.({ data }));
  return worker;
}

test('a graph comes back with positions, and the worker can be stopped', async () => {
  // @ts-expect-error the declared worker is a browser's, which has much more than ELK uses
  const elk = new ElkApi({ workerFactory: startWorker });
  const children = ['a', 'b'].map((id) => ({ id, width: 40, height: 20 }));
  const edges = [{ id: 'e', sources: ['a'], targets: ['b'] }];
  const layoutOptions = { 'elk.algorithm': 'layered', 'elk.direction': 'RIGHT' };
  const graph = await elk.layout({ id: 'root', layoutOptions, children, edges });
  elk.terminateWorker();
  const [a, b] = graph.children ?? [];
  assert.ok(a?.x !== undefined && b?.x !== undefined && a.x + 40 < b.x, 'a lies left of b');
});
