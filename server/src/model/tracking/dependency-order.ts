/** An order in which everything comes after what it depends on. Knows nothing of what depends. */

/**
 * All nodes reached, each after what it depends on. Deterministic in the order of `nodes` and of the dependencies;
 * never deep in calls.
 * @param dependencies acyclic
 */
export function dependencyOrder<T>(
  nodes: Iterable<T>,
  dependencies: (node: T) => readonly T[],
): readonly T[] {
  const done: T[] = [];
  const seen = new Set<T>();
  const enter = (node: T) => {
    seen.add(node);
    return { node, waiting: dependencies(node).values() };
  };
  for (const start of nodes) {
    const path = seen.has(start) ? [] : [enter(start)];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = top.waiting.next();
      if (!next.done) {
        if (!seen.has(next.value)) path.push(enter(next.value));
        continue;
      }
      done.push(top.node);
      path.pop();
    }
  }
  return done;
}
