/**
 * Which names of a model a mistyped one may stand for, while names come and go. Owns that among few names each may be
 * meant, and among many only those that are one slip away.
 */
import { candidateOf, ranked, type Candidate } from '../suggest.js';
import type { Words } from './slip-index.js';
import { Slips } from './slips.js';

/** So few names are all candidates. */
const FEW = 200;

/** Finds what a word may be a slip of: any name of a small model; of a large one those that are one slip away. */
export class NearNames {
  readonly #names: Words;
  readonly #slips: Slips;
  readonly #ranked = new Map<string, readonly string[]>();
  #few: readonly Candidate[] | undefined;

  /** @param names is not copied: tell `update` when it has changed */
  constructor(names: Words) {
    this.#names = names;
    this.#slips = new Slips(names);
  }

  /**
   * @param news names that came or went
   * @returns which of the words may stand for other names than before
   */
  update(news: readonly string[], words: Words): Iterable<string> {
    if (news.length === 0) return news;
    for (const name of news) this.#slips.add(name);
    this.#few = undefined;
    this.#ranked.clear();
    const wereOrAreFew = this.#names.size <= FEW + news.length;
    if (wereOrAreFew) return words.keys();
    const near = new Slips(words);
    return news.flatMap((name) => near.of(name));
  }

  /** Names that the word may stand for, nearest first. */
  ranked(word: string): readonly string[] {
    let names = this.#ranked.get(word);
    if (!names) this.#ranked.set(word, (names = ranked(word, this.#candidates(word))));
    return names;
  }

  #candidates(word: string): readonly Candidate[] {
    if (this.#names.size > FEW) return this.#slips.of(word).map(candidateOf);
    return (this.#few ??= Array.from(this.#names.keys(), candidateOf));
  }
}
