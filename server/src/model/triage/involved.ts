/**
 * Whether what a statement names has to do with a question: the actor and what it extends, the entry and the component
 * with all that they stand in, the asset and what contains it.
 * Owns the comparison of elements; what a kind of statement makes of it is in `fit.ts`.
 */
import { targetsOf } from '../attributes.js';
import type { Declaration } from '../declaration.js';
import type { View } from '../model.js';
import { query } from '../query.js';
import { holders } from '../terms/containment.js';
import { allEndsOf } from '../terms/flows.js';
import { referrers } from '../terms/uses.js';
import type { Question } from './question.js';

/**
 * How a statement fits a question: it does; it does in part, and the rest was not asked or is not certain; it names
 * nothing to compare; it names something else.
 */
export type Fit = 'yes' | 'maybe' | 'open' | 'no';

/** One of those is enough: a list in `about` is read as any of them. */
export function anyOf(fits: readonly Fit[]): Fit {
  return (['yes', 'maybe', 'no'] as const).find((fit) => fits.includes(fit)) ?? 'open';
}

/** Whether an element is involved. Statements, which are no elements, are `open`. */
export function fitOfElement(view: View, question: Question, element: Declaration): Fit {
  switch (element.kind) {
    case 'actor':
    case 'adversary':
      return fitOfActor(view, question, element);
    case 'asset':
      return fitOfAsset(view, question, element);
    case 'entry':
    case 'component':
    case 'store':
    case 'external':
    case 'boundary':
      return fitOfPlace(view, question, element);
    case 'flow':
      return fitOfFlow(view, question, element);
    default:
      return 'open';
  }
}

/** What is said of registered users holds for the owners that extend them. An adversary is nobody but itself. */
function fitOfActor(view: View, { actor }: Question, element: Declaration): Fit {
  if (!actor) return 'open';
  if (actor === element || extended(view, actor).has(element)) return 'yes';
  return actor.kind === element.kind ? 'no' : 'open';
}

/** Whom a promise holds against: also those who can do less than the one it names. */
export function fitOfOpponent(view: View, question: Question, element: Declaration): Fit {
  const { actor } = question;
  if (actor && extended(view, element).has(actor)) return 'yes';
  return fitOfActor(view, question, element);
}

function fitOfAsset(view: View, { asset }: Question, element: Declaration): Fit {
  if (!asset) return 'open';
  return asset === element || containers(view, asset).has(element) ? 'yes' : 'no';
}

/** Of what stands inside a component that was asked about, nothing is known until the entry is. */
function fitOfPlace(view: View, { entry, component }: Question, element: Declaration): Fit {
  const places = [entry, component].flatMap((place) => place ?? []);
  if (places.length === 0) return 'open';
  if (places.some((place) => isAtOrIn(view, place, element))) return 'yes';
  const isDetail = component !== undefined && isAtOrIn(view, element, component);
  return isDetail && (element.kind !== 'entry' || !entry) ? 'open' : 'no';
}

function isAtOrIn(view: View, element: Declaration, holder: Declaration): boolean {
  return element === holder || holders(view, element).includes(holder);
}

/** A flow is involved where it ends at the entry, or at the component that was asked about without one. */
function fitOfFlow(view: View, { entry, component }: Question, flow: Declaration): Fit {
  const place = entry ?? component;
  if (!place) return 'open';
  return allEndsOf(view, flow).includes(place) ? 'yes' : 'no';
}

/** The actors that one extends, transitively. */
const extended = query((view: View, actor: Declaration) => reached(view, actor, 'extends'));

function reached(view: View, start: Declaration, attribute: string): ReadonlySet<Declaration> {
  const found = new Set(targetsOf(view, start, attribute));
  for (const each of found) for (const next of targetsOf(view, each, attribute)) found.add(next);
  return found;
}

/** The assets that contain one, transitively. */
const containers = query((view: View, asset: Declaration): ReadonlySet<Declaration> => {
  const found = new Set(referrers(view, asset, 'contains'));
  for (const each of found) for (const next of referrers(view, each, 'contains')) found.add(next);
  return found;
});
