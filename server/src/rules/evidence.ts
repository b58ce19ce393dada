/**
 * What rules about evidence share: which controls should have some, and whether the model gives any.
 * Judges nothing by itself.
 */
import { has, isUncertain } from '../model/attributes.js';
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { censusQuery, query } from '../model/query.js';
import { holdsIn } from '../model/terms/presence.js';
import { statusOf, threatsAnsweredBy } from '../model/terms/response.js';
import { isAtLeast, isSeverityUncertain, severityOf } from '../model/terms/severity.js';

/** True when some mitigation of the view has evidence. */
export function hasEvidence(view: View): boolean {
  return isSaid(view, 'evidence');
}

/** True when the view has an implemented mitigation of a severe threat that names no evidence. */
export function lacksEvidence(view: View): boolean {
  return isSaid(view, 'unverified');
}

/** The threats of severity high or critical that an implemented mitigation answers without evidence. */
export const threatsUnverified = query(
  (view: View, mitigation: Declaration): readonly Declaration[] => {
    if (statusOf(view, mitigation) !== 'implemented' || isUncertain(view, mitigation, 'status')) {
      return [];
    }
    if (has(view, mitigation, 'evidence') || mitigation.doubtful) return [];
    return threatsAnsweredBy(view, mitigation).filter((threat) => isSevere(view, threat));
  },
);

function isSevere(view: View, threat: Declaration): boolean {
  return isAtLeast(severityOf(view, threat).level, 'high') && !isSeverityUncertain(view, threat);
}

const isSaid = censusQuery<string>((view: View, declaration: Declaration) => {
  if (declaration.kind !== 'mitigation' || !holdsIn(view, declaration)) return [];
  if (has(view, declaration, 'evidence')) return ['evidence'];
  return threatsUnverified(view, declaration).length > 0 ? ['unverified'] : [];
});
