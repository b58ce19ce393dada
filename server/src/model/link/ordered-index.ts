/**
 * Lists by key, each in model order, that change a little at a time. Owns when a list is made anew; knows nothing of
 * what is listed.
 *
 * A list that was handed out never changes: a change makes a new one, and only when it is asked for. So an edit that
 * takes one use from a declaration with thousands of them costs next to nothing.
 */

interface Pending<V> {
  readonly added: V[];
  readonly removed: Set<V>;
}

/** So many removed values may wait for their list to be asked for, or a part of its length. */
const MAY_WAIT = 64;
const PART = 8;

export class OrderedIndex<K, V> {
  readonly #lists = new Map<K, readonly V[]>();
  readonly #pending = new Map<K, Pending<V>>();
  readonly #compare: (a: V, b: V) => number;

  /** @param compare must keep its answer for two values as long as both are listed */
  constructor(compare: (a: V, b: V) => number) {
    this.#compare = compare;
  }

  get(key: K): readonly V[] {
    this.#settle(key);
    return this.#lists.get(key) ?? [];
  }

  /** Values come in any order, each once. */
  add(key: K, value: V): void {
    if (this.#lists.has(key) || this.#pending.has(key)) this.#pendingOf(key).added.push(value);
    else this.#lists.set(key, [value]);
  }

  remove(key: K, value: V): void {
    if ((this.#pending.get(key)?.added.length ?? 0) > MAY_WAIT) this.#settle(key);
    const { added, removed } = this.#pendingOf(key);
    const place = added.indexOf(value);
    if (place >= 0) {
      added.splice(place, 1);
      return;
    }
    removed.add(value);
    const length = this.#lists.get(key)?.length ?? 0;
    if (removed.size >= Math.min(length, Math.max(MAY_WAIT, length / PART))) this.#settle(key);
  }

  delete(key: K): void {
    this.#lists.delete(key);
    this.#pending.delete(key);
  }

  /** Makes all lists, so that nothing is kept twice. */
  settle(): void {
    for (const key of [...this.#pending.keys()]) this.#settle(key);
  }

  #settle(key: K): void {
    const pending = this.#pending.get(key);
    if (!pending) return;
    this.#pending.delete(key);
    const { added, removed } = pending;
    const list = this.#lists.get(key) ?? [];
    const kept = removed.size > 0 ? list.filter((value) => !removed.has(value)) : list;
    const settled = added.length > 0 ? this.#merged(kept, added) : kept;
    if (settled.length > 0) this.#lists.set(key, settled);
    else this.#lists.delete(key);
  }

  #pendingOf(key: K): Pending<V> {
    let pending = this.#pending.get(key);
    if (!pending) this.#pending.set(key, (pending = { added: [], removed: new Set() }));
    return pending;
  }

  /** Compares little where few are added to many. */
  #merged(kept: readonly V[], added: readonly V[]): readonly V[] {
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
