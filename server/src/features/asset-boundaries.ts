/**
 * Where an asset lives: the innermost trust boundaries of what handles, holds or accepts it.
 */
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { zones } from '../model/terms/containment.js';

const KEEPS = new Set(['handles', 'holds', 'accepts']);

/** The elements that keep the asset, in model order, without doubles. */
export function keepersOf({ model }: View, asset: Declaration): readonly Declaration[] {
  const uses = model.uses(asset).filter((reference) => KEEPS.has(reference.role));
  return [...new Set(uses.map((reference) => reference.owner))];
}

/** Their innermost boundaries, in model order of what is in them, without doubles. */
export function boundariesOf(view: View, asset: Declaration): readonly Declaration[] {
  const keepers = keepersOf(view, asset);
  return [...new Set(keepers.flatMap((keeper) => zones(view, keeper).slice(0, 1)))];
}
