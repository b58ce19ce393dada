/**
 * Where an asset lives: the innermost trust boundaries of what handles, holds or accepts it.
 */
import type { Declaration } from '../model/declaration.js';
import type { Model, View } from '../model/model.js';

const KEEPS = new Set(['handles', 'holds', 'accepts']);

/** The elements that keep the asset, in model order, without doubles. */
export function keepersOf({ model }: View, asset: Declaration): readonly Declaration[] {
  const uses = model.uses(asset).filter((reference) => KEEPS.has(reference.role));
  return [...new Set(uses.map((reference) => reference.owner))];
}

/** Their innermost boundaries, in model order, without doubles. */
export function boundariesOf(view: View, asset: Declaration): readonly Declaration[] {
  const keepers = keepersOf(view, asset);
  return [...new Set(keepers.flatMap((keeper) => innermostBoundary(view.model, keeper) ?? []))];
}

/** The nearest boundary that an element stands in; `undefined` outside all. */
export function innermostBoundary(model: Model, element: Declaration): Declaration | undefined {
  const seen = new Set<Declaration>();
  for (let holder = model.holder(element); holder && !seen.has(holder);) {
    if (holder.kind === 'boundary') return holder;
    seen.add(holder);
    holder = model.holder(holder);
  }
  return undefined;
}
