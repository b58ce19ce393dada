/**
 * What the rules about confidential assets share: which assets are secrets, which of them a flow takes along, and
 * whether it is known where it takes them. Judges nothing.
 */
import { has, targetsOf } from '../model/attributes.js';
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import type { Related } from '../model/problem.js';
import { isPlaced } from '../model/terms/certainty.js';
import { highest, isAtLeast, levelOf, type Level } from '../model/terms/severity.js';
import { endsOf, holdsIn } from '../model/terms/terms.js';
import { alsoAt } from './wording.js';

/** True for an asset of the view whose confidentiality is medium or above. */
export function isSecret(view: View, asset: Declaration): boolean {
  return holdsIn(view, asset) && isAtLeast(confidentialityOf(view, [asset]), 'medium');
}

/** True for a flow that says what it takes along: to be asked first, as no edit elsewhere changes it. */
export function hasCargo(view: View, flow: Declaration): boolean {
  return has(view, flow, 'carries') || has(view, flow, 'returns');
}

/** The secrets that a flow carries or returns, each once. */
export function secretsOf(view: View, flow: Declaration): readonly Declaration[] {
  return cargoOf(view, flow).filter((asset) => isSecret(view, asset));
}

/** The assets that a flow carries or returns, each once. */
export function cargoOf(view: View, flow: Declaration): readonly Declaration[] {
  return [...new Set(['carries', 'returns'].flatMap((name) => targetsOf(view, flow, name)))];
}

/** The highest confidentiality of some assets. */
export function confidentialityOf(view: View, assets: readonly Declaration[]): Level {
  return highest(assets.map((asset) => levelOf(view, asset, 'confidentiality')));
}

/** Secrets as second places, each with its level. */
export function secretsAt(view: View, assets: readonly Declaration[]): readonly Related[] {
  return assets.map((asset) =>
    alsoAt(asset, `confidentiality ${confidentialityOf(view, [asset])}`),
  );
}

/** True when it is known what a flow crosses: both its ends, and where these stand. */
export function isSureCrossing(view: View, flow: Declaration): boolean {
  const ends = endsOf(view, flow);
  return ends !== undefined && isPlaced(view, ends.from) && isPlaced(view, ends.to);
}
