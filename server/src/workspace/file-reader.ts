/**
 * What the workspace needs of the outside: reading texts and finding model files. Node and the browser supply it.
 * Owns what a file can be instead of a text, and how long a text may be.
 */
import type { FilePath } from '../syntax/tree.js';

/** A file that is there and cannot be read; the reason goes on "cannot read this file: ...". */
export interface Unreadable {
  readonly unreadable: string;
}

/** What a file holds; `undefined` when there is no such file. */
export type FileContent = string | Unreadable | undefined;

/**
 * In UTF-16 code units. People write no longer texts, and programs that do can write several files: the limit
 * keeps a log or an image by the name of a model from using up the memory. A model of 20,000 elements has 11 million.
 */
export const MOST_CHARACTERS = 16_000_000;

export const TOO_LONG: Unreadable = {
  unreadable: 'it is longer than 16 million characters; split it into files that import each other',
};

/** Whether a text, of so many UTF-16 code units, is longer than is read. */
export function isTooLong({ length }: { readonly length: number }): boolean {
  return length > MOST_CHARACTERS;
}

export interface FileReader {
  /**
   * Never rejects.
   * @param below the file counts as not there when a link leads to it from this folder
   */
  read(path: FilePath, below?: FilePath): Promise<FileContent>;
  /**
   * The `.tm` files of the folder, when `deep` also those below it; ignored ones and `node_modules` are left out.
   * In no order; none when the folder cannot be read.
   */
  find(folder: FilePath, deep: boolean): Promise<readonly FilePath[]>;
  /**
   * Whether a file or folder is there; `undefined` when that cannot be told, as behind a symbolic link: it may lead
   * out of the folder, where nobody looks. Never rejects.
   * @param folder the path lies in it
   */
  exists(path: FilePath, folder: FilePath): Promise<boolean | undefined>;
}
