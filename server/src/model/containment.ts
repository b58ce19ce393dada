/**
 * What stands in what: holders, zones and insides of elements, by nesting or by `in`.
 * Knows places only: what is true of a place (trust, audience, profiles) is in the files beside it.
 */
import type { Declaration } from './declaration.js';
import type { View } from './model.js';

/** What an element stands in, transitively, innermost first. */
export function holders(view: View, element: Declaration): readonly Declaration[] {
  const found: Declaration[] = [];
  let holder = view.model.holder(element);
  for (; holder; holder = view.model.holder(holder)) found.push(holder);
  return found;
}

/** The boundaries among its holders, innermost first. */
export function zones(view: View, element: Declaration): readonly Declaration[] {
  return holders(view, element).filter((holder) => holder.kind === 'boundary');
}

/** All that an element holds, transitively; what stands in something comes after it. */
export function inside(view: View, element: Declaration): readonly Declaration[] {
  const found = [...view.model.held(element)];
  for (const held of found) found.push(...view.model.held(held));
  return found;
}

/** The component or external that an entry belongs to: the nearest one around it. */
export function elementAround(view: View, entry: Declaration): Declaration | undefined {
  return holders(view, entry).find(
    (holder) => holder.kind === 'component' || holder.kind === 'external',
  );
}
