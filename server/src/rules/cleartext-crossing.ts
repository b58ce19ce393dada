/** Rule: secrets that cross a trust boundary where others can read them. */
import { isUncertain, targetsOf, valuesOf } from '../model/attributes.js';
import { isPlaced } from '../model/terms/certainty.js';
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { highest, isAtLeast, levelOf, type Level } from '../model/terms/severity.js';
import { crossing, effectiveEncryption, endsOf, holdsIn } from '../model/terms/terms.js';
import type { Rule } from './rule.js';
import { alsoAt, listed, named, placeOfValue } from './wording.js';

export const cleartextCrossing: Rule = {
  code: 'cleartext-crossing',
  severity: 'error',
  severityNote: 'warning at confidentiality medium',
  group: 'structure',
  summary:
    'A flow crosses a trust boundary unencrypted with an asset of confidentiality medium or above.',
  options: {},
  subjects: ['flow'],
  check(flow, { view }) {
    if (effectiveEncryption(view, flow) !== 'no') return [];
    const { crosses, enters, leaves } = crossing(view, flow);
    if (!crosses || !isSure(view, flow)) return [];
    const assets = secretsOf(view, flow);
    const worst = highest(assets.map((asset) => levelOf(view, asset, 'confidentiality')));
    const severity = isAtLeast(worst, 'high') ? 'error' : 'warning';
    if (assets.length === 0 || (severity === 'warning' && isOpenToDoubt(view, flow))) return [];
    const [value] = valuesOf(view, flow, 'encrypted');
    const at = value ? placeOfValue(flow, value) : flow.name;
    const way = listed([...leaves, ...enters]);
    const message = `${named(flow)} takes ${listed(assets)} (confidentiality ${worst}) across ${way} in the clear: encrypt it, or do not send it there`;
    const related = assets.map((asset) =>
      alsoAt(asset, `confidentiality ${levelOf(view, asset, 'confidentiality')}`),
    );
    return [{ at, severity, message, related }];
  },
};

function isSure(view: View, flow: Declaration): boolean {
  const ends = endsOf(view, flow);
  if (!ends || isUncertain(view, flow, 'encrypted')) return false;
  return isPlaced(view, ends.from) && isPlaced(view, ends.to);
}

const CONFIDENTIAL: readonly (Level | undefined)[] = ['medium', 'high', 'critical'];

function secretsOf(view: View, flow: Declaration): readonly Declaration[] {
  return cargoOf(view, flow).filter(
    (asset) =>
      holdsIn(view, asset) && CONFIDENTIAL.includes(levelOf(view, asset, 'confidentiality')),
  );
}

function cargoOf(view: View, flow: Declaration): readonly Declaration[] {
  return [...new Set(['carries', 'returns'].flatMap((name) => targetsOf(view, flow, name)))];
}

/** An asset that cannot be read might be of more confidentiality than those that can. */
function isOpenToDoubt(view: View, flow: Declaration): boolean {
  if (isUncertain(view, flow, 'carries', 'returns')) return true;
  return cargoOf(view, flow).some((asset) => isUncertain(view, asset, 'confidentiality'));
}
