/**
 * What the rules about coverage share: whether anybody has looked at a part of the model.
 * Judges nothing by itself.
 */
import { has } from '../model/attributes.js';
import { isUncertainAnywhere } from '../model/terms/certainty.js';
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { query, viewQuery } from '../model/query.js';
import { declaresInPlace } from '../model/terms/inventory.js';
import {
  ASSET_ROLES,
  elementAround,
  endsOf,
  holdsIn,
  isOpenToUntrusted,
  isTouched,
  near,
  referrers,
} from '../model/terms/terms.js';

/** A contract of trust without threats is no threat model that forgot them: coverage is not asked of it. */
export function hasThreats(view: View): boolean {
  return declaresInPlace(view, 'threat');
}

/** True while some threat touches something that cannot be known. */
export const isTouchUncertain = viewQuery((view: View): boolean =>
  isUncertainAnywhere(view, 'targets', 'via', 'only in'),
);

/** True while it cannot be known what is near to what. */
export const isNearnessUncertain = viewQuery((view: View): boolean =>
  isUncertainAnywhere(view, 'in', 'from', 'to', 'contains', ...ASSET_ROLES),
);

/** True when somebody has examined the element, which no edit elsewhere changes, or a threat touches it. */
function isLookedAt(view: View, element: Declaration): boolean {
  return has(view, element, 'examined') || isTouched(view, element);
}

/** True when somebody has looked at an entry, at the element that it belongs to, or at a flow that ends at it. */
export function isEntryLookedAt(view: View, entry: Declaration): boolean {
  const around = elementAround(view, entry);
  const parts = [entry, ...(around ? [around] : []), ...referrers(view, entry, 'from', 'to')];
  return parts.some((part) => isLookedAt(view, part));
}

/** True when an entry is open to untrusted parties, and nobody has looked at it. */
export const isUnexaminedEntry = query(
  (view: View, entry: Declaration): boolean =>
    isOpenToUntrusted(view, entry) && !isEntryLookedAt(view, entry),
);

/** True when a flow is examined, or a threat touches it, its target or, of an entry, the element around that. */
export function isCrossingLookedAt(view: View, flow: Declaration): boolean {
  const target = endsOf(view, flow)?.to;
  const around = target?.kind === 'entry' ? elementAround(view, target) : undefined;
  return isLookedAt(view, flow) || [target, around].some((each) => each && isTouched(view, each));
}

/** True when a threat touches an asset or something near what has to do with it. */
export function isAssetLookedAt(view: View, asset: Declaration): boolean {
  if (isTouched(view, asset)) return true;
  const places = referrers(view, asset, ...ASSET_ROLES, 'contains');
  return places.some((place) => isTouchedNearby(view, place));
}

/** True when some threat touches the element or something near it. */
export const isTouchedNearby = query((view: View, element: Declaration): boolean => {
  for (const each of near(view, element)) {
    if (holdsIn(view, each) && isTouched(view, each)) return true;
  }
  return false;
});
