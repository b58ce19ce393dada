/**
 * Model files on a disk, for Node: reading, and finding what is not ignored. The only file of this room that
 * knows Node; the browser has its own.
 */
import { readdir, readFile } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import ignore, { type Ignore } from 'ignore';
import type { FilePath } from '../syntax/tree.js';
import type { FileReader } from './file-reader.js';

/** Never looked into: they hold the files of others. */
const SKIPPED = new Set(['node_modules', '.git']);

export const nodeFiles: FileReader = {
  async read(path) {
    try {
      return await readFile(nativePath(path), 'utf8');
    } catch {
      return undefined;
    }
  },
  async find(folder, deep) {
    const found: FilePath[] = [];
    await walk({ folder, rules: [], deep, found });
    return found;
  },
};

/** `/c:/models/a.tm` is what a URI gives on Windows; Node wants it without the first slash. */
export function nativePath(path: FilePath): string {
  return /^\/[a-z]:\//i.test(path) ? path.slice(1) : path;
}

/** A `.gitignore` counts from its own folder down. */
interface IgnoreFile {
  readonly folder: FilePath;
  readonly rules: Ignore;
}

interface Walk {
  readonly folder: FilePath;
  readonly rules: readonly IgnoreFile[];
  readonly deep: boolean;
  readonly found: FilePath[];
}

async function walk({ folder, rules, deep, found }: Walk): Promise<void> {
  const entries = await entriesOf(folder);
  const own = await ignoreFile(folder, entries);
  const applied = own ? [...rules, own] : rules;
  for (const entry of entries) {
    const path = `${folder}/${entry.name}`;
    if (isIgnored(path, entry.isDirectory(), applied)) continue;
    if (entry.isFile() && entry.name.endsWith('.tm')) found.push(path);
    if (deep && entry.isDirectory() && !SKIPPED.has(entry.name)) {
      await walk({ folder: path, rules: applied, deep, found });
    }
  }
}

/** Symbolic links are not followed: they may lead in a circle or out of the folder. */
async function entriesOf(folder: FilePath): Promise<Dirent[]> {
  try {
    return await readdir(nativePath(folder || '/'), { withFileTypes: true });
  } catch {
    return [];
  }
}

async function ignoreFile(
  folder: FilePath,
  entries: readonly Dirent[],
): Promise<IgnoreFile | undefined> {
  if (!entries.some((entry) => entry.name === '.gitignore' && entry.isFile())) return undefined;
  const text = await nodeFiles.read(`${folder}/.gitignore`);
  return text === undefined ? undefined : { folder, rules: ignore().add(text) };
}

/** The last rule that says something decides, and deeper files come last. */
function isIgnored(path: FilePath, isFolder: boolean, files: readonly IgnoreFile[]): boolean {
  let ignored = false;
  for (const { folder, rules } of files) {
    const relative = path.slice(folder.length + 1) + (isFolder ? '/' : '');
    const verdict = rules.test(relative);
    if (verdict.ignored) ignored = true;
    else if (verdict.unignored) ignored = false;
  }
  return ignored;
}
