/**
 * Which of many words are one slip away from another. Owns what a slip is, and when it pays to have an index: most
 * edits look for no word or for one, for which a walk over all words takes less time and no memory.
 */
import { distanceWithin } from '../suggest.js';
import { SlipIndex, type Words } from './slip-index.js';

/** So many words are sought by a walk before there is an index. */
const WALKS = 3;

/** So many look-ups in the index take as long as a word of a walk. */
const LOOK_UPS = 8;

/** Longer words have no slips. */
const LONG = 60;

export class Slips {
  readonly #words: Words;
  #walks = 0;
  #index: SlipIndex | undefined;

  /** @param words is not copied: tell `add` which come */
  constructor(words: Words) {
    this.#words = words;
  }

  add(word: string): void {
    const size = this.#index?.add(word) ?? 0;
    const areMostGone = size > 2 * this.#words.size;
    if (areMostGone) this.#index = undefined;
  }

  /** The words that are one slip away, unordered; itself may be among them. */
  of(word: string): readonly string[] {
    const found: string[] = [];
    this.#near(word).forEach((_, other) => {
      if (isOneSlip(word, other) && this.#words.has(other)) found.push(other);
    });
    return found;
  }

  /** Those that are one slip away, and others, some of which may have gone. */
  #near(word: string): Words {
    this.#walks += 1;
    if (this.#walks <= WALKS) return this.#words;
    this.#index ??= new SlipIndex(this.#words);
    const isCheap = this.#index.lookUps(word) < this.#words.size * LOOK_UPS;
    return isCheap ? this.#index.near(word) : this.#words;
  }
}

/** True when one letter is added, left out, replaced, or swapped with its neighbour, or none; case is ignored. */
function isOneSlip(word: string, other: string): boolean {
  if (!mayBeOneSlip(word, other)) return false;
  const a = word.toLowerCase();
  const b = other.toLowerCase();
  const limit = Math.min(a.length, b.length) <= LONG ? 1 : 0;
  return distanceWithin(a, b, limit) <= limit;
}

/** Tells most words apart without a look at all their letters: a slip leaves the first letter or the last one. */
function mayBeOneSlip(word: string, other: string): boolean {
  if (Math.abs(word.length - other.length) > 1) return false;
  return (
    word.length < 4 ||
    mayDifferInCase(word.charCodeAt(0), other.charCodeAt(0)) ||
    mayDifferInCase(word.charCodeAt(word.length - 1), other.charCodeAt(other.length - 1))
  );
}

/** True for letters that differ in case, and for many that differ more. */
function mayDifferInCase(a: number, b: number): boolean {
  return (a | 0x20) === (b | 0x20) || a > 0x7f || b > 0x7f;
}
