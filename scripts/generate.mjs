// Writes the files that are made from sources. Each module scripts/generate/*.ts or *.mjs exports
// `outputs()`, a list of { path, content } with paths from the root; its answer depends on the
// checkout alone. `--check` writes nothing and fails if a file differs from what would be written.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob } from 'tinyglobby';
import { bundleTests } from '../test/support/bundle.mjs';
import { root } from './run.mjs';

/** @typedef {{ path: string, content: string }} Output */

/** @returns {Promise<Output[]>} */
async function outputsOf(/** @type {string} */ file) {
  const program = path.join(root, file);
  if (file.endsWith('.mjs')) return (await import(pathToFileURL(program).href)).outputs();
  const { dir, entry } = await bundleTests([], { stdin: undefined, entryPoints: [program] });
  try {
    return (await import(pathToFileURL(entry).href)).outputs();
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function differs(/** @type {Output} */ { path: file, content }) {
  const current = await readFile(path.join(root, file), 'utf8').catch(() => undefined);
  return current !== content;
}

async function write(/** @type {Output} */ { path: file, content }) {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), content);
}

const check = process.argv.includes('--check');
for (const file of (await glob('scripts/generate/*.{ts,mjs}', { cwd: root })).sort()) {
  for (const output of await outputsOf(file)) {
    if (!(await differs(output))) continue;
    console.log(check ? `${output.path} is out of date: npm run generate` : `wrote ${output.path}`);
    if (check) process.exitCode = 1;
    else await write(output);
  }
}
