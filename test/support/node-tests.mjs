// Runs a group of node:test files: finds them, bundles them, runs them, reports.
// Arguments: any part of a file's path to run only such files; `--name PATTERN` to run only tests so named.
import { glob } from 'tinyglobby';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root, run } from '../../scripts/run.mjs';
import { bundleTests } from './bundle.mjs';

/**
 * @param {string} suite the name to report under
 * @param {string[]} patterns which files belong to it, from the root
 */
export async function runNodeTests(suite, patterns) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { name: { type: 'string' } },
  });
  const files = (await glob(patterns, { cwd: root }))
    .filter((file) => positionals.every((part) => file.includes(part)))
    .sort();
  if (files.length === 0) {
    console.error(`${suite}: no test file matches ${positionals.join(' ')}`);
    process.exitCode = 1;
    return;
  }
  const { dir, entry } = await bundleTests(files);
  try {
    process.exitCode = await execute(suite, entry, values.name);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function execute(suite, entry, name) {
  const reporter = path.join(root, 'test/support/reporter.mjs');
  const args = ['--enable-source-maps', '--test', `--test-reporter=${reporter}`];
  if (name) args.push(`--test-name-pattern=${name}`);
  const env = { ...process.env, TEST_SUITE: suite, NODE_NO_WARNINGS: '1' };
  const { code } = await run(process.execPath, [...args, entry], { env });
  return code;
}
