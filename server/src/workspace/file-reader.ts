/**
 * What the workspace needs of the outside: reading texts and finding model files. Node and the browser supply it.
 */
import type { FilePath } from '../syntax/tree.js';

export interface FileReader {
  /** The text, without decoding errors hidden; `undefined` when there is no such file or it cannot be read. */
  read(path: FilePath): Promise<string | undefined>;
  /**
   * The `.tm` files of the folder, when `deep` also those below it; ignored ones and `node_modules` are left out.
   * In no order; none when the folder cannot be read.
   */
  find(folder: FilePath, deep: boolean): Promise<readonly FilePath[]>;
}
