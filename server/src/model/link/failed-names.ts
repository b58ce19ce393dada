/**
 * The problems of references that mean nothing, kept up to date. Owns when such a problem has to be worded anew: its
 * suggestions depend on other names than those that the reference mentions, so all that was looked at is noted.
 */
import type { Declaration, Reference } from '../declaration.js';
import { nameProblem } from './name-problems.js';
import { isNamed, type Block, type ModelNames, type NameTables } from './names.js';
import { NearNames } from './near-names.js';
import type { Problem } from '../problem.js';
import type { ProblemStore } from './problem-store.js';
import type { Resolution } from './resolve.js';
import { inSteps, type Steps } from '../steps.js';

/** References that are dealt with in a step. */
const A_STEP = 200;

/** A failed reference and what its problem was worded with. */
interface Failed {
  readonly reference: Reference;
  readonly resolution: Resolution;
  readonly problem: Problem | undefined;
  readonly looked: LookedAt;
}

/** What an edit did to names. */
export interface NamesTouched {
  readonly gone: ReadonlySet<Declaration>;
  readonly fresh: ReadonlySet<Declaration>;
  /** Those of declarations that came, went or stand in another holder. */
  readonly names: Iterable<string>;
  /** True when the declaration has another holder. */
  isMoved(declaration: Declaration): boolean;
}

export class FailedNames {
  readonly #names: ModelNames;
  readonly #fragment: boolean;
  readonly #problems: ProblemStore;
  readonly #failed = new Map<Reference, Failed>();
  /** Failed references by names that were looked up for them, and by words that nearly known names were sought for. */
  readonly #byName = new Map<string, Set<Reference>>();
  readonly #byWord = new Map<string, Set<Reference>>();
  readonly #stale = new Map<Reference, Resolution>();
  #near: NearNames | undefined;

  constructor(names: ModelNames, fragment: boolean, problems: ProblemStore) {
    this.#names = names;
    this.#fragment = fragment;
    this.#problems = problems;
  }

  /** Notes what became of looking a reference up, be it good or bad. */
  set(reference: Reference, resolution: Resolution): void {
    if (this.#failed.size > 0 || this.#stale.size > 0) this.drop(reference);
    const { failure } = resolution;
    if (!failure || (this.#fragment && failure.is === 'unknown')) return;
    this.#stale.set(reference, resolution);
  }

  drop(reference: Reference): void {
    this.#stale.delete(reference);
    const failed = this.#failed.get(reference);
    if (!failed) return;
    this.#failed.delete(reference);
    for (const name of failed.looked.names) unlist(this.#byName, name, reference);
    for (const word of failed.looked.words) unlist(this.#byWord, word, reference);
    if (failed.problem) this.#problems.remove(failed.problem);
  }

  /** Words all problems anew that are not known yet, or for which something may have changed. */
  *update(touched: NamesTouched): Steps<undefined> {
    this.#findStale(touched);
    yield* inSteps(this.#stale, A_STEP, (each) => this.#word(...each));
    this.#stale.clear();
    return undefined;
  }

  #findStale(touched: NamesTouched): void {
    const stale = new Set<Reference>();
    const add = (each: Reference): unknown => stale.add(each);
    for (const name of touched.names) this.#byName.get(name)?.forEach(add);
    for (const word of this.#wordsNearTo(touched)) this.#byWord.get(word)?.forEach(add);
    for (const [reference, { looked }] of this.#failed)
      if (looked.holders.size > 0 && [...looked.holders].some(touched.isMoved)) add(reference);
    for (const each of stale) {
      const failed = this.#failed.get(each);
      if (failed) this.set(each, failed.resolution);
    }
  }

  /** Those that may stand for a name that came or went. */
  #wordsNearTo(touched: NamesTouched): Iterable<string> {
    return this.#near?.update(this.#newsOf(touched), this.#byWord) ?? [];
  }

  /** Names that are known since the edit, or no longer. */
  #newsOf({ gone, fresh, names }: NamesTouched): readonly string[] {
    const lost = new Set([...gone].filter(isNamed).map(({ id }) => id));
    return [...names].filter((name) => {
      const having = this.#names.anywhere(name);
      const wasKnown = lost.has(name) || having.some((each) => !fresh.has(each));
      return wasKnown !== having.length > 0;
    });
  }

  #word(reference: Reference, resolution: Resolution): void {
    const looked = new LookedAt(this.#names, (word) => {
      this.#near ??= new NearNames(this.#names.words);
      return this.#near.ranked(word);
    });
    const context = { names: looked, near: looked.near, fragment: this.#fragment };
    const problem = nameProblem(context, reference, resolution);
    this.#failed.set(reference, { reference, resolution, problem, looked });
    for (const name of looked.names) list(this.#byName, name, reference);
    for (const word of looked.words) list(this.#byWord, word, reference);
    if (problem) this.#problems.add(problem);
  }
}

/** Notes what is looked at. */
class LookedAt implements NameTables {
  readonly names = new Set<string>();
  readonly holders = new Set<Declaration>();
  readonly words = new Set<string>();

  constructor(
    readonly tables: NameTables,
    readonly nearest: (word: string) => readonly string[],
  ) {}

  inBlock(block: Block, name: string): readonly Declaration[] {
    this.names.add(name);
    return this.tables.inBlock(block, name);
  }

  anywhere(name: string): readonly Declaration[] {
    this.names.add(name);
    return this.tables.anywhere(name);
  }

  holder(declaration: Declaration): Declaration | undefined {
    if (!declaration.parent) this.holders.add(declaration);
    return this.tables.holder(declaration);
  }

  readonly near = (word: string): readonly string[] => {
    this.words.add(word);
    return this.nearest(word);
  };
}

function list<K>(lists: Map<K, Set<Reference>>, key: K, reference: Reference): void {
  const listed = lists.get(key);
  if (listed) listed.add(reference);
  else lists.set(key, new Set([reference]));
}

function unlist<K>(lists: Map<K, Set<Reference>>, key: K, reference: Reference): void {
  const listed = lists.get(key);
  listed?.delete(reference);
  if (listed?.size === 0) lists.delete(key);
}
