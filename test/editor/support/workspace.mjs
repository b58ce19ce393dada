// A copy of the examples in a temporary folder, so that tests may edit it.
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../../scripts/run.mjs';

/** @returns {Promise<{ folder: string, remove(): Promise<void> }>} */
export async function copyExamples() {
  const base = await mkdtemp(path.join(await realpath(tmpdir()), 'bartizan-workspace-'));
  const folder = path.join(base, 'examples');
  await cp(path.join(root, 'examples'), folder, { recursive: true });
  return { folder, remove: () => rm(base, { recursive: true, force: true, maxRetries: 5 }) };
}
