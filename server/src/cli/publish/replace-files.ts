/**
 * Several files at once: all new texts are on the disk before the first takes the place of an old one.
 */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { reasonOf } from '../../workspace/system-error.js';
import { Failure } from '../failure.js';
import { removeIfThere, uncut } from '../output.js';

/**
 * Writes and removes files; folders are made as needed. A text that cannot be written leaves everything as it was, and
 * a signal ends the process when all is done.
 * @param texts by path of this machine
 * @throws Failure when it cannot be done
 */
export async function replaceFiles(
  texts: ReadonlyMap<string, string>,
  removed: readonly string[],
): Promise<void> {
  await uncut(() => {
    const staged = stage(texts);
    for (const [file, temporary] of staged) fs.renameSync(temporary, file);
    for (const file of removed) fs.rmSync(file, { force: true });
  });
}

/** @returns the files with their texts beside them */
function stage(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const staged = new Map<string, string>();
  for (const [file, text] of texts) {
    const temporary = `${file}.${randomUUID()}.tmp`;
    staged.set(file, temporary);
    try {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(temporary, text, { flag: 'wx', flush: true });
    } catch (error) {
      for (const other of staged.values()) removeIfThere(fs, other);
      throw new Failure(`cannot write '${file}': ${reasonOf(error)}; nothing was published`);
    }
  }
  return staged;
}
