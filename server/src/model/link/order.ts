/**
 * Model order without numbers: by file, then by where a unit starts, then inside the unit. An edit above moves what
 * stands below by changing offsets of units only, so nothing has to be numbered again.
 * Knows places, not what stands there.
 */
import type { FilePath, Unit } from '../../syntax/tree.js';
import type { Declaration, Reference } from '../declaration.js';

/** More than a file is long, and few enough that a number holds a rank above it. */
const LONGEST_FILE = 2 ** 32;

export class ModelOrder {
  readonly #ranks: ReadonlyMap<FilePath, number>;

  /** @param paths the files in model order */
  constructor(paths: readonly FilePath[]) {
    this.#ranks = new Map(paths.map((path, rank) => [path, rank]));
  }

  /** The place of a file; -1 for one that is not of the model. */
  rank(path: FilePath): number {
    return this.#ranks.get(path) ?? -1;
  }

  /** A number that grows in model order; -1 for what stands in no file of the model. */
  of({ unit, start }: Declaration): number {
    const rank = this.rank(unit.path);
    return rank < 0 ? -1 : rank * LONGEST_FILE + unit.offset + start;
  }

  readonly declarations = (a: Declaration, b: Declaration): number =>
    this.#units(a.unit, b.unit) || a.start - b.start;

  readonly references = (a: Reference, b: Reference): number =>
    this.#units(a.unit, b.unit) || a.start - b.start;

  #units(a: Unit, b: Unit): number {
    if (a === b) return 0;
    return a.path === b.path ? a.offset - b.offset : this.rank(a.path) - this.rank(b.path);
  }
}
