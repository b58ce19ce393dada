/**
 * What a threat touches and what is near to what: the terms by which rules tell whether two statements are about
 * the same part of a system. Every set is computed once for its element; none compares pairs.
 */
import { targetsOf } from '../attributes.js';
import { holders, inside, outermostZone } from './containment.js';
import type { Declaration } from '../declaration.js';
import { endsOf } from './flows.js';
import type { View } from '../model.js';
import { query } from '../query.js';
import { holdsIn } from './presence.js';
import { referrers } from './uses.js';

/** The targets of a threat and what it comes by, each once; what the view does not have is left out. */
export const touched = query((view: View, threat: Declaration): readonly Declaration[] => {
  const named = ['targets', 'via'].flatMap((name) => targetsOf(view, threat, name));
  return [...new Set(named)].filter((each) => holdsIn(view, each));
});

/** True when some threat of the view touches it. */
export const isTouched = query(
  (view: View, element: Declaration): boolean =>
    referrers(view, element, 'targets', 'via').length > 0,
);

/** Attributes by which something has to do with an asset. */
export const ASSET_ROLES = ['handles', 'holds', 'carries', 'returns', 'accepts'] as const;

/** An element with what belongs to it: see the language reference, "near". */
export const near = query((view: View, element: Declaration): ReadonlySet<Declaration> => {
  const found = [element, ...nearOthers(view, element)];
  return new Set(found.filter((each) => holdsIn(view, each)));
});

function nearOthers(view: View, element: Declaration): readonly Declaration[] {
  if (element.kind === 'flow') return nearFlow(view, element);
  if (element.kind === 'asset') return nearAsset(view, element);
  const held = inside(view, element);
  const flows = [element, ...held].flatMap((end) => referrers(view, end, 'from', 'to'));
  return [...elementsAround(view, element), ...held, ...flows];
}

function nearFlow(view: View, flow: Declaration): readonly Declaration[] {
  const ends = endsOf(view, flow);
  if (!ends) return [];
  return [ends.from, ends.to].flatMap((end) => [end, ...elementsAround(view, end)]);
}

/** What has to do with it or with an asset that contains it, and those assets themselves. */
function nearAsset(view: View, asset: Declaration): readonly Declaration[] {
  const assets = new Set([asset]);
  for (const each of assets) {
    for (const whole of referrers(view, each, 'contains')) assets.add(whole);
  }
  return [...assets].flatMap((each) => [each, ...referrers(view, each, ...ASSET_ROLES)]);
}

/** Its holders that are no boundary. */
function elementsAround(view: View, element: Declaration): readonly Declaration[] {
  return holders(view, element).filter((holder) => holder.kind !== 'boundary');
}

/**
 * The outermost boundaries that hold an element or something near it: two elements share one of these exactly when
 * some boundary holds both or what is near them. A flow near an asset is held where it ends.
 */
export const zonesNear = query((view: View, element: Declaration): ReadonlySet<Declaration> => {
  const places = [...near(view, element)].flatMap((each) =>
    each.kind === 'flow' && element.kind === 'asset' ? [...near(view, each)] : [each],
  );
  return new Set(places.flatMap((each) => outermostZone(view, each) ?? []));
});
