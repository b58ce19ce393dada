/** Rule: a critical threat that is accepted for ever. */
import { clauseOf } from '../model/attributes.js';
import { acceptanceOf, responseOf } from '../model/terms/response.js';
import { isSeverityUncertain, severityOf } from '../model/terms/severity.js';
import { placeOf } from '../syntax/tree.js';
import type { Rule } from './rule.js';
import { named } from './wording.js';

export const severeAcceptance: Rule = {
  code: 'severe-acceptance',
  severity: 'warning',
  group: 'threats',
  summary: 'A critical threat is accepted without an end date.',
  options: {},
  subjects: ['threat'],
  check(threat, { view }) {
    const acceptance = acceptanceOf(view, threat);
    const response = responseOf(view, threat);
    if (!acceptance || response.is !== 'accepted' || response.uncertain) return [];
    if (clauseOf(acceptance, 'until') || isSeverityUncertain(view, threat)) return [];
    if (severityOf(view, threat).level !== 'critical') return [];
    const message = `critical ${named(threat)} is accepted without an end: add until DATE, so that somebody decides again`;
    return [{ at: placeOf(threat.unit, acceptance), message }];
  },
};
