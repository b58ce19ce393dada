/**
 * What stands in what: holders, zones and insides of elements, by nesting or by `in`.
 * Knows places only: what is true of a place (trust, audience, profiles) is in the files beside it.
 */
import type { Declaration } from '../declaration.js';
import type { View } from '../model.js';
import { inwardQuery } from '../query.js';

/** What an element stands in, transitively, innermost first. */
export function holders(view: View, element: Declaration): readonly Declaration[] {
  const found: Declaration[] = [];
  let holder = view.model.holder(element);
  for (; holder; holder = view.model.holder(holder)) found.push(holder);
  return found;
}

/** The boundaries among its holders, innermost first. */
export function zones(view: View, element: Declaration): readonly Declaration[] {
  return zonesBelow(view, element, undefined);
}

/** All that an element holds, transitively; what stands in something comes after it. */
export function inside(view: View, element: Declaration): readonly Declaration[] {
  const found = [...view.model.held(element)];
  for (const element of found) for (const held of view.model.held(element)) found.push(held);
  return found;
}

/** The outermost boundary that holds an element. */
export const outermostZone = inwardQuery<Declaration | undefined>((view, element, ofHolder) => {
  const holder = view.model.holder(element);
  return ofHolder ?? (holder?.kind === 'boundary' ? holder : undefined);
});

/** The innermost element that holds both. */
export function commonHolder(view: View, a: Declaration, b: Declaration): Declaration | undefined {
  let [left, right] = [view.model.holder(a), view.model.holder(b)];
  while (left && right && left !== right) {
    const difference = depth(view, left) - depth(view, right);
    if (difference >= 0) left = view.model.holder(left);
    if (difference <= 0) right = view.model.holder(right);
  }
  return left === right ? left : undefined;
}

const depth = inwardQuery((_view, _element, ofHolder: number = 0) => ofHolder + 1);

/** The boundaries that hold an element, innermost first, up to one of its holders; without one, all. */
export function zonesBelow(
  view: View,
  element: Declaration,
  limit: Declaration | undefined,
): readonly Declaration[] {
  const found: Declaration[] = [];
  let holder = view.model.holder(element);
  for (; holder && holder !== limit; holder = view.model.holder(holder)) {
    if (holder.kind === 'boundary') found.push(holder);
  }
  return found;
}

/** The component or external that an entry belongs to: the nearest one around it. */
export function elementAround(view: View, entry: Declaration): Declaration | undefined {
  let holder = view.model.holder(entry);
  while (holder && holder.kind !== 'component' && holder.kind !== 'external') {
    holder = view.model.holder(holder);
  }
  return holder;
}
