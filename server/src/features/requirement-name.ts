/**
 * The name of a requirement where an exemption writes it: a word rather than a reference, for requirements stand in no
 * model. Owns where it leads.
 */
import type { Declaration, Value } from '../model/declaration.js';
import type { Requirement } from '../model/model.js';
import { unitIndexAt } from '../syntax/locate.js';
import { placeOf, type Place } from '../syntax/tree.js';
import type { FileContext } from './shapes.js';

export interface NamedRequirement {
  readonly at: Place;
  /** What the models of the file are held to under that name. */
  readonly requirements: readonly Requirement[];
}

/** @param offset UTF-16 code units from the start of the file; right behind a word still counts as on it */
export function requirementAt(
  { file, views }: FileContext,
  offset: number,
): NamedRequirement | undefined {
  const binding = file.bindings[unitIndexAt(file.tree.units, offset)];
  const local = offset - (binding?.unit.offset ?? 0);
  const name = binding?.declarations
    .flatMap(namesIn)
    .find(({ start, end }) => start <= local && local <= end);
  if (!binding || name?.is !== 'word') return undefined;
  const all = new Set(views.flatMap(({ requirements }) => requirements));
  const requirements = [...all].filter(({ id }) => id === name.text);
  return { at: placeOf(binding.unit, name), requirements };
}

function namesIn({ kind, attributes }: Declaration): readonly Value[] {
  if (kind !== 'exemption') return [];
  return attributes
    .filter(({ def }) => def.name === 'requirement')
    .flatMap((attribute) => attribute.values);
}
