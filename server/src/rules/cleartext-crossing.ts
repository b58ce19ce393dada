/** Rule: secrets that cross a trust boundary where others can read them. */
import { isUncertain, valuesOf } from '../model/attributes.js';
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { isAtLeast } from '../model/terms/severity.js';
import { crossing, effectiveEncryption } from '../model/terms/terms.js';
import type { Rule } from './rule.js';
import {
  cargoOf,
  confidentialityOf,
  hasCargo,
  isSureCrossing,
  secretsAt,
  secretsOf,
} from './secrets.js';
import { listed, named, placeOfValue } from './wording.js';

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
    if (!hasCargo(view, flow)) return [];
    if (effectiveEncryption(view, flow) !== 'no' || isUncertain(view, flow, 'encrypted')) return [];
    const { crosses, enters, leaves } = crossing(view, flow);
    if (!crosses || !isSureCrossing(view, flow)) return [];
    const assets = secretsOf(view, flow);
    const worst = confidentialityOf(view, assets);
    const severity = isAtLeast(worst, 'high') ? 'error' : 'warning';
    if (assets.length === 0 || (severity === 'warning' && isOpenToDoubt(view, flow))) return [];
    const [value] = valuesOf(view, flow, 'encrypted');
    const at = value ? placeOfValue(flow, value) : flow.name;
    const way = listed([...leaves, ...enters]);
    const message = `${named(flow)} takes ${listed(assets)} (confidentiality ${worst}) across ${way} in the clear: encrypt it, or do not send it there`;
    return [{ at, severity, message, related: secretsAt(view, assets) }];
  },
};

/** An asset that cannot be read might be of more confidentiality than those that can. */
function isOpenToDoubt(view: View, flow: Declaration): boolean {
  if (isUncertain(view, flow, 'carries', 'returns')) return true;
  return cargoOf(view, flow).some((asset) => isUncertain(view, asset, 'confidentiality'));
}
