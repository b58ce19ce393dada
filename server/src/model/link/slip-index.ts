/**
 * Finds words that are one slip away from another without a walk over all of them: every word that a slip can have made
 * of it is looked up, by a hash that is known without spelling it. Owns the hashes; a few words that it finds are
 * further away, and some have gone. Small: an entry of a map for a word.
 */

/** Each once: the keys of a map or a set. */
export interface Words {
  readonly size: number;
  has(word: string): boolean;
  keys(): Iterable<string>;
  /** Takes a fraction of the time of a loop, until that is compiled. */
  forEach(visit: (value: unknown, word: string) => void): void;
}

/** A letter weighs so much more than the one behind it. */
const BASE = 0x2c1b3c6d;

/** Spreads what differs in few bits. */
const SPREAD = 0x9e3779b1;

const KEY_BITS = 30;

/** As many as keep a hundred thousand words apart from most others. */
const MARK_BITS = 20;

export class SlipIndex {
  readonly #words = new Map<number, string | readonly string[]>();
  readonly #letters = new Set<number>();
  /** A bit for the first bits of each key: nearly every look-up ends here. */
  readonly #marks = new Uint32Array(2 ** MARK_BITS / 32);

  constructor(words: Words) {
    words.forEach((_, word) => this.add(word));
  }

  /**
   * One that is here already may be added again.
   * @returns how many there are, with those that have gone
   */
  add(word: string): number {
    const key = this.#keyOf(word);
    const mark = key >>> (KEY_BITS - MARK_BITS);
    this.#marks[mark >>> 5]! |= 1 << (mark & 31);
    const others = this.#words.get(key);
    this.#words.set(key, others === undefined ? word : [...new Set([others, word].flat())]);
    return this.#words.size;
  }

  /** How many look-ups it takes to find what is near a word. */
  lookUps({ length }: string): number {
    return (2 * length + 1) * this.#letters.size;
  }

  /** Words that are one slip away, and maybe others. */
  near(word: string): Words {
    const found = new Set<string>();
    const lower = word.toLowerCase();
    const tails = tailsOf(lower);
    let head = 0;
    for (let at = 0; at <= lower.length; at += 1) {
      const left = lower.length - at;
      const letter = lower.charCodeAt(at);
      this.#findWithLetter(head, tails[left], found);
      this.#findWithLetter(head, tails[left - 1], found);
      this.#find(head, tails[left - 1], found);
      const swapped = extended(extended(head, lower.charCodeAt(at + 1)), letter);
      this.#find(swapped, tails[left - 2], found);
      head = extended(head, letter);
    }
    return found;
  }

  /** Notes its letters as well. */
  #keyOf(word: string): number {
    const lower = word.toLowerCase();
    let hash = 0;
    for (let at = 0; at < lower.length; at += 1) {
      this.#letters.add(lower.charCodeAt(at));
      hash = extended(hash, lower.charCodeAt(at));
    }
    return keyOf(hash);
  }

  /** With any letter between what stands before and behind. */
  #findWithLetter(head: number, tail: Tail | undefined, found: Set<string>): void {
    const before = extended(head, 0);
    for (const letter of this.#letters) this.#find(before + letter, tail, found);
  }

  #find(head: number, tail: Tail | undefined, found: Set<string>): void {
    if (!tail) return;
    const key = keyOf(Math.imul(head, tail.weight) + tail.hash);
    const mark = key >>> (KEY_BITS - MARK_BITS);
    if ((this.#marks[mark >>> 5]! & (1 << (mark & 31))) === 0) return;
    const words = this.#words.get(key);
    if (words !== undefined) for (const word of [words].flat()) found.add(word);
  }
}

/** The end of a word: its hash, and what a letter before it weighs. */
interface Tail {
  readonly hash: number;
  readonly weight: number;
}

/** By their length. */
function tailsOf(lower: string): readonly Tail[] {
  let tail = { hash: 0, weight: 1 };
  const tails = [tail];
  for (let at = lower.length - 1; at >= 0; at -= 1) {
    const hash = (Math.imul(lower.charCodeAt(at), tail.weight) + tail.hash) | 0;
    tails.push((tail = { hash, weight: Math.imul(tail.weight, BASE) }));
  }
  return tails;
}

function extended(hash: number, letter: number): number {
  return (Math.imul(hash, BASE) + letter) | 0;
}

function keyOf(hash: number): number {
  return Math.imul(hash, SPREAD) >>> (32 - KEY_BITS);
}
