/**
 * From the paths of a command to workspaces with their files read. The only reader of model files in this room.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { grouped } from '../model/link/grouped.js';
import type { FilePath } from '../syntax/tree.js';
import type { FileContent, Unreadable } from '../workspace/file-reader.js';
import { configPlaces } from '../workspace/configs.js';
import {
  contentOf,
  existsNow,
  findFiles,
  nativePath,
  nodeFiles,
  tooMuch,
} from '../workspace/node-files.js';
import { reasonOf } from '../workspace/system-error.js';
import { Workspace } from '../workspace/workspace.js';
import { Failure, tell } from './failure.js';
import { name } from './output.js';

/** A file or folder that the user named, resolved. */
export interface Target {
  /** As the user wrote it. */
  readonly written: string;
  readonly path: FilePath;
  readonly isFolder: boolean;
}

/** A root folder and what the user named below it. */
export interface Loaded {
  readonly workspace: Workspace;
  readonly targets: readonly Target[];
}

/**
 * Reads everything that can matter to the targets: all model files below each target's root folder.
 * @param root the folder that imports may not leave; else each target's repository, else its own folder
 * @throws Failure for a path that is not there, holds no model file or cannot be read
 */
export async function load(paths: readonly string[], root: string | undefined): Promise<Loaded[]> {
  const targets: Target[] = [];
  for (const written of paths) targets.push(await targetOf(written));
  const folders = root === undefined ? await rootsOf(targets) : [await rootNamed(root, targets)];
  const byFolder = grouped(targets, ({ path }) => folders.filter((each) => isInside(each, path)));
  const loaded: Loaded[] = [];
  for (const [folder, below] of byFolder) loaded.push(await read(folder, below));
  return loaded;
}

/** The same for one path. */
export async function loadOne(
  written: string,
  root: string | undefined,
): Promise<{ readonly workspace: Workspace; readonly target: Target }> {
  const target = await targetOf(written);
  const folder = root === undefined ? await rootOf(target) : await rootNamed(root, [target]);
  const { workspace } = await read(folder, [target]);
  return { workspace, target };
}

/** The model files that the paths stand for, without those that they import, sorted. */
export async function filesNamed(paths: readonly string[]): Promise<readonly FilePath[]> {
  const targets: Target[] = [];
  for (const written of paths) targets.push(await targetOf(written));
  const isNamed = (file: FilePath) => targets.some(({ path }) => isInside(path, file));
  const named = new Set<FilePath>();
  for (const folder of await rootsOf(targets)) {
    const below = targets.filter(({ path }) => isInside(folder, path));
    for (const file of await filesOf(folder, below)) if (isNamed(file)) named.add(file);
  }
  return [...named].sort();
}

/** Whether the path is the folder or lies in it. */
export function isInside(folder: FilePath, path: FilePath): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

async function targetOf(written: string): Promise<Target> {
  const target = await resolved(written);
  if (target.isFolder || target.path.endsWith('.tm')) return target;
  throw new Failure(`'${written}' is no model file: the name of one ends in .tm`);
}

async function resolved(written: string): Promise<Target> {
  try {
    const native = await realpath(written);
    const isFolder = (await stat(native)).isDirectory();
    return { written, path: slashed(native), isFolder };
  } catch (error) {
    throw new Failure(`cannot read '${written}': ${reasonOf(error)}`);
  }
}

/** A path of this machine as the core wants it: `/` as separator and before a drive, none at the end. */
function slashed(native: string): FilePath {
  const joined = native.split(path.sep).join('/').replace(/\/$/, '');
  return /^[a-z]:(\/|$)/i.test(joined) ? `/${joined}` : joined;
}

/** The root folders, without those that lie in another one: a file is judged once. */
async function rootsOf(targets: readonly Target[]): Promise<readonly FilePath[]> {
  const folders = new Set<FilePath>();
  for (const target of targets) folders.add(await rootOf(target));
  const isOuter = (folder: FilePath) =>
    ![...folders].some((other) => other !== folder && isInside(other, folder));
  return [...folders].filter(isOuter);
}

async function rootOf({ path: target, isFolder }: Target): Promise<FilePath> {
  const own = isFolder ? target : folderOf(target);
  for (let folder = own; folder !== ''; folder = folderOf(folder)) {
    if (await exists(`${folder}/.git`)) return folder;
  }
  return own;
}

function folderOf(path: FilePath): FilePath {
  return path.slice(0, path.lastIndexOf('/'));
}

async function exists(file: FilePath): Promise<boolean> {
  return stat(nativePath(file)).then(
    () => true,
    () => false,
  );
}

async function rootNamed(root: string, targets: readonly Target[]): Promise<FilePath> {
  const { path: folder, isFolder } = await resolved(root);
  if (!isFolder) throw new Failure(`--root '${root}' is no folder`);
  const outside = targets.find((target) => !isInside(folder, target.path));
  if (outside) throw new Failure(`'${outside.written}' does not lie in --root '${root}'`);
  return folder;
}

async function read(folder: FilePath, targets: readonly Target[]): Promise<Loaded> {
  const workspace = new Workspace(folder, false, (path) => existsNow(path, folder));
  const isNamed = (file: FilePath) => targets.some(({ path }) => isInside(path, file));
  const files = await filesOf(folder, targets);
  for (const file of files) workspace.setDisk(file, readNow(file, isNamed(file)));
  for (const place of configPlaces(folder, files)) await readConfigAt(place, workspace);
  return { workspace, targets };
}

/** In most folders there is none; what would read one is not even loaded then. */
async function readConfigAt(place: FilePath, workspace: Workspace): Promise<void> {
  if (!existsSync(nativePath(place))) return;
  const content = await nodeFiles.read(place);
  if (content === undefined) return;
  const { readConfigFile } = await import('../workspace/config-file.js');
  workspace.setConfig(place, readConfigFile(place, content));
}

/** A named file counts even where it is ignored, and so does a named folder. */
async function filesOf(folder: FilePath, targets: readonly Target[]): Promise<Set<FilePath>> {
  const unreadable = (path: FilePath, error: unknown) => tellUnreadable(path, error, targets);
  const files = new Set(await findFiles(folder, { deep: true, unreadable }));
  for (const target of targets) {
    if (!target.isFolder) files.add(target.path);
    else if (![...files].some((file) => isInside(target.path, file))) {
      const found = await findFiles(target.path, { deep: true, unreadable });
      if (found.length === 0) throw new Failure(nothingIn(target.written));
      for (const file of found) files.add(file);
    }
  }
  return files;
}

function nothingIn(written: string): string {
  const where = written === '.' ? 'the current folder' : `'${written}'`;
  return `no threat model in ${where}: one is written in files that end in .tm, and starts with: model ID "Title"`;
}

function tellUnreadable(path: FilePath, error: unknown, targets: readonly Target[]): void {
  const message = `cannot read '${name(path)}': ${reasonOf(error)}`;
  if (targets.some((target) => target.path === path)) throw new Failure(message);
  if (targets.some((target) => isInside(target.path, path))) tell(`${message}; it is left out`);
}

/**
 * A file that the user named, by itself or by its folder, has to be read. Of one elsewhere in the root folder the
 * user is told, as findings may depend on it.
 */
function readNow(file: FilePath, isNamed: boolean): FileContent {
  const content = contentNow(nativePath(file));
  if (typeof content === 'string') return content;
  const message = `cannot read '${name(file)}': ${content.unreadable}`;
  if (isNamed) throw new Failure(message);
  tell(`${message}; it is left out`);
  return content;
}

function contentNow(file: string): string | Unreadable {
  const bytes = bytesNow(file);
  return 'unreadable' in bytes ? bytes : contentOf(bytes);
}

/** Many small files are read faster without waiting for each. */
export function bytesNow(file: string): Uint8Array | Unreadable {
  try {
    const stats = statSync(file);
    if (!stats.isFile()) return { unreadable: 'it is no regular file' };
    return tooMuch(stats.size) ?? readFileSync(file);
  } catch (error) {
    return { unreadable: reasonOf(error) };
  }
}
