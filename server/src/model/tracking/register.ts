/**
 * An index over all declarations of a view, kept up declaration by declaration: which of them are found under a key.
 * Owns the counting; what the keys are is said by whoever makes the index (`indexQuery`, `censusQuery`).
 */
import type { Declaration } from '../declaration.js';
import { hasReaders } from './readers.js';
import { Answer, type Cell, type Question } from './answers.js';
import type { Tracker } from './tracker.js';

const NONE: readonly never[] = [];

interface Entry extends Cell {
  count: number;
  /** Missing in a census. */
  readonly members: Set<Declaration> | undefined;
  /** The members as they were last asked for. */
  list: readonly Declaration[] | undefined;
}

export class Register<K> implements Question {
  readonly answers = new Map<unknown, unknown>();
  readonly due = new Set<Declaration>();
  readonly reads = new Set<string>();
  readonly readBy = new Set<Question>();
  readonly #keysOf: (declaration: Declaration) => readonly K[];
  readonly #tracker: Tracker | undefined;
  readonly #listsMembers: boolean;
  readonly #entries = new Map<K, Entry>();
  /** Of declarations whose keys are not given by their text alone. */
  readonly #keys = new Map<Declaration, readonly K[]>();
  /** Above that of whatever a key follows from. */
  #rank = 1;
  #sweepAt = 64;

  constructor(
    keysOf: (declaration: Declaration) => readonly K[],
    listsMembers: boolean,
    tracker: Tracker | undefined,
  ) {
    this.#keysOf = keysOf;
    this.#listsMembers = listsMembers;
    this.#tracker = tracker;
  }

  /** The declarations under a key, in no set order. */
  members(key: K): readonly Declaration[] {
    const entry = this.#read(key);
    if (!entry?.members) return NONE;
    return (entry.list ??= [...entry.members]);
  }

  has(key: K): boolean {
    return (this.#read(key)?.count ?? 0) > 0;
  }

  find(declaration: Declaration): readonly K[] {
    return this.#keysOf(declaration);
  }

  add(declarations: readonly Declaration[]): void {
    for (const declaration of declarations) this.#enter(declaration);
  }

  /** To be called before their readings are forgotten. */
  remove(declarations: readonly Declaration[]): void {
    for (const declaration of declarations) {
      this.due.delete(declaration);
      for (const key of this.#known(declaration)) this.#leave(key, declaration);
      this.#keys.delete(declaration);
    }
  }

  /** @returns false when nothing was due */
  keepUp(): boolean {
    const due = [...this.due];
    this.due.clear();
    for (const declaration of due) {
      const before = this.#keys.get(declaration);
      const keys = this.#find(declaration);
      if (!before && !keys.changes) continue;
      for (const key of before ?? NONE)
        if (!keys.value.includes(key)) this.#leave(key, declaration);
      for (const key of keys.value) if (!before?.includes(key)) this.#join(key, declaration);
    }
    return due.length > 0;
  }

  #enter(declaration: Declaration): void {
    for (const key of this.#find(declaration).value) this.#join(key, declaration);
  }

  #find(declaration: Declaration): { readonly value: readonly K[]; readonly changes: boolean } {
    const tracker = this.#tracker;
    if (!tracker) return { value: [...new Set(this.find(declaration))], changes: false };
    const { value, answer, readsOwn, rank } = tracker.keep(this, declaration);
    this.#rank = Math.max(this.#rank, rank);
    const keys = [...new Set(value as readonly K[])];
    const changes = answer !== undefined || readsOwn;
    if (changes && keys.length > 0) this.#keys.set(declaration, keys);
    else this.#keys.delete(declaration);
    return { value: keys, changes };
  }

  /** What it was entered under. A declaration whose keys can change, but are not kept, has none. */
  #known(declaration: Declaration): readonly K[] {
    const kept = this.#keys.get(declaration);
    if (kept || !this.#tracker || this.answers.get(declaration) instanceof Answer) {
      return kept ?? NONE;
    }
    const { value, readsOwn } = this.#tracker.find(this, declaration);
    return readsOwn ? NONE : [...new Set(value as readonly K[])];
  }

  #read(key: K): Entry | undefined {
    const entry = this.#tracker ? this.#entry(key) : this.#entries.get(key);
    if (entry) this.#tracker?.readCell(entry, this.#rank);
    return entry;
  }

  #join(key: K, declaration: Declaration): void {
    const entry = this.#entry(key);
    entry.count += 1;
    entry.members?.add(declaration);
    if (entry.members || entry.count === 1) this.#changed(entry);
  }

  #leave(key: K, declaration: Declaration): void {
    const entry = this.#entry(key);
    entry.count -= 1;
    entry.members?.delete(declaration);
    if (entry.members || entry.count === 0) this.#changed(entry);
  }

  #changed(entry: Entry): void {
    entry.list = undefined;
    this.#tracker?.changeCell(entry);
  }

  #entry(key: K): Entry {
    let entry = this.#entries.get(key);
    if (!entry) {
      const members = this.#listsMembers ? new Set<Declaration>() : undefined;
      this.#sweep();
      this.#entries.set(key, (entry = { readers: undefined, count: 0, members, list: undefined }));
    }
    return entry;
  }

  /** Lets go of keys that nothing has and nobody asks for any more, whenever there are twice as many as before. */
  #sweep(): void {
    if (this.#entries.size < this.#sweepAt) return;
    for (const [key, { count, readers }] of this.#entries) {
      if (count === 0 && !hasReaders(readers)) this.#entries.delete(key);
    }
    this.#sweepAt = Math.max(64, this.#entries.size * 2);
  }
}
