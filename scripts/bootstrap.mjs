// Makes a bare checkout ready: installs the locked packages when they are missing or differ from
// the lock, and builds dist/. Needs nothing but Node and npm, so that any script may start with it.
import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import { root, run, runNode } from './run.mjs';

/** Installs what package-lock.json says, unless node_modules already holds exactly that. */
export async function ensureInstalled() {
  if (await matchesLock()) return;
  await refuseLink();
  console.log('Installing packages (npm ci)');
  const { code } = await run('npm', [
    'ci',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  if (code !== 0) throw new Error(`npm ci failed with exit code ${code}`);
}

/** Builds dist/ from the sources. */
export async function build() {
  console.log('Building');
  const { code } = await runNode('esbuild.mjs');
  if (code !== 0) throw new Error('the build failed');
}

/** npm would empty the folder behind the link, which another checkout uses. */
async function refuseLink() {
  const stats = await lstat(path.join(root, 'node_modules')).catch(() => undefined);
  if (stats?.isSymbolicLink()) throw new Error('node_modules is a link and differs from the lock');
}

async function matchesLock() {
  const [wanted, installed] = await Promise.all(
    ['package-lock.json', 'node_modules/.package-lock.json'].map(readPackages),
  );
  if (!wanted || !installed) return false;
  const required = Object.entries(wanted).filter(([name, entry]) => name && !entry.optional);
  const same = required.every(([name, entry]) => installed[name]?.version === entry.version);
  return same && Object.keys(installed).every((name) => name in wanted);
}

async function readPackages(file) {
  const text = await readFile(path.join(root, file), 'utf8').catch(() => undefined);
  return text && JSON.parse(text).packages;
}
