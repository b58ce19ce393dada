/** Rule: a way into something trusted more, where nothing says who may go it. */
import { targetsOf } from '../model/attributes.js';
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { highest, isAtLeast, levelOf } from '../model/terms/severity.js';
import { crossing, effectiveAuthentication, holdsIn } from '../model/terms/terms.js';
import { joined } from '../model/words.js';
import { isProtectionInDoubt } from './protection.js';
import type { Rule } from './rule.js';
import { hasCargo, isSureCrossing } from './secrets.js';
import { alsoAt, listed, named } from './wording.js';

export const unauthenticatedCrossing: Rule = {
  code: 'unauthenticated-crossing',
  severity: 'warning',
  group: 'structure',
  summary:
    'A flow goes up into a trust boundary, carries an asset of integrity high or more or returns one of confidentiality high or more, and neither it nor its entry says `authenticated`.',
  options: {},
  subjects: ['flow'],
  check(flow, { view }) {
    if (!hasCargo(view, flow)) return [];
    const { goesUp, enters } = crossing(view, flow);
    if (!goesUp || enters.length === 0 || !isSureCrossing(view, flow)) return [];
    if (effectiveAuthentication(view, flow).length > 0) return [];
    const stakes = stakesOf(view, flow);
    if (stakes.length === 0) return [];
    if (isProtectionInDoubt(view, flow, 'authenticated by', 'authenticated')) return [];
    const what = joined(
      stakes.map(({ text }) => text),
      'and',
    );
    const message = `${named(flow)} goes up into ${listed(enters)} and ${what}, and nothing says how the caller is authenticated: write 'authenticated by' at the flow or its entry, or 'authenticated no' with the reason`;
    return [{ at: flow.name, message, related: stakes.flatMap(({ related }) => related) }];
  },
};

/** What a caller could do harm with: forge what is carried, learn what is returned. */
function stakesOf(view: View, flow: Declaration) {
  return [
    ...stake(view, flow, 'carries', 'integrity'),
    ...stake(view, flow, 'returns', 'confidentiality'),
  ];
}

function stake(view: View, flow: Declaration, attribute: string, need: string) {
  const level = (asset: Declaration) => levelOf(view, asset, need) ?? 'none';
  const assets = [...new Set(targetsOf(view, flow, attribute))].filter(
    (asset) => holdsIn(view, asset) && isAtLeast(level(asset), 'high'),
  );
  if (assets.length === 0) return [];
  const text = `${attribute} ${listed(assets)} (${need} ${highest(assets.map(level))})`;
  return [{ text, related: assets.map((asset) => alsoAt(asset, `${need} ${level(asset)}`)) }];
}
