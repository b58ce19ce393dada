// Model files in memory, for tests of everything that is handed a FileSet.
import { bindTree } from '../../server/src/model/bind/bind.js';
import type { BoundFile } from '../../server/src/model/declaration.js';
import type { FileSet } from '../../server/src/model/link/files.js';
import { compareText } from '../../server/src/model/problem.js';
import { unreadableFile } from '../../server/src/workspace/unreadable-file.js';
import type { Unreadable } from '../../server/src/workspace/file-reader.js';
import { parse } from '../../server/src/syntax/parse.js';

/** The folder that paths of test files are relative to, and that imports may not leave. */
export const FOLDER = '/models';

/** @param texts by path; relative ones stand in `FOLDER` */
export function fileSet(
  texts: Readonly<Record<string, string | Unreadable>>,
  folder = FOLDER,
): FileSet {
  const files = new Map<string, BoundFile>();
  for (const [path, text] of Object.entries(texts)) {
    const absolute = path.startsWith('/') ? path : `${FOLDER}/${path}`;
    files.set(absolute, fileOf(absolute, text));
  }
  const paths = [...files.keys()].sort(compareText);
  return { folder, get: (path) => files.get(path), list: () => paths };
}

function fileOf(path: string, content: string | Unreadable): BoundFile {
  if (typeof content === 'string') return bindTree(parse(path, content));
  return { path, unreadable: content.unreadable, ...unreadableFile(path, content) };
}
