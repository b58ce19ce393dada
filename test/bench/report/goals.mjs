// The goals: what is promised of each figure, and whether a run keeps it. The numbers of the goals live here alone.
import { EDITS } from '../languages/document.mjs';
import { growth } from '../measure/numbers.mjs';
import { digits, duration, kilobytes, megabytes, table, times } from './format.mjs';
import { costOf, NotMeasured, pick, SUBJECTS, whole } from './results.mjs';

/**
 * @typedef {import('./results.mjs').Results} Results
 * @typedef {{ measured: string, isMet: boolean }} Verdict
 * @typedef {{ what: string, goal: string, judge: (results: Results) => Verdict }} Goal
 */

const { tm, json, likec4, bare, version } = SUBJECTS;
const LARGE = 20_000;
const MIDDLE = 5_000;
const SMALL = 1_000;
const MANY = 200;

/** @type {Goal[]} */
export const GOALS = [
  ...Object.entries(EDITS).map(([name, { title }]) => ({
    what: `${title}: edit to diagnostics, 20,000 elements in 200 files`,
    goal: 'CPU and p95 at most 16 ms, and 1.5 × those at 1,000',
    judge: (results) => judgeEdit(results, name),
  })),
  {
    what: 'CPU of an edit (typing), 5,000 in one file, against LikeC4',
    goal: 'at least 500 × cheaper',
    judge: (results) => judgePeer(results, likec4, 500),
  },
  {
    what: 'CPU of an edit (typing), 5,000 in one file, against the JSON server',
    goal: 'at least 15 × cheaper',
    judge: (results) => judgePeer(results, json, 15),
  },
  ...['completion', 'hover', 'definition'].flatMap((name) =>
    [MANY, 1].map((files) => ({
      what: `${name}, 20,000 in ${files === 1 ? 'one file' : '200 files'}`,
      goal: 'p95 at most 20 ms, also right after an edit',
      judge: (results) => judgeQuestion(results, name, files),
    })),
  ),
  {
    what: '`tm check` at 20,000, CPU of the process, against `likec4 validate --no-layout`',
    goal: 'at most 1/40',
    judge: ({ checks }) => judgeCommand(checks, 40),
  },
  {
    what: '`tm publish` at 20,000 without `diagram`, CPU of the process, against `likec4 export markdown`',
    goal: 'at most 1/15',
    judge: ({ publications }) => judgeCommand(publications, 15),
  },
  {
    what: 'growth of the CPU of `tm check` from 1,000 to 20,000, without the start',
    goal: 'at most N^1.05',
    judge: judgeGrowth,
  },
  {
    what: 'start to the answer to `initialize`',
    goal: 'at most 2.5 × `node -e 0`',
    judge: judgeStart,
  },
  {
    what: 'peak memory of the server, 20,000 in 200 files, one open',
    goal: 'at most 300 MB',
    judge: judgeMemory,
  },
  {
    what: 'peak memory of the server, 20,000 in 200 files, against the JSON server on equal bytes',
    goal: 'at most 0.6 ×',
    judge: judgeMemoryOfPeer,
  },
  {
    what: 'parser, warm median of 9 on 2.4 MB',
    goal: 'at least 10 MB/s of CPU',
    judge: judgeParser,
  },
  {
    what: "server's bundle",
    goal: 'at most 450 kB',
    judge: ({ bundles }) => judgeSize(bundles.serverBytes),
  },
  {
    what: "client's bundle",
    goal: 'at most 450 kB',
    judge: ({ bundles }) => judgeSize(bundles.clientBytes),
  },
  {
    what: 'what `tm check` loads',
    goal: 'no code of pictures or exports',
    judge: ({ bundles: { needless } }) => ({
      measured: needless.length > 0 ? `${needless[0]} and such` : 'none',
      isMet: needless.length === 0,
    }),
  },
];

/** The goals with what was measured, as a table. */
export function goalsTable(/** @type {Results} */ results) {
  const rows = GOALS.map(({ what, goal, judge }) => [what, goal, ...verdictOf(judge, results)]);
  return table([['what', 'goal', 'measured', 'met'], ...rows]);
}

function verdictOf(judge, results) {
  try {
    const { measured, isMet } = judge(results);
    return [measured, isMet ? 'yes' : '**no**'];
  } catch (error) {
    if (error instanceof NotMeasured) return [`n/a (${error.message})`, 'unknown'];
    throw error;
  }
}

const inMany = ({ documents }, elements) => pick(documents, { subject: tm, elements, files: MANY });

function judgeEdit(results, name) {
  const large = costOf(inMany(results, LARGE), name);
  const small = costOf(inMany(results, SMALL), name);
  const ratios = [large.cpuMs / small.cpuMs, large.p95 / small.p95];
  return {
    measured: `CPU ${duration(large.cpuMs)}, p95 ${duration(large.p95)}; ${ratios.map(times).join(' and ')}`,
    isMet: Math.max(large.cpuMs, large.p95) <= 16 && Math.max(...ratios) <= 1.5,
  };
}

function judgePeer({ documents }, peer, atLeast) {
  const of = (subject) =>
    costOf(pick(documents, { subject, elements: MIDDLE, files: 1 }), 'typing').cpuMs;
  const ratio = of(peer) / of(tm);
  const measured = `${times(ratio)} (${duration(of(tm))} against ${duration(of(peer))})`;
  return { measured, isMet: ratio >= atLeast };
}

function judgeQuestion({ documents }, name, files) {
  const document = pick(documents, { subject: tm, elements: LARGE, files });
  const calm = costOf(document, name).p95;
  const busy = costOf(document, `${name} after an edit`).p95;
  const measured = `${duration(calm)}; ${duration(busy)} after an edit`;
  return { measured, isMet: Math.max(calm, busy) <= 20 };
}

function judgeCommand(runs, atLeast) {
  const of = (subject) => whole(pick(runs, { subject, elements: LARGE, files: 1 })).cpuMs;
  const ratio = of(likec4) / of(tm);
  const measured = `1/${digits(ratio)} (${duration(of(tm))} against ${duration(of(likec4))})`;
  return { measured, isMet: ratio >= atLeast };
}

function judgeGrowth({ checks, starts }) {
  const start = pick(starts, { subject: version }).cpuMs;
  const of = (elements) => pick(checks, { subject: tm, elements, files: 1 }).cpuMs - start;
  const exponent = growth(SMALL, of(SMALL), LARGE, of(LARGE));
  return { measured: `N^${digits(exponent)}`, isMet: exponent <= 1.05 };
}

function judgeStart({ starts }) {
  const [own, node] = [tm, bare].map((subject) => pick(starts, { subject }));
  const cpu = own.cpuMs / node.cpuMs;
  const wall = own.wallMs / node.wallMs;
  return { measured: `CPU ${times(cpu)}, wall ${times(wall)}`, isMet: Math.max(cpu, wall) <= 2.5 };
}

function judgeMemory(results) {
  const { peakBytes } = inMany(results, LARGE);
  return { measured: megabytes(peakBytes), isMet: peakBytes <= 300e6 };
}

function judgeMemoryOfPeer(results) {
  const peer = whole(pick(results.documents, { subject: json, elements: LARGE }));
  const ratio = inMany(results, LARGE).peakBytes / peer.peakBytes;
  return { measured: `${times(ratio)} (of ${megabytes(peer.peakBytes)})`, isMet: ratio <= 0.6 };
}

function judgeParser({ parser }) {
  const { megabytesPerSecond } = pick(parser, { subject: tm });
  return { measured: `${digits(megabytesPerSecond)} MB/s`, isMet: megabytesPerSecond >= 10 };
}

const judgeSize = (bytes) => ({ measured: kilobytes(bytes), isMet: bytes <= 450_000 });
