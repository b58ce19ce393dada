/**
 * What judging knows of the folder besides the models in it: which files are there. Rules ask the view.
 * Owns the shape. Who looks at a disk is no matter of this room; what was concluded from an answer is remembered in
 * `tracking/read-surroundings.ts`.
 */
import type { FilePath } from '../syntax/tree.js';

export interface Surroundings {
  /** Nothing is known of what lies outside it. */
  readonly folder: FilePath;
  /** Whether a file or folder is there; `undefined`: not known (yet), and nobody concludes anything from it. */
  exists(path: FilePath): boolean | undefined;
}

export const NOTHING_KNOWN: Surroundings = { folder: '', exists: () => undefined };
