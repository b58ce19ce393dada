// A copy of the examples in a temporary folder, with the fixtures in a folder beside them, so that tests may
// edit all of it; and places in its files.
import { cp, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../../scripts/run.mjs';

/** @returns {Promise<{ folder: string, remove(): Promise<void> }>} */
export async function copyExamples() {
  const base = await mkdtemp(path.join(await realpath(tmpdir()), 'bartizan-workspace-'));
  const folder = path.join(base, 'examples');
  await cp(path.join(root, 'examples'), folder, { recursive: true });
  await cp(path.join(root, 'test/editor/fixtures'), path.join(folder, 'fixtures'), {
    recursive: true,
  });
  return { folder, remove: () => rm(base, { recursive: true, force: true, maxRetries: 5 }) };
}

/**
 * Where `|` is in a piece of a file's text.
 * @returns {Promise<[line: number, column: number]>} both from 1
 */
export async function placeIn(folder, file, /** @type {string} */ marked) {
  const text = await readFile(path.join(folder, file), 'utf8');
  const start = text.indexOf(marked.replace('|', ''));
  if (start < 0) throw new Error(`${file} does not hold: ${marked}`);
  const before = text.slice(0, start + marked.indexOf('|')).split('\n');
  return [before.length, before[before.length - 1].length + 1];
}
