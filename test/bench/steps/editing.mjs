// Measures open documents: start, first diagnostics, edits, questions, memory. All servers of a step are open side by
// side and take turns, so that what disturbs the machine disturbs all of them. One that fails drops out and says why.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeTexts } from '../generate.mjs';
import { mean, percentile } from '../measure/numbers.mjs';
import { Session } from '../protocol/session.mjs';
import { ask, QUESTIONS } from './questions.mjs';

/**
 * @typedef {{ cpuMs: number, p50: number, p95: number, count: number }} Cost mean CPU time and percentiles of the wall
 *   time, in milliseconds, of so many tries
 * @typedef {{ subject: string, elements: number, files: number, bytes: number, error?: string,
 *   first?: { cpuMs: number, wallMs: number }, peakBytes?: number,
 *   edits: Record<string, Cost>, questions: Record<string, Cost>, afterEdit: Record<string, Cost> }} Measured
 * @typedef {{ subject: string, program: import('../measure/processes.mjs').Program, elements: number, files: number,
 *   texts: Map<string, string>, document: import('../languages/document.mjs').OpenDocument }} Entrant
 */

/** Edits there and back, and questions: as many as fit in the time, but at least some. */
const ROUNDS = { most: 20, least: 2, seconds: 40 };

/**
 * @param {Entrant[]} entrants
 * @param {(what: string) => void} tell
 * @returns {Promise<Measured[]>}
 */
export async function measureEditing(entrants, tell) {
  const runs = await Promise.all(entrants.map(prepare));
  try {
    for (const run of runs) await attempt(run, tell, 'opening', () => open(run));
    for (const name of Object.keys(runs[0].entrant.document.scenarios)) {
      await inTurns(runs, tell, name, (run) => editOnce(run, name));
    }
    for (const name of Object.keys(QUESTIONS)) {
      await inTurns(runs, tell, name, (run) => askOnce(run, name));
      await inTurns(runs, tell, `${name} after an edit`, (run) => askAfterEdit(run, name));
    }
    return runs.map(concluded);
  } finally {
    await Promise.all(runs.map(({ session }) => session.server.stop()));
    await Promise.all(runs.map(({ folder }) => rm(folder, { recursive: true, force: true })));
  }
}
