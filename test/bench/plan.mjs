// What is measured at which sizes, in which order. Says on standard error where it is: a whole run takes long.
import path from 'node:path';
import { root } from '../../scripts/run.mjs';
import * as json from './languages/json.mjs';
import * as likec4 from './languages/likec4.mjs';
import * as tm from './languages/tm.mjs';
import { SUBJECTS } from './report/results.mjs';
import { measureBundles } from './steps/bundles.mjs';
import { measureCommands } from './steps/commands.mjs';
import { measureDocuments } from './steps/documents.mjs';
import { measureParser } from './steps/parser.mjs';
import { measureStarts } from './steps/start.mjs';

/**
 * @typedef {(...args: string[]) => import('./measure/processes.mjs').Program} Runs a program with arguments
 * @typedef {{ node: string, server: Runs, tm: Runs, json?: Runs, likec4?: Runs }} Programs
 */

export const SIZES = [100, 1_000, 5_000, 20_000];
/** For those who work on the benchmark or the product. */
export const SMALL_SIZES = SIZES.slice(0, 2);
const MANY_FILES = 200;
/** Open documents of which sizes are compared; LikeC4 takes half a minute for an edit of more. */
const COMPARED = {
  [SUBJECTS.json]: [1_000, 5_000, 20_000],
  [SUBJECTS.likec4]: [1_000, 5_000],
};

/**
 * The programs, all on one Node: that of the peers, else the running one.
 * @param {Record<'node' | 'json' | 'likec4', string>} [peers]
 * @returns {Programs}
 */
export function programsOf(peers) {
  const node = peers?.node ?? process.execPath;
  const program =
    (file) =>
    (...args) => ({ command: node, args: [file, ...args] });
  return {
    node,
    server: program(path.join(root, 'dist/server.js')),
    tm: program(path.join(root, 'dist/tm.js')),
    ...(peers && { json: program(peers.json), likec4: program(peers.likec4) }),
  };
}

/**
 * Measures everything.
 * @param {Programs} programs
 * @param {number[]} sizes numbers of elements
 * @returns {Promise<import('./report/results.mjs').Results>}
 */
export async function measure(programs, sizes) {
  tell('bundles');
  const bundles = await measureBundles();
  tell('parser');
  const parser = await measureParser(programs.node);
  tell('start');
  const starts = await measureStarts(bareOf(programs), serversOf(programs));
  const checks = await measureAll('check', sizes, (size) => checksOf(programs, size));
  const publications = await measureAll('publish', sizes, (size) => publicationsOf(programs, size));
  const documents = await measureAllDocuments(programs, sizes);
  return { bundles, parser, starts, checks, publications, documents };
}

async function measureAll(name, sizes, commandsOf) {
  const ran = [];
  for (const size of sizes) {
    tell(`${name}, ${size} elements`);
    ran.push(...(await measureCommands(commandsOf(size))));
  }
  return ran;
}

async function measureAllDocuments(programs, sizes) {
  const measured = [];
  for (const size of sizes) {
    for (const entries of [inOneFile(programs, size), inManyFiles(programs, size)]) {
      const [{ files }] = entries;
      const where = `${size} elements in ${files} files`;
      measured.push(...(await measureDocuments(entries, (what) => tell(`${where}: ${what}`))));
    }
  }
  return measured;
}

const tell = (/** @type {string} */ what) =>
  console.error(`${(performance.now() / 60_000).toFixed(1)} min: ${what}`);

const own = { subject: SUBJECTS.tm, isPeer: false };
const peer = (/** @type {string} */ subject) => ({ subject, isPeer: true });

const bareOf = ({ node, tm: command }) => [
  { subject: SUBJECTS.bare, program: { command: node, args: ['-e', '0'] } },
  { subject: SUBJECTS.version, program: command('--version') },
];

const serversOf = (/** @type {Programs} */ { server, json: jsonServer, likec4: likec4Program }) => [
  { ...own, program: server('--stdio') },
  ...(jsonServer ? [{ ...peer(SUBJECTS.json), program: jsonServer('--stdio') }] : []),
  ...(likec4Program
    ? [{ ...peer(SUBJECTS.likec4), program: likec4Program('lsp', '--stdio') }]
    : []),
];

function checksOf(/** @type {Programs} */ { tm: command, likec4: likec4Program }, elements) {
  const program = command('check', '--root', '.', '--fail-on', 'never');
  const validate = likec4Program?.('validate', '--no-layout');
  const ours = [1, MANY_FILES].map((files) => {
    return { ...own, program, elements, files, texts: tm.textsOf(elements, files) };
  });
  const theirs = { ...peer(SUBJECTS.likec4), elements, files: 1, texts: likec4.textsOf(elements) };
  return validate ? [...ours, { ...theirs, program: validate }] : ours;
}

function publicationsOf(/** @type {Programs} */ { tm: command, likec4: likec4Program }, elements) {
  const program = command('publish', '--root', '.');
  const ours = { ...own, program, elements, files: 1, texts: tm.publishedOf(elements) };
  const exported = likec4Program?.('export', 'markdown', '--no-use-dot', '--force');
  const theirs = { ...peer(SUBJECTS.likec4), elements, files: 1, texts: likec4.textsOf(elements) };
  return exported ? [ours, { ...theirs, program: exported }] : [ours];
}

function inOneFile(/** @type {Programs} */ programs, elements) {
  const edited = tm.editedOf(elements, 1);
  const bytes = edited.document.text.length;
  const [ours, ...peers] = serversOf(programs);
  const made = {
    [SUBJECTS.json]: () => json.editedOf(elements, bytes),
    [SUBJECTS.likec4]: () => likec4.editedOf(elements),
  };
  const theirs = peers
    .filter(({ subject }) => COMPARED[subject].includes(elements))
    .map((each) => ({ ...each, elements, files: 1, ...made[each.subject]() }));
  return [{ ...ours, elements, files: 1, ...edited }, ...theirs];
}

function inManyFiles(/** @type {Programs} */ programs, elements) {
  const [ours] = serversOf(programs);
  return [{ ...ours, elements, files: MANY_FILES, ...tm.editedOf(elements, MANY_FILES) }];
}
