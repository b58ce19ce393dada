/**
 * The files that models are made of, and what a path is. Owns the shape in which the workspace hands files in;
 * reads no disk and knows no import.
 */
import type { BoundFile } from '../declaration.js';
import type { FilePath } from '../../syntax/tree.js';

export interface FileSet {
  /** Imports may not leave it. */
  readonly folder: FilePath;
  /** `undefined`: there is no such file. The same text gives the same object, so that work can be kept. */
  get(path: FilePath): BoundFile | undefined;
  /** Every known `.tm` file, sorted by code unit. */
  list(): readonly FilePath[];
}

/** What is joined by `/`: the first segment of an absolute path is empty. */
export function segmentsOf(path: FilePath): string[] {
  return path.replace(/\/+$/, '').split('/');
}

/**
 * The segments that a relative path means, seen from a file: `undefined` when a `..` of it leaves the folder, or
 * the file does not stand in the folder.
 */
export function resolvePath(
  folder: FilePath,
  file: FilePath,
  relative: string,
): string[] | undefined {
  const limit = segmentsOf(folder);
  const path = segmentsOf(file).slice(0, -1);
  if (limit.some((segment, index) => path[index] !== segment)) return undefined;
  for (const segment of relative.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') path.push(segment);
    else if (path.length === limit.length) return undefined;
    else path.pop();
  }
  return path;
}

/** How a file imports another: `./parts/web.tm`, `../web.tm`. */
export function relativePath(from: FilePath, to: FilePath): string {
  const start = segmentsOf(from).slice(0, -1);
  const end = segmentsOf(to);
  let shared = 0;
  while (shared < start.length && shared < end.length - 1 && start[shared] === end[shared])
    shared += 1;
  const up = start.slice(shared).map(() => '..');
  return [...(up.length > 0 ? up : ['.']), ...end.slice(shared)].join('/');
}
