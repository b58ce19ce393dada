// The page of a run: docs/benchmarks.md. Owns its words and order.
import { EDITS } from '../languages/document.mjs';
import { QUESTIONS } from '../steps/questions.mjs';
import { count, digits, duration, kilobytes, megabytes, table, times } from './format.mjs';
import { goalsTable } from './goals.mjs';
import { costOf, SUBJECTS, toldOr, whole } from './results.mjs';

/**
 * @typedef {import('./results.mjs').Results} Results
 * @typedef {import('../steps/documents.mjs').Measured} Measured
 * @typedef {{ date: string, cpu: string, cores: number, memoryBytes: number, system: string, load: number,
 *   node: string, versions: Record<string, string> }} Circumstances
 */

/** The page, as Markdown. */
export function pageOf(/** @type {Results} */ results, /** @type {Circumstances} */ circumstances) {
  return [
    introduction(circumstances),
    `## Goals\n\n${goalsTable(results)}`,
    documentsSection(results),
    `## Start\n\nWall time until the answer to \`initialize\` (of the first two: to their end), CPU time of the whole life.\n\n${startsTable(results)}`,
    `## Whole runs\n\n\`tm check\` and \`likec4 validate --no-layout\`:\n\n${commandsTable(results.checks)}`,
    `\`tm publish\`, one page of all sections but \`diagram\`, and \`likec4 export markdown --no-use-dot\`, which writes its one view:\n\n${commandsTable(results.publications)}`,
    parserSection(results),
    bundlesSection(results),
  ].join('\n');
}

function introduction({ date, cpu, cores, memoryBytes, system, load, node, versions }) {
  const peers = Object.entries(versions)
    .filter(([name]) => !name.startsWith('node-'))
    .map(([name, version]) => `${name} ${version}`);
  return `# Benchmarks

Written by \`npm run bench\`; do not edit. Measured on ${date}: ${cpu}, ${cores} cores, ${digits(memoryBytes / 1e9)} GB of
memory, ${system}, load ${digits(load)} at the start. All programs ran on Node ${node}. Beside ours: ${peers.join(' and ') || 'nothing'}.

What is measured: the built language server and command line as they are shipped, from outside. \`test/bench/\` generates
a model of N elements (systems, zones, parts) with about 2 N flows and a threat for every fourth element, in one file or
in 200; LikeC4 gets the same structure, the JSON server (of VS Code, with a schema) the same structure in as many bytes.
All servers of a size are open side by side and take turns, so that a disturbance hits all of them.

- An edit is answered when diagnostics come whose content is the one that the edit must bring: the place of a finding
  behind the typed character, an error at each of the names that broke, the findings of before when it is taken back.
  Diagnostics are pulled where a server offers it, else pushed.
- CPU is user and system time of the process and all that it started: of an edit the mean, with what it does afterwards;
  of a start the mean, of a whole run the median. It depends less on what else the machine does than wall time, so
  compare it first.
- p50 and p95 are wall times, with the number of samples, few where a server is slow. On a busy machine they vary by
  three times.
- Memory is the peak resident set over a whole session with all edits and questions.
- (N ×) is how many times more than ours in the same table and size.
`;
}

function documentsSection({ documents }) {
  const edits = Object.entries(EDITS).map(([name, { title }]) => ({ name, title }));
  const asked = Object.entries(QUESTIONS).flatMap(([name, { alsoAfterEdit }]) =>
    (alsoAfterEdit ? [name, `${name} after an edit`] : [name]).map((title) => ({
      name: title,
      title,
    })),
  );
  const wall = (cost) => `${duration(cost.p50)} / ${duration(cost.p95)} (${cost.count})`;
  return `## Open documents

CPU of an edit:

${costsTable(documents, edits, ({ cpuMs }, own) => compared(cpuMs, own?.cpuMs, duration))}
From an edit to its diagnostics, p50 / p95:

${costsTable(documents, edits, wall)}
Questions, p50 / p95:

${costsTable(documents, asked, wall)}
From the start to the first diagnostics, and memory:

${openingTable(documents)}`;
}

/** A row for each document, a column for each cost. */
function costsTable(/** @type {Measured[]} */ documents, columns, tell) {
  const rows = documents.map((document) => [
    ...nameOf(document),
    ...columns.map(({ name }) =>
      toldOr(() => tell(costOf(document, name), ownOf(documents, document)?.costs[name])),
    ),
  ]);
  return table([['elements', 'files', '', ...columns.map(({ title }) => title)], ...rows]);
}

function openingTable(/** @type {Measured[]} */ documents) {
  const rows = documents.map((document) => {
    const own = ownOf(documents, document);
    const tell = (read, show) =>
      toldOr(() => compared(read(whole(document)), own && read(own), show));
    return [
      ...nameOf(document),
      megabytes(document.bytes),
      tell(({ first }) => first.cpuMs, duration),
      tell(({ first }) => first.wallMs, duration),
      tell(({ peakBytes }) => peakBytes, megabytes),
    ];
  });
  return table([['elements', 'files', '', 'size', 'CPU', 'wall', 'memory'], ...rows]);
}

const nameOf = ({ elements, files, subject }) => [count(elements), String(files), subject];

/** What ours measured on the same structure; nothing for ours itself. */
const ownOf = (list, { elements, files, subject }) =>
  subject === SUBJECTS.tm
    ? undefined
    : list.find(
        (each) =>
          each.subject === SUBJECTS.tm && each.elements === elements && each.files === files,
      );

const compared = (value, own, show) =>
  own ? `${show(value)} (${times(value / own)})` : show(value);

function startsTable({ starts }) {
  const rows = starts.map((start) => [
    start.subject,
    toldOr(() => duration(whole(start).cpuMs)),
    toldOr(() => duration(whole(start).wallMs)),
  ]);
  return table([['', 'CPU', 'wall'], ...rows]);
}

function commandsTable(/** @type {import('../steps/commands.mjs').Ran[]} */ commands) {
  const rows = commands.map((command) => {
    const own = ownOf(commands, command);
    return [
      ...nameOf(command),
      toldOr(() => compared(whole(command).cpuMs, own?.cpuMs, duration)),
      toldOr(() => compared(whole(command).wallMs, own?.wallMs, duration)),
      toldOr(() => compared(whole(command).peakBytes, own?.peakBytes, megabytes)),
      String(command.count),
    ];
  });
  return table([['elements', 'files', '', 'CPU', 'wall', 'memory', 'runs'], ...rows]);
}

function parserSection({ parser }) {
  const own = parser.find(({ subject }) => subject === SUBJECTS.tm);
  const speed = (/** @type {number} */ value) => `${digits(value)} MB/s`;
  const rows = parser.map(({ subject, bytes, megabytesPerSecond }) => [
    subject,
    megabytes(bytes),
    subject === SUBJECTS.tm
      ? speed(megabytesPerSecond)
      : compared(megabytesPerSecond, own?.megabytesPerSecond, speed),
  ]);
  return `## Parser

Warm median of 9, in CPU time. Ours has recovery on and makes the tree
of each statement, which it drops before the next, as the product does. On another day on a like machine, a bare
Chevrotain 13 grammar of a similar language reached 15.9 MB/s, 13.8 with recovery, and a hand-written parser 31.6.

${table([['', 'size', 'speed'], ...rows])}`;
}

function bundlesSection({ bundles: { serverBytes, clientBytes, checkBytes } }) {
  return `## Bundles

${table([
  ['', 'size'],
  ['what the server loads of `dist/` for a session', kilobytes(serverBytes)],
  ['`dist/extension.cjs`', kilobytes(clientBytes)],
  ['what `tm check` loads of `dist/`', kilobytes(checkBytes)],
])}`;
}
