// Runs every suite in turn, from a bare checkout if need be: installs the locked packages, builds,
// tests, repeats the failures and ends with one line, "N passed, N failed". It needs Node alone.
// Arguments: names of suites, to run only those. Writes to a temporary folder, node_modules and dist/.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, ensureInstalled } from '../scripts/bootstrap.mjs';
import { runNode } from '../scripts/run.mjs';
import { indent, readResult } from './support/suites.mjs';

const suites = [
  { name: 'lint', program: 'scripts/lint.mjs', minutes: 10 },
  { name: 'unit', program: 'test/unit.mjs', minutes: 15 },
  { name: 'properties', program: 'test/properties.mjs', minutes: 15 },
  { name: 'grammar', program: 'test/grammar.mjs', minutes: 5 },
  { name: 'cli', program: 'test/cli.mjs', minutes: 10 },
  { name: 'protocol', program: 'test/protocol.mjs', minutes: 15 },
  { name: 'renderers', program: 'test/renderers.mjs', minutes: 10 },
  { name: 'editor', program: 'test/editor/run-host.mjs', minutes: 20 },
  { name: 'e2e', program: 'test/editor/run-e2e.mjs', minutes: 20 },
];

const seconds = (/** @type {number} */ since) => `${((Date.now() - since) / 1000).toFixed(0)} s`;

async function prepare() {
  console.log('== Preparing ==');
  try {
    await ensureInstalled();
    await build();
    return [];
  } catch (error) {
    return [{ passed: 0, failed: 1, failures: [{ name: 'preparing', message: String(error) }] }];
  }
}

async function runSuite({ name, program, minutes }, dir) {
  console.log(`\n== ${name} ==`);
  const start = Date.now();
  const env = { ...process.env, TEST_RESULTS_DIR: dir };
  const { code } = await runNode(program, [], { env, timeout: minutes * 60_000 });
  console.log(`(${seconds(start)})`);
  return readResult(dir, name, code);
}

function conclude(results) {
  const failures = results.flatMap((result) => result.failures);
  if (failures.length > 0) console.log('\n== Failures ==');
  for (const { name, message } of failures) console.log(`\n${name}\n${indent(message, '    ')}`);
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

async function main(/** @type {string[]} */ names) {
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0) throw new Error(`no suite ${unknown.join(', ')}`);
  const results = await prepare();
  const dir = await mkdtemp(path.join(tmpdir(), 'bartizan-test-'));
  try {
    const chosen = suites.filter(({ name }) => names.length === 0 || names.includes(name));
    for (const suite of results.length > 0 ? [] : chosen) results.push(await runSuite(suite, dir));
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
  conclude(results);
}

await main(process.argv.slice(2));
