/** The references of one declaration, wherever in it they are written. Knows shapes only. */
import type { Attribute, Declaration, Reference } from '../declaration.js';

/** Those of its attributes, clauses and `when` blocks, and the ends of a flow; not those of nested declarations. */
export function referencesOf(declaration: Declaration): readonly Reference[] {
  const { attributes, overrides, from, to } = declaration;
  return [
    ...[from, to].flatMap((end) => end ?? []),
    ...attributes.flatMap(referencesIn),
    ...overrides.flatMap((block) => [...block.profiles, ...block.attributes.flatMap(referencesIn)]),
  ];
}

function referencesIn({ values, clauses }: Attribute): readonly Reference[] {
  return [...values, ...clauses.flatMap((clause) => clause.values)].filter(
    (value) => value.is === 'reference',
  );
}
