/**
 * The layout engine on Node: ELK in a worker thread of its own, loaded on first use, ended when it takes too long.
 */
import { Worker } from 'node:worker_threads';
import ELK from 'elkjs/lib/elk-api.js';
import type { Layout, LayoutNode } from './publish/diagram/layout.js';

const LIMIT_MS = 10_000;
/** Typing changes a title more often than the picture: the last few answers are kept. */
const KEPT = 40;

/** @param workerFile the built worker, which finds the engine beside itself */
export function nodeLayout(workerFile: string): Layout {
  let engine: InstanceType<typeof ELK> | undefined;
  const answers = new Map<string, Promise<LayoutNode>>();

  async function run(graph: LayoutNode): Promise<LayoutNode> {
    engine ??= new ELK({ workerFactory: () => elkWorker(workerFile) });
    const running = engine;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('the layout took too long')), LIMIT_MS);
    });
    try {
      return await Promise.race([running.layout(graph), late]);
    } catch (error) {
      running.terminateWorker();
      if (engine === running) engine = undefined;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  return (graph) => {
    const key = JSON.stringify(graph);
    const known = answers.get(key);
    if (known) return known;
    const answer = run(graph);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    if (answers.size > KEPT) answers.delete(answers.keys().next().value ?? '');
    return answer;
  };
}

type WebWorker = ReturnType<
  NonNullable<NonNullable<ConstructorParameters<typeof ELK>[0]>['workerFactory']>
>;

/**
 * A thread in the clothes of a web worker, which is what the engine's interface speaks to. It keeps the process
 * alive only while it owes an answer.
 */
function elkWorker(file: string): WebWorker {
  const thread = new Worker(file);
  thread.unref();
  let owed = 0;
  const worker = {
    onmessage: undefined as ((event: { data: unknown }) => void) | undefined,
    postMessage: (message: unknown) => {
      if (owed++ === 0) thread.ref();
      thread.postMessage(message);
    },
    terminate: () => void thread.terminate(),
  };
  thread.on('message', (data: unknown) => {
    if (--owed === 0) thread.unref();
    worker.onmessage?.({ data });
  });
  return worker as unknown as WebWorker;
}
