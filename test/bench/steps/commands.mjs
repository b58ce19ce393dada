// Measures programs that run to their end, in turns.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeTexts } from '../generate.mjs';
import { median } from '../measure/numbers.mjs';
import { runToEnd } from '../measure/processes.mjs';
import { takeTurns } from './turns.mjs';

/**
 * @typedef {{ subject: string, isPeer: boolean, program: import('../measure/processes.mjs').Program,
 *   elements: number, files: number, texts: Map<string, string> }} Command run in a folder that holds the texts
 * @typedef {{ subject: string, elements: number, files: number, error?: string, cpuMs: number, wallMs: number,
 *   peakBytes: number, count: number }} Ran medians of CPU and wall time and the largest memory of so many runs
 */

const RUNS = { most: 5, least: 2, seconds: 12 };

/**
 * @param {Command[]} commands that take turns
 * @returns {Promise<Ran[]>}
 */
export async function measureCommands(commands) {
  const runs = await Promise.all(commands.map(prepared));
  try {
    await takeTurns(runs, RUNS, async ({ program, cwd, samples }) => {
      samples.push(await runToEnd({ ...program, cwd }));
    });
    return runs.map(concluded);
  } finally {
    for (const { cwd } of runs) await rm(cwd, { recursive: true, force: true });
  }
}

async function prepared(/** @type {Command} */ command) {
  const cwd = await mkdtemp(path.join(tmpdir(), 'bartizan-bench-'));
  await writeTexts(cwd, command.texts);
  return { ...command, error: undefined, cwd, samples: [] };
}

/** @returns {Ran} */
function concluded({ subject, elements, files, error, samples }) {
  return {
    ...{ subject, elements, files, error },
    cpuMs: median(samples.map(({ cpuMs }) => cpuMs)),
    wallMs: median(samples.map(({ wallMs }) => wallMs)),
    peakBytes: Math.max(...samples.map(({ peakBytes }) => peakBytes)),
    count: samples.length,
  };
}
