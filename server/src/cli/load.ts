/**
 * From the paths of a command to workspaces with their files read. The only reader of model files in this room.
 */
import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FilePath } from '../syntax/tree.js';
import { nativePath, nodeFiles } from '../workspace/node-files.js';
import { Workspace } from '../workspace/workspace.js';
import { Failure, reasonOf } from './failure.js';

/** A file or folder that the user named, resolved. */
export interface Target {
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
 * @throws Failure for a path that is not there or a file that cannot be read
 */
export async function load(paths: readonly string[], root: string | undefined): Promise<Loaded[]> {
  const byRoot = new Map<FilePath, Target[]>();
  for (const name of paths) {
    const target = await targetOf(name);
    const folder = root === undefined ? await rootOf(target) : await rootNamed(root, target);
    byRoot.set(folder, [...(byRoot.get(folder) ?? []), target]);
  }
  return Promise.all([...byRoot].map(([folder, targets]) => read(folder, targets)));
}

async function targetOf(name: string): Promise<Target> {
  try {
    const resolved = await realpath(name);
    const isFolder = (await stat(resolved)).isDirectory();
    return { path: slashed(resolved), isFolder };
  } catch (error) {
    throw new Failure(`cannot read ${name}: ${reasonOf(error)}`);
  }
}

/** A path of this machine as the core wants it: `/` as separator, and a first `/` before a drive. */
export function slashed(native: string): FilePath {
  const path_ = native.split(path.sep).join('/');
  return /^[a-z]:\//i.test(path_) ? `/${path_}` : path_;
}

async function rootOf({ path: target, isFolder }: Target): Promise<FilePath> {
  const own = isFolder ? target : path.posix.dirname(target);
  for (let folder = own; folder !== '/'; folder = path.posix.dirname(folder)) {
    if (await exists(`${folder}/.git`)) return folder;
  }
  return own;
}

async function rootNamed(root: string, target: Target): Promise<FilePath> {
  const { path: folder, isFolder } = await targetOf(root);
  if (!isFolder) throw new Failure(`--root ${root} is not a folder`);
  const within = target.path === folder || target.path.startsWith(`${folder}/`);
  if (!within) throw new Failure(`${nativePath(target.path)} does not lie in --root ${root}`);
  return folder;
}

async function exists(file: FilePath): Promise<boolean> {
  return stat(nativePath(file)).then(
    () => true,
    () => false,
  );
}

/** A named folder is searched by itself too: it may lie below an ignored one. */
async function read(folder: FilePath, targets: readonly Target[]): Promise<Loaded> {
  const workspace = new Workspace(folder);
  const found = new Set(await nodeFiles.find(folder, true));
  for (const target of targets) {
    if (!target.isFolder) found.add(target.path);
    else if (target.path !== folder) {
      for (const file of await nodeFiles.find(target.path, true)) found.add(file);
    }
  }
  for (const file of found) workspace.setDisk(file, await readText(file));
  return { workspace, targets };
}

async function readText(file: FilePath): Promise<string> {
  try {
    return await readFile(nativePath(file), 'utf8');
  } catch (error) {
    throw new Failure(`cannot read ${nativePath(file)}: ${reasonOf(error)}`);
  }
}
