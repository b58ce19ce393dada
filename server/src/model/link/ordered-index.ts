/**
 * Lists by key, each in model order, that change a little at a time. Owns when a list is made anew; knows nothing of
 * what is listed.
 *
 * A list that was handed out never changes: a change makes a new one, and only when it is asked for. So an edit that
 * takes one use from a declaration with thousands of them costs next to nothing.
 */

interface Entry<V> {
  list: V[];
  /** It was handed out: it must stay as it is. */
  lent: boolean;
  pending: Pending<V> | undefined;
}

interface Pending<V> {
  readonly added: V[];
  readonly removed: Set<V>;
}

/** So many removed values may wait for their list to be asked for, or a part of its length. */
const MAY_WAIT = 64;
const PART = 8;

export class OrderedIndex<K, V> {
  readonly #entries = new Map<K, Entry<V>>();
  readonly #compare: (a: V, b: V) => number;

  /** @param compare must keep its answer for two values as long as both are listed */
  constructor(compare: (a: V, b: V) => number) {
    this.#compare = compare;
  }

  get(key: K): readonly V[] {
    const entry = this.#entries.get(key);
    if (!entry) return [];
    if (entry.pending) this.#settle(key, entry, entry.pending);
    entry.lent = true;
    return entry.list;
  }

  /** True when a value of the list passes. Makes no list. */
  some(key: K, passes: (value: V) => boolean): boolean {
    const entry = this.#entries.get(key);
    if (!entry) return false;
    const { list, pending } = entry;
    if (!pending) return list.some(passes);
    const isLeft = (value: V) => !pending.removed.has(value) && passes(value);
    return list.some(isLeft) || pending.added.some(passes);
  }

  /** Values come in any order, each once. In model order they take no more than their place in the list. */
  add(key: K, value: V): void {
    const entry = this.#entries.get(key);
    if (!entry) {
      this.#entries.set(key, { list: [value], lent: false, pending: undefined });
    } else if (!entry.lent && !entry.pending && this.#isLast(entry.list, value)) {
      entry.list.push(value);
    } else pendingOf(entry).added.push(value);
  }

  remove(key: K, value: V): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    const before = entry.pending;
    if (before && before.added.length > MAY_WAIT) this.#settle(key, entry, before);
    const pending = pendingOf(entry);
    const place = pending.added.indexOf(value);
    if (place >= 0) {
      pending.added.splice(place, 1);
      return;
    }
    pending.removed.add(value);
    const { length } = entry.list;
    const most = Math.min(length, Math.max(MAY_WAIT, length / PART));
    if (pending.removed.size >= most) this.#settle(key, entry, pending);
  }

  delete(key: K): void {
    this.#entries.delete(key);
  }

  /** To be called when much was added: lists that grew hold room for more. */
  settle(): void {
    for (const [key, entry] of this.#entries) {
      if (entry.pending) this.#settle(key, entry, entry.pending);
      else if (!entry.lent && entry.list.length > 1) entry.list = entry.list.slice();
    }
  }

  #isLast(list: readonly V[], value: V): boolean {
    return list.length === 0 || this.#compare(list[list.length - 1] as V, value) < 0;
  }

  #settle(key: K, entry: Entry<V>, { added, removed }: Pending<V>): void {
    const { list } = entry;
    const kept = removed.size > 0 ? list.filter((value) => !removed.has(value)) : list;
    entry.list = added.length > 0 ? this.#merged(kept, added) : kept;
    entry.lent = entry.list === list && entry.lent;
    entry.pending = undefined;
    if (entry.list.length === 0) this.#entries.delete(key);
  }

  /** Compares little where few are added to many. */
  #merged(kept: readonly V[], added: readonly V[]): V[] {
    const merged: V[] = [];
    let from = 0;
    for (const value of added.toSorted(this.#compare)) {
      const place = placeFor(kept, value, this.#compare, from);
      for (; from < place; from += 1) merged.push(kept[from] as V);
      merged.push(value);
    }
    for (; from < kept.length; from += 1) merged.push(kept[from] as V);
    return merged;
  }
}

function pendingOf<V>(entry: Entry<V>): Pending<V> {
  return (entry.pending ??= { added: [], removed: new Set() });
}

/**
 * Where a value goes in an ordered list; found at once when that is the end.
 * @param from it goes there or behind
 */
export function placeFor<V>(
  list: readonly V[],
  value: V,
  compare: (a: V, b: V) => number,
  from = 0,
): number {
  let to = list.length;
  if (to === from || compare(list[to - 1] as V, value) < 0) return to;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (compare(list[middle] as V, value) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
