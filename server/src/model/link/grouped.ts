/** Items by key: the shape that every index of a model has. Knows nothing of what is indexed. */

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
