/** Rule: a control against something severe, without a proof that it is there. */
import { highest, severityOf } from '../model/terms/severity.js';
import { hasEvidence, threatsUnverified } from './evidence.js';
import type { Rule } from './rule.js';
import { alsoAt, listed, named } from './wording.js';

export const unverifiedMitigation: Rule = {
  code: 'unverified-mitigation',
  severity: 'info',
  group: 'coverage',
  summary:
    'An implemented mitigation of a threat of severity high or critical has no `evidence`, while others have.',
  options: {},
  subjects: ['mitigation'],
  isIdle: (view) => !hasEvidence(view),
  check(mitigation, { view }) {
    const threats = threatsUnverified(view, mitigation);
    if (threats.length === 0) return [];
    const level = highest(threats.map((threat) => severityOf(view, threat).level));
    const message = `${named(mitigation)} answers ${listed(threats)} (severity ${level}) and names no evidence: say in 'evidence' what proves it, an address or a path`;
    const related = threats.map((threat) =>
      alsoAt(threat, `${named(threat)} is of severity ${severityOf(view, threat).level}`),
    );
    return [{ at: mitigation.name, message, related }];
  },
};
