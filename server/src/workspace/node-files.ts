/**
 * Model files on a disk, for Node: reading, and finding what is not ignored. The only file of this room that
 * knows Node; the browser has its own.
 */
import { isUtf8 } from 'node:buffer';
import { lstatSync, type Dirent, type Stats } from 'node:fs';
import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Ignore } from 'ignore';
import type { FilePath } from '../syntax/tree.js';
import {
  MOST_CHARACTERS,
  isTooLong,
  TOO_LONG,
  type FileReader,
  type Unreadable,
} from './file-reader.js';
import { codeOf, reasonOf } from './system-error.js';

/** Never looked into: they hold the files of others. */
const SKIPPED = new Set(['node_modules', '.git']);

export const nodeFiles: FileReader = {
  async read(path, below) {
    try {
      const stats = await lstat(nativePath(path));
      if (!stats.isFile() || (below !== undefined && (await isLinked(path, below)))) {
        return undefined;
      }
      return tooMuch(stats.size) ?? contentOf(await readFile(nativePath(path)));
    } catch (error) {
      return GONE.includes(codeOf(error)) ? undefined : { unreadable: reasonOf(error) };
    }
  },
  find: (folder, deep) => findFiles(folder, { deep }),
  async exists(path, folder) {
    const looking = lookingFor(path, folder);
    let step = looking.next();
    while (!step.done) step = looking.next(await lstat(nativePath(step.value)).catch(asError));
    return step.value;
  },
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

/** The same as `FileReader.exists`, at once. */
export function existsNow(path: FilePath, folder: FilePath): boolean | undefined {
  const looking = lookingFor(path, folder);
  let step = looking.next();
  while (!step.done) step = looking.next(statsNow(step.value));
  return step.value;
}

function statsNow(path: FilePath): Stats | Error {
  try {
    return lstatSync(nativePath(path));
  } catch (error) {
    return asError(error);
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** The way to a file from the folder, each step of which wants to be looked at; and whether the file is there. */
function* lookingFor(
  path: FilePath,
  folder: FilePath,
): Generator<FilePath, boolean | undefined, Stats | Error> {
  if (path === folder) return true;
  const way = wayTo(path, folder);
  for (const [index, step] of way.entries()) {
    const seen = yield step;
    if (seen instanceof Error) return GONE.includes(codeOf(seen)) ? false : undefined;
    if (seen.isSymbolicLink() && index < way.length - 1) return undefined;
  }
  return true;
}

/** The folders on the way from a folder to a file in it, and the file. */
function wayTo(path: FilePath, folder: FilePath): readonly FilePath[] {
  const segments = path.slice(folder.length + 1).split('/');
  return segments.map((_, index) => [folder, ...segments.slice(0, index + 1)].join('/'));
}

/** There is no such file: it went between two looks at it, or its path can be none. */
const GONE: readonly (string | undefined)[] = [
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'ELOOP',
  'ENAMETOOLONG',
  'ERR_INVALID_ARG_VALUE',
];

/** True when a link is on the way from the folder to the file. */
async function isLinked(path: FilePath, folder: FilePath): Promise<boolean> {
  const real = await realpath(nativePath(folder));
  return (
    relative(real, await realpath(nativePath(path))) !==
    relative(nativePath(folder), nativePath(path))
  );
}

/** A text has at most three bytes for each of its UTF-16 code units. What is longer need not be read to know it. */
export function tooMuch(bytes: number): Unreadable | undefined {
  return bytes > 3 * MOST_CHARACTERS ? TOO_LONG : undefined;
}

/** UTF-8 without its byte order mark: an editor doesn't count it as a character either. */
export function contentOf(bytes: Uint8Array): string | Unreadable {
  if (!isUtf8(bytes)) return { unreadable: 'it is not UTF-8 text' };
  const text = new TextDecoder().decode(bytes);
  return isTooLong(text) ? TOO_LONG : text;
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
  if (typeof text !== 'string') return undefined;
  const { default: ignore } = await import('ignore');
  // As git on Linux: a pattern that differs in case leaves no model out.
  return { folder, rules: ignore({ ignorecase: false }).add(text) };
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
