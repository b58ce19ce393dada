/**
 * Which names of a model a mistyped one may stand for. Owns the index that finds few candidates among many names,
 * so that a model full of unknown names (a file is not imported) stays cheap.
 */
import { grouped } from './grouped.js';

/** So few names are all candidates. */
const FEW = 200;

/** Longer words have no slips: their keys would take more room than the model. */
const LONG = 60;

/** Finds candidates for `nearest`: all names of a small model; of a large one those that are one slip away. */
export class NearNames {
  readonly #names: readonly string[];
  #byKey: ReadonlyMap<string, readonly string[]> | undefined;

  /** @param names each once */
  constructor(names: Iterable<string>) {
    this.#names = [...names];
  }

  /** Names that `word` may stand for; itself may be among them. */
  candidates(word: string): readonly string[] {
    if (this.#names.length <= FEW) return this.#names;
    const index = (this.#byKey ??= grouped(this.#names, keysOf));
    return [...new Set(keysOf(word).flatMap((key) => index.get(key) ?? []))];
  }
}

/**
 * The word and the word without each of its letters: two words share a key when one letter is added, left out,
 * replaced, or swapped with its neighbour.
 */
function keysOf(word: string): readonly string[] {
  const letters = [...word.toLowerCase()];
  if (letters.length > LONG) return [letters.join('')];
  const shorter = letters.map((_, index) => letters.toSpliced(index, 1).join(''));
  return [...new Set([letters.join(''), ...shorter])];
}
