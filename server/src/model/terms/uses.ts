/**
 * References read backwards: what names a declaration, by the attribute that it stands in.
 * Every index of the model is asked here, one target at a time, so that no answer depends on the whole model.
 */
import { effectiveAttributes } from '../attributes.js';
import type { Declaration, Reference } from '../declaration.js';
import type { View } from '../model.js';
import { query } from '../query.js';
import { holdsIn } from './presence.js';

/**
 * The declarations of the view that name the target in one of the attributes (for flows also `from` and `to`),
 * each once, in model order for each attribute.
 */
export function referrers(
  view: View,
  target: Declaration,
  ...attributes: readonly string[]
): readonly Declaration[] {
  const byAttribute = referrersByAttribute(view, target);
  const found = attributes.flatMap((name) => [...(byAttribute.get(name) ?? [])]);
  return attributes.length > 1 ? [...new Set(found)] : found;
}

/** The declarations of the view that name the target anywhere, each once, in no set order. */
export function allReferrers(view: View, target: Declaration): readonly Declaration[] {
  return [
    ...new Set([...referrersByAttribute(view, target).values()].flatMap((owners) => [...owners])),
  ];
}

/** True when there is such a declaration. Remembers nothing of the others: for what is asked of everything once. */
export function isReferredTo(
  view: View,
  target: Declaration,
  ...attributes: readonly string[]
): boolean {
  return view.model
    .uses(target)
    .some(
      (reference) =>
        attributes.includes(reference.role) &&
        view.model.target(reference) === target &&
        isInForce(view, reference),
    );
}

const referrersByAttribute = query(
  (view: View, target: Declaration): ReadonlyMap<string, ReadonlySet<Declaration>> => {
    const found = new Map<string, Set<Declaration>>();
    for (const reference of view.model.uses(target)) {
      if (view.model.target(reference) !== target || !isInForce(view, reference)) continue;
      const owners = found.get(reference.role);
      if (owners) owners.add(reference.owner);
      else found.set(reference.role, new Set([reference.owner]));
    }
    return found;
  },
);

/** True when the view has both the declaration that a reference is written in and, after `when`, its line. */
function isInForce(view: View, reference: Reference): boolean {
  const { owner } = reference;
  if (!holdsIn(view, owner)) return false;
  return owner.overrides.length === 0 || referencesInForce(view, owner).has(reference);
}

const referencesInForce = query((view: View, owner: Declaration): ReadonlySet<unknown> => {
  const values = effectiveAttributes(view, owner).flatMap((line) => line.values);
  return new Set([...values, owner.from, owner.to]);
});
