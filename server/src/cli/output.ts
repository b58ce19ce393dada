/**
 * Where the command line writes: findings and documents to standard output, files at once or not at all.
 */
import { randomUUID } from 'node:crypto';
import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FilePath } from '../syntax/tree.js';
import { nativePath } from '../workspace/node-files.js';
import { codeOf, Failure, reasonOf } from './failure.js';

/**
 * Findings and documents. The promise is kept when all of it has been handed over. A reader that went away has
 * seen enough: that is no failure.
 * @throws Failure when it cannot be written
 */
export function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (!error || codeOf(error) === 'EPIPE') resolve();
      else reject(new Failure(`cannot write to standard output: ${reasonOf(error)}`));
    });
  });
}

/** Relative to the current folder, with `/`. */
export function name(file: FilePath): string {
  return nameFrom(process.cwd(), file);
}

/** @param folder a path of this machine */
export function nameFrom(folder: string, file: FilePath): string {
  const relative = path.relative(folder, nativePath(file));
  return relative.split(path.sep).join('/') || '.';
}

/**
 * Replaces the file whole: a reader sees the old text or the new one, and a failure leaves the old one. A link
 * goes on pointing to the file; a device or pipe is written to.
 * @throws Failure when it cannot be written
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  try {
    const target = await realpath(file).catch(() => file);
    const before = await stat(target).catch(() => undefined);
    if (before && !before.isFile()) await writeFile(target, text);
    else await replace(target, text, before?.mode);
  } catch (error) {
    const reason =
      codeOf(error) === 'ENOENT' ? `there is no folder '${path.dirname(file)}'` : reasonOf(error);
    throw new Failure(`cannot write '${file}': ${reason}`);
  }
}

async function replace(file: string, text: string, mode: number | undefined): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    if (mode !== undefined) await chmod(temporary, mode);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
