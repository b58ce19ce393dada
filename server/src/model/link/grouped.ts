/** Items by key, and items in one row: what every index of a model is made with. Knows no order and no meaning. */
import type { Binding, BoundFile, Declaration } from '../declaration.js';

/** The items under each of their keys, in the order in which they come. */
export function grouped<K, V>(
  items: Iterable<V>,
  keysOf: (item: V) => Iterable<K>,
): ReadonlyMap<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/** As `flatMap`, for very many short lists. */
export function joined<T, U>(items: readonly T[], listOf: (item: T) => readonly U[]): readonly U[] {
  const all: U[] = [];
  for (const item of items) for (const each of listOf(item)) all.push(each);
  return all;
}

export function bindingsOf(files: readonly BoundFile[]): readonly Binding[] {
  return joined(files, (file) => file.bindings);
}

export function declarationsOf(bindings: readonly Binding[]): readonly Declaration[] {
  return joined(bindings, (binding) => binding.declarations);
}
