/** Rule: secrets that cross a trust boundary, and nobody says whether others can read them there. */
import { crossing, effectiveEncryption } from '../model/terms/terms.js';
import { isProtectionInDoubt } from './protection.js';
import type { Rule } from './rule.js';
import { confidentialityOf, hasCargo, isSureCrossing, secretsAt, secretsOf } from './secrets.js';
import { listed, named } from './wording.js';

export const unstatedEncryption: Rule = {
  code: 'unstated-encryption',
  severity: 'info',
  group: 'structure',
  summary:
    'A flow crosses a trust boundary with an asset of confidentiality medium or above, and it is not known whether it is encrypted.',
  options: {},
  subjects: ['flow'],
  check(flow, { view }) {
    if (!hasCargo(view, flow)) return [];
    if (effectiveEncryption(view, flow) !== 'unknown') return [];
    const { crosses, enters, leaves } = crossing(view, flow);
    if (!crosses || !isSureCrossing(view, flow)) return [];
    const assets = secretsOf(view, flow);
    if (assets.length === 0) return [];
    if (isProtectionInDoubt(view, flow, 'encrypted', 'protocol')) return [];
    const worst = confidentialityOf(view, assets);
    const way = listed([...leaves, ...enters]);
    const message = `${named(flow)} takes ${listed(assets)} (confidentiality ${worst}) across ${way}, and it is not known whether it is encrypted: find out, and write 'encrypted yes' or 'encrypted no'`;
    return [{ at: flow.name, message, related: secretsAt(view, assets) }];
  },
};
