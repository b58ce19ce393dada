/** Rule: a guess of the author that nobody is asked about. */
import { isUncertain } from '../model/attributes.js';
import { isUncertainAnywhere } from '../model/terms/certainty.js';
import { CLAIM_KINDS, provenanceOf, referrers } from '../model/terms/terms.js';
import type { Rule } from './rule.js';
import { named } from './wording.js';

export const inferredWithoutQuestion: Rule = {
  code: 'inferred-without-question',
  severity: 'off',
  severityNote: 'hint when on',
  severityWhenOn: 'hint',
  group: 'completeness',
  summary: 'A claim has `provenance inferred`, and no question is about it.',
  options: {},
  subjects: CLAIM_KINDS,
  check(claim, { view }) {
    if (provenanceOf(view, claim) !== 'inferred' || isUncertain(view, claim, 'provenance')) {
      return [];
    }
    if (referrers(view, claim, 'about').some(({ kind }) => kind === 'question')) return [];
    if (isUncertainAnywhere(view, 'about', 'only in')) return [];
    const message = `${named(claim)} is inferred, and no question is about it: ask those who know in a question that is 'about' it, or say where the claim is documented`;
    return [{ at: claim.name, message }];
  },
};
