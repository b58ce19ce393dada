// Measures open documents: first diagnostics, edits, questions, memory. All servers of a step are open side by side
// and take turns.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeTexts } from '../generate.mjs';
import { EDITS, foundSame } from '../languages/document.mjs';
import { mean, median, percentile } from '../measure/numbers.mjs';
import { Session } from '../protocol/session.mjs';
import { ask, QUESTIONS } from './questions.mjs';
import { takeTurns } from './turns.mjs';

/**
 * @typedef {{ wallMs: number, cpuMs?: number }} Sample CPU time is counted for edits only: a question takes too little
 * @typedef {{ p50: number, p95: number, cpuMs: number, count: number }} Cost percentiles of wall time and the mean of
 *   CPU time, in milliseconds
 * @typedef {{ subject: string, isPeer: boolean, program: import('../measure/processes.mjs').Program, elements: number,
 *   files: number, texts: Map<string, string>, document: import('../languages/document.mjs').OpenDocument }} Entry
 * @typedef {{ subject: string, elements: number, files: number, bytes: number, error?: string, peakBytes: number,
 *   first: { wallMs: number, cpuMs: number }, costs: Record<string, Cost> }} Measured `costs` by the name of an edit
 *   or a question, or of a question with " after an edit"
 */

const OPENINGS = { most: 3, least: 1, seconds: 20 };
const EDITINGS = { most: 15, least: 2, seconds: 10 };
const ASKINGS = { most: 20, least: 2, seconds: 10 };
const ASKINGS_AFTER_EDIT = { most: 20, least: 1, seconds: 10 };

/**
 * Measures the same structure in several servers.
 * @param {Entry[]} entries
 * @param {(what: string) => void} tell
 * @returns {Promise<Measured[]>}
 */
export async function measureDocuments(entries, tell) {
  const runs = await Promise.all(entries.map(prepared));
  try {
    tell('opening');
    await takeTurns(runs, OPENINGS, open);
    await measureEdits(runs, tell);
    await measureQuestions(runs, tell);
    return runs.map(concluded);
  } finally {
    await Promise.all(runs.map(cleanUp));
  }
}

async function measureEdits(/** @type {Run[]} */ runs, tell) {
  for (const name of Object.keys(EDITS)) {
    tell(EDITS[name].title);
    const able = runs.filter(({ entry }) => entry.document.scenarios[name]);
    await takeTurns(able, EDITINGS, (run) => editAndBack(run, name));
  }
}

async function measureQuestions(/** @type {Run[]} */ runs, tell) {
  for (const [name, { ability, alsoAfterEdit }] of Object.entries(QUESTIONS)) {
    tell(name);
    const able = runs.filter(({ session }) => session.server.capabilities?.[ability]);
    await takeTurns(able, ASKINGS, async (run) => {
      addSample(run, name, { wallMs: await ask(run.session, name) });
    });
    if (alsoAfterEdit) await takeTurns(able, ASKINGS_AFTER_EDIT, (run) => askAfterEdit(run, name));
  }
}

/**
 * @typedef {{ subject: string, isPeer: boolean, error?: string, entry: Entry, folder: string, session: Session,
 *   firsts: { wallMs: number, cpuMs: number }[], samples: Map<string, Sample[]> }} Run
 * @returns {Promise<Run>}
 */
async function prepared(/** @type {Entry} */ entry) {
  const folder = await mkdtemp(path.join(tmpdir(), 'bartizan-bench-'));
  await writeTexts(folder, entry.texts);
  const { subject, isPeer } = entry;
  return {
    subject,
    isPeer,
    entry,
    folder,
    session: undefined,
    firsts: [],
    samples: new Map(),
  };
}

/** Opens a new session; the last one stays. */
async function open(/** @type {Run} */ run) {
  await run.session?.server.stop();
  run.session = new Session(run.entry.program, run.folder, run.entry.document);
  run.firsts.push(await run.session.open());
}

async function editAndBack(/** @type {Run} */ run, name) {
  const { there, back, shows } = run.entry.document.scenarios[name];
  const { clean } = run.session;
  const after = await edited(run, there, (items) => shows(items, clean));
  const mended = await edited(run, back, (items) => foundSame(items, clean));
  addSample(run, name, after);
  if (EDITS[name].isBackToo) addSample(run, name, mended);
}

/** @returns {Promise<Sample>} with all that the server did because of it, also afterwards */
async function edited({ session }, change, fits) {
  const before = session.server.usage().cpuMs;
  const wallMs = await session.edit(change, fits);
  await session.server.rest();
  return { wallMs, cpuMs: session.server.usage().cpuMs - before };
}

/** The question is sent while the edit is still being read. */
async function askAfterEdit(/** @type {Run} */ run, name) {
  const { there, back } = run.entry.document.scenarios.typing;
  run.session.change(there);
  addSample(run, `${name} after an edit`, { wallMs: await ask(run.session, name) });
  await run.session.edit(back, (items) => foundSame(items, run.session.clean));
  await run.session.server.rest();
}

function addSample({ samples }, name, sample) {
  samples.set(name, [...(samples.get(name) ?? []), sample]);
}

/** @returns {Measured} */
function concluded(/** @type {Run} */ { entry, session, error, firsts, samples }) {
  const { subject, elements, files, texts } = entry;
  const bytes = [...texts.values()].reduce((sum, text) => sum + text.length, 0);
  return {
    ...{ subject, elements, files, bytes, error },
    peakBytes: session.server.usage().peakBytes,
    first: {
      wallMs: median(firsts.map(({ wallMs }) => wallMs)),
      cpuMs: median(firsts.map(({ cpuMs }) => cpuMs)),
    },
    costs: Object.fromEntries([...samples].map(([name, each]) => [name, costOf(each)])),
  };
}

/** @returns {Cost} */
function costOf(/** @type {Sample[]} */ samples) {
  const walls = samples.map(({ wallMs }) => wallMs);
  return {
    p50: percentile(walls, 0.5),
    p95: percentile(walls, 0.95),
    cpuMs: mean(samples.map(({ cpuMs }) => cpuMs)),
    count: samples.length,
  };
}

async function cleanUp(/** @type {Run} */ { session, folder }) {
  await session?.server.stop();
  await rm(folder, { recursive: true, force: true });
}
