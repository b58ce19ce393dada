/**
 * Facts that pass along references that must not lead in a circle (`extends`, `requires`, `enabled by`): what a
 * declaration depends on, and an order in which everything comes after that.
 * Knows no such fact.
 */
import { targetsOfValues, valuesOf } from '../attributes.js';
import { isClosing } from '../link/acyclic.js';
import type { Declaration } from '../declaration.js';
import type { View } from '../model.js';

/** What the references of an attribute mean; those that close a circle are read as if they were absent. */
export function dependenciesOf(
  view: View,
  declaration: Declaration,
  name: string,
): readonly Declaration[] {
  const values = valuesOf(view, declaration, name);
  return targetsOfValues(
    view,
    values.filter((value) => value.is === 'reference' && !isClosing(view, value)),
  );
}

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
