// Measures the start of language servers, in turns with programs that only start.
import { tmpdir } from 'node:os';
import { mean, median } from '../measure/numbers.mjs';
import { cpuOfEnded, runToEnd } from '../measure/processes.mjs';
import { Server } from '../protocol/server.mjs';
import { takeTurns } from './turns.mjs';

/**
 * @typedef {import('../measure/processes.mjs').Program} Program
 * @typedef {{ subject: string, error?: string, wallMs: number, cpuMs: number }} Started median wall time until the
 *   answer to `initialize` (of a bare program: to its end), mean CPU time of the whole life
 */

const STARTS = { most: 15, least: 3, seconds: 12 };

/**
 * @param {{ subject: string, program: Program }[]} bare programs that end by themselves
 * @param {{ subject: string, isPeer: boolean, program: Program }[]} servers
 * @returns {Promise<Started[]>}
 */
export async function measureStarts(bare, servers) {
  const runs = [
    ...bare.map((each) => ({
      ...each,
      isPeer: false,
      error: undefined,
      samples: [],
      run: runToEnd,
    })),
    ...servers.map((each) => ({ ...each, error: undefined, samples: [], run: initialize })),
  ];
  await takeTurns(runs, STARTS, async ({ program, samples, run }) => {
    samples.push(await run(program));
  });
  return runs.map(({ subject, error, samples }) => ({
    ...{ subject, error },
    wallMs: median(samples.map(({ wallMs }) => wallMs)),
    cpuMs: mean(samples.map(({ cpuMs }) => cpuMs)),
  }));
}

/** A whole life, since the CPU time of what has ended is known best. */
async function initialize(/** @type {Program} */ program) {
  const before = cpuOfEnded();
  const server = new Server(program);
  try {
    await server.start(tmpdir());
  } finally {
    await server.stop();
  }
  return { wallMs: server.initializeMs, cpuMs: cpuOfEnded() - before };
}
