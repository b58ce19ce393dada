/**
 * Where the command line writes: findings to standard output, files at once or not at all.
 */
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FilePath } from '../syntax/tree.js';
import { nativePath } from '../workspace/node-files.js';
import { Failure, reasonOf } from './failure.js';

/** Findings and documents; what is written is flushed before the process ends by itself. */
export function write(text: string): void {
  process.stdout.write(text);
}

/** Relative to the current folder, with `/`. */
export function name(file: FilePath): string {
  const relative = path.relative(process.cwd(), nativePath(file));
  return relative.split(path.sep).join('/') || '.';
}

/**
 * Replaces the file whole: a reader sees the old text or the new one, and a failure leaves the old one.
 * @throws Failure when it cannot be written
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new Failure(`cannot write ${file}: ${reasonOf(error)}`);
  }
}
