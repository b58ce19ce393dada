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
      return textOf(await readFile(nativePath(path)));
    } catch {
      return undefined;
    }
  },
  find: (folder, deep) => findFiles(folder, { deep }),
};

export interface FindOptions {
  readonly deep: boolean;
  /** Told of each folder that cannot be read; such a folder counts as empty. */
  readonly unreadable?: (folder: FilePath, error: unknown) => void;
}

/** The `.tm` files of a folder, as `FileReader.find` has it. */
export async function findFiles(folder: FilePath, options: FindOptions): Promise<FilePath[]> {
  const found: FilePath[] = [];
  await walk(folder, { ...options, rules: [], found });
  return found;
}

/** UTF-8 without its byte order mark: an editor doesn't count it as a character either. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** `/c:/models/a.tm` is what a URI gives on Windows; Node wants it without the first slash. */
export function nativePath(path: FilePath): string {
  if (path === '') return '/';
  if (/^\/[a-z]:$/i.test(path)) return `${path.slice(1)}/`;
  return /^\/[a-z]:\//i.test(path) ? path.slice(1) : path;
}

/** A `.gitignore` counts from its own folder down. */
interface IgnoreFile {
  readonly folder: FilePath;
  readonly rules: Ignore;
}

interface Walk extends FindOptions {
  /** Those of the folders above. */
  readonly rules: readonly IgnoreFile[];
  readonly found: FilePath[];
}

async function walk(folder: FilePath, context: Walk): Promise<void> {
  const entries = await entriesOf(folder, context);
  const own = await ignoreFile(folder, entries);
  const rules = own ? [...context.rules, own] : context.rules;
  for (const entry of entries) {
    const path = `${folder}/${entry.name}`;
    const isModel = entry.isFile() && entry.name.endsWith('.tm');
    const isFolder = context.deep && entry.isDirectory() && !SKIPPED.has(entry.name);
    if (!(isModel || isFolder) || isIgnored(path, isFolder, rules)) continue;
    if (isModel) context.found.push(path);
    else await walk(path, { ...context, rules });
  }
}

/** Symbolic links are not followed: they may lead in a circle or out of the folder. */
async function entriesOf(folder: FilePath, { unreadable }: FindOptions): Promise<Dirent[]> {
  try {
    return await readdir(nativePath(folder), { withFileTypes: true });
  } catch (error) {
    unreadable?.(folder, error);
    return [];
  }
}

async function ignoreFile(
  folder: FilePath,
  entries: readonly Dirent[],
): Promise<IgnoreFile | undefined> {
  if (!entries.some((entry) => entry.name === '.gitignore' && entry.isFile())) return undefined;
  const text = await nodeFiles.read(`${folder}/.gitignore`);
  // As git on Linux: a pattern that differs in case leaves no model out.
  return text === undefined
    ? undefined
    : { folder, rules: ignore({ ignorecase: false }).add(text) };
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
