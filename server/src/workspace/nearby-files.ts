/**
 * Which files and folders are there besides the models: of those that somebody asked for.
 * Owns what is known of them; looks at no disk itself.
 */
import type { Surroundings } from '../model/surroundings.js';
import type { FilePath } from '../syntax/tree.js';

/** Whether a file or folder is there; `undefined` when that cannot be told. */
export type Look = (path: FilePath) => boolean | undefined;

/** Fewer paths are not worth looking through. */
const FEW = 64;

export class NearbyFiles implements Surroundings {
  readonly #known = new Map<FilePath, boolean | undefined>();
  /** Asked for, and not looked at yet. */
  readonly #wanted = new Set<FilePath>();
  /** Those of which something else is known than before. */
  readonly #changed = new Set<FilePath>();
  #sweepAt = FEW;
  #edition = 0;

  /** @param look answers at once; without it, what is asked for waits to be set */
  constructor(
    readonly folder: FilePath,
    private readonly look?: Look,
  ) {}

  exists(path: FilePath): boolean | undefined {
    if (this.#known.has(path)) return this.#known.get(path);
    if (!this.look) {
      this.#wanted.add(path);
      return undefined;
    }
    const is = this.look(path);
    this.#known.set(path, is);
    return is;
  }

  /** It was looked at. */
  set(path: FilePath, is: boolean | undefined): void {
    this.#wanted.delete(path);
    if (this.#known.get(path) !== is) {
      this.#changed.add(path);
      this.#edition += 1;
    }
    this.#known.set(path, is);
  }

  /** A number that is another when something else is known. */
  get edition(): number {
    return this.#edition;
  }

  wanted(): readonly FilePath[] {
    return [...this.#wanted];
  }

  /** All that was asked for. */
  asked(): readonly FilePath[] {
    return [...this.#known.keys(), ...this.#wanted];
  }

  /** Of which something else is known since this was last asked. */
  takeChanged(): readonly FilePath[] {
    const changed = [...this.#changed];
    this.#changed.clear();
    return changed;
  }

  /**
   * Lets go of what nobody asks for any more, whenever twice as much is known as before: whoever types a path asks for
   * each beginning of it.
   */
  sweep(isAsked: (path: FilePath) => boolean): void {
    if (this.#known.size < this.#sweepAt) return;
    for (const path of this.#known.keys()) if (!isAsked(path)) this.#known.delete(path);
    this.#sweepAt = Math.max(FEW, this.#known.size * 2);
    // Whoever is about to conclude something from what was let go would not be told of a change.
    this.#edition += 1;
  }
}
