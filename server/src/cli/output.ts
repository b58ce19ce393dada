/**
 * Where the command line writes: findings and documents to standard output, files at once or not at all.
 */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FilePath } from '../syntax/tree.js';
import { nativePath } from '../workspace/node-files.js';
import { codeOf, reasonOf } from '../workspace/system-error.js';
import { Failure } from './failure.js';

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

/** What a whole write needs of a disk. */
export type Disk = Pick<
  typeof fs,
  'chmodSync' | 'realpathSync' | 'renameSync' | 'rmSync' | 'statSync' | 'writeFileSync'
>;

/**
 * Replaces the file whole: a reader sees the old text or the new one. A failure leaves the old one and nothing
 * else, and a signal ends the process when the file is written. A link goes on pointing to the file; a device or
 * pipe is written to.
 * @throws Failure when it cannot be written
 */
export async function writeWhole(file: string, text: string, disk: Disk = fs): Promise<void> {
  try {
    await uncut(() => writeTo(disk, resolved(disk, file), text));
  } catch (error) {
    const reason =
      codeOf(error) === 'ENOENT' ? `there is no folder '${path.dirname(file)}'` : reasonOf(error);
    throw new Failure(`cannot write '${file}': ${reason}`);
  }
}

/** Where a link leads; the file itself if it is not there yet. */
export function resolved(disk: Disk, file: string): string {
  try {
    return disk.realpathSync(file);
  } catch {
    return file;
  }
}

function writeTo(disk: Disk, file: string, text: string): void {
  const before = disk.statSync(file, { throwIfNoEntry: false });
  if (before && !before.isFile()) disk.writeFileSync(file, text);
  else replace(disk, file, text, before?.mode);
}

/** Flushed before it takes the other's place: some disks say only then that they are full. */
function replace(disk: Disk, file: string, text: string, mode: number | undefined): void {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    disk.writeFileSync(temporary, text, { flag: 'wx', flush: true });
    if (mode !== undefined) disk.chmodSync(temporary, mode);
    disk.renameSync(temporary, file);
  } catch (error) {
    removeIfThere(disk, temporary);
    throw error;
  }
}

/** What went wrong before counts more than that this may go wrong, too. */
export function removeIfThere(disk: Disk, file: string): void {
  try {
    disk.rmSync(file, { force: true });
  } catch {
    return;
  }
}

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Does work at one go that a signal must not cut in two: one that comes in between ends the process after it. */
export async function uncut(work: () => void): Promise<void> {
  let ended: NodeJS.Signals | undefined;
  const remember = (signal: NodeJS.Signals) => (ended = signal);
  for (const signal of ENDING) process.on(signal, remember);
  try {
    work();
  } finally {
    // Listeners hear of a signal when the event loop looks for events again, which it does before the second turn.
    await nextTurn();
    await nextTurn();
    for (const signal of ENDING) process.off(signal, remember);
    if (ended) process.kill(process.pid, ended);
  }
}
