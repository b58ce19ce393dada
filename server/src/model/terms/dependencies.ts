/**
 * Facts that pass along references that must not lead in a circle (`extends`, `requires`, `enabled by`): what a
 * declaration depends on. Knows no such fact.
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
