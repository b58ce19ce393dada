/**
 * The prose of a declaration: what pages print of it as its author wrote it.
 * Knows no page; addresses are no prose.
 */
import { effectiveAttributes } from '../model/attributes.js';
import type { Attribute, Declaration, Value } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { placeOf, type Place, type Span } from '../syntax/tree.js';

export interface Prose {
  readonly text: string;
  readonly at: Place;
}

/** Attributes whose texts are addresses and codes for machines. */
const ADDRESSES = new Set(['link', 'url', 'evidence', 'file', 'policy', 'report to', 'cvss']);

/** The title, description and texts of a declaration in the view, in no set order. */
export function proseOf(view: View, declaration: Declaration): readonly Prose[] {
  const { unit, title, titleAt, description, descriptionAt } = declaration;
  const lines = effectiveAttributes(view, declaration).filter(isPrinted);
  const described = lines.some(({ def }) => def.name === 'description');
  const header: readonly (readonly [string | undefined, Span | undefined])[] = [
    [title, titleAt],
    described ? [undefined, undefined] : [description, descriptionAt],
  ];
  const own = header.flatMap(([text, at]) =>
    text !== undefined && at ? [{ text, at: placeOf(unit, at) }] : [],
  );
  const values = lines.flatMap((line) => [
    ...line.values,
    ...line.clauses.flatMap((clause) => clause.values),
  ]);
  return [...own, ...values.flatMap((value) => proseOfValue(declaration, value))];
}

function isPrinted({ def }: Attribute): boolean {
  return !def.unpublished && !ADDRESSES.has(def.name);
}

function proseOfValue({ unit }: Declaration, value: Value): readonly Prose[] {
  if (value.is !== 'string' && value.is !== 'text') return [];
  return [{ text: value.text, at: placeOf(unit, value) }];
}
