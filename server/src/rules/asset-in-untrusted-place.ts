/** Rule: secrets kept or worked on where the system trusts nobody. */
import { has, isUncertain, targetsOf, textOf } from '../model/attributes.js';
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { isPlaced } from '../model/terms/certainty.js';
import { trust } from '../model/terms/terms.js';
import type { Rule } from './rule.js';
import { confidentialityOf, isSecret, secretsAt } from './secrets.js';
import { listed, named } from './wording.js';

export const assetInUntrustedPlace: Rule = {
  code: 'asset-in-untrusted-place',
  severity: 'warning',
  group: 'structure',
  summary:
    'An untrusted store or component holds or handles an asset of confidentiality medium or above, and is no store with `encrypted yes`.',
  options: {},
  subjects: ['store', 'component'],
  check(place, { view }) {
    if (trust(view, place) !== 'untrusted' || !isTrustSure(view, place)) return [];
    if (mayBeSealed(view, place)) return [];
    const verb = place.kind === 'store' ? 'holds' : 'handles';
    const assets = [...new Set(targetsOf(view, place, verb))].filter((asset) =>
      isSecret(view, asset),
    );
    if (assets.length === 0) return [];
    const worst = confidentialityOf(view, assets);
    const remedy = place.kind === 'store' ? 'encrypt the store' : 'trust it and say so';
    const message = `${named(place)} is untrusted and ${verb} ${listed(assets)} (confidentiality ${worst}): ${remedy}, or keep the asset elsewhere`;
    return [{ at: place.name, message, related: secretsAt(view, assets) }];
  },
};

/** Its own trust, or that of a place that is known. */
function isTrustSure(view: View, place: Declaration): boolean {
  return has(view, place, 'trust') || isPlaced(view, place);
}

/** Whoever reads an encrypted store learns nothing; whether it is may have been said and not understood. */
function mayBeSealed(view: View, place: Declaration): boolean {
  if (place.kind !== 'store') return false;
  if (textOf(view, place, 'encrypted') === 'yes') return true;
  return place.doubtful || isUncertain(view, place, 'encrypted');
}
