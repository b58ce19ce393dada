/**
 * Several files at once: all new texts are on the disk before the first takes the place of an old one.
 */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { reasonOf } from '../../workspace/system-error.js';
import { Failure } from '../failure.js';
import { removeIfThere, resolved, uncut } from '../output.js';

/**
 * Writes and removes files; folders are made as needed. A file keeps its mode, and a link goes on pointing to it. A
 * text that cannot be written leaves everything as it was, and a signal ends the process when all is done.
 * @param texts by path of this machine
 * @throws Failure when it cannot be done
 */
export async function replaceFiles(
  texts: ReadonlyMap<string, string>,
  removed: readonly string[],
): Promise<void> {
  await uncut(() => {
    const staged = stage(texts);
    for (const { temporary, file } of staged) fs.renameSync(temporary, file);
    for (const file of removed) fs.rmSync(file, { force: true });
  });
}

interface Staged {
  readonly file: string;
  /** The new text, beside it. */
  readonly temporary: string;
}

function stage(texts: ReadonlyMap<string, string>): readonly Staged[] {
  const staged: Staged[] = [];
  for (const [written, text] of texts) {
    const file = resolved(fs, written);
    const temporary = `${file}.${randomUUID()}.tmp`;
    staged.push({ file, temporary });
    try {
      writeBeside(file, temporary, text);
    } catch (error) {
      for (const other of staged) removeIfThere(fs, other.temporary);
      throw new Failure(`cannot write '${written}': ${reasonOf(error)}; nothing was published`);
    }
  }
  return staged;
}

function writeBeside(file: string, temporary: string, text: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(temporary, text, { flag: 'wx', flush: true });
  const mode = fs.statSync(file, { throwIfNoEntry: false })?.mode;
  if (mode !== undefined) fs.chmodSync(temporary, mode);
}
