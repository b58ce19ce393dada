/**
 * Which names of a model a mistyped one may stand for, while names come and go. Owns what finds few candidates among
 * many names in little room, so that a model full of unknown names (a file is not imported) stays cheap.
 */
import { ranked } from '../suggest.js';

/** So few names are all candidates. */
const FEW = 200;

/** Longer words have no slips. */
const LONG = 60;

/** Finds what a word may be a slip of: any name of a small model; of a large one those that are one slip away. */
export class NearNames {
  /** Each name with its letters; see `lettersOf`. */
  readonly #letters = new Map<string, number>();
  readonly #ranked = new Map<string, readonly string[]>();

  /** @param names each once */
  constructor(names: Iterable<string>) {
    for (const name of names) this.#letters.set(name, lettersOf(name));
  }

  has(name: string): boolean {
    return this.#letters.has(name);
  }

  /** True while each name is a candidate for each word. */
  get areFew(): boolean {
    return this.#letters.size <= FEW;
  }

  add(name: string): void {
    this.#letters.set(name, lettersOf(name));
    this.#ranked.clear();
  }

  delete(name: string): void {
    this.#letters.delete(name);
    this.#ranked.clear();
  }

  /** Names that the word may stand for, nearest first. */
  ranked(word: string): readonly string[] {
    let names = this.#ranked.get(word);
    if (!names) this.#ranked.set(word, (names = ranked(word, this.candidates(word))));
    return names;
  }

  /** Names that the word may stand for, unordered; itself may be among them. */
  candidates(word: string): readonly string[] {
    if (this.areFew) return [...this.#letters.keys()];
    const letters = lettersOf(word);
    const found: string[] = [];
    this.#letters.forEach((other, name) => {
      if (mayBeOneSlip(letters, other) && isOneSlip(word, name)) found.push(name);
    });
    return found;
  }
}

/** True when one letter is added, left out, replaced, or swapped with its neighbour, or none; case is ignored. */
export function isOneSlip(word: string, other: string): boolean {
  if (Math.abs(word.length - other.length) > 1) return false;
  const [a, b] = [word.toLowerCase(), other.toLowerCase()];
  const isShort = Math.min(a.length, b.length) <= LONG;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const [left, right] = [a.slice(start, endA), b.slice(start, endB)];
  if (left.length <= 1 && right.length <= 1) return isShort || left === right;
  return isShort && left.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** Which letters stand in a word an odd number of times: a bit for each group of letters, for both cases the same. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1)
    letters ^= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

/** One slip adds or takes a letter, or both. */
function mayBeOneSlip(letters: number, other: number): boolean {
  let different = letters ^ other;
  different &= different - 1;
  return (different & (different - 1)) === 0;
}
