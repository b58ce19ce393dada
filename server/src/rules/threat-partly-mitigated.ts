/** Rule: a threat that is answered in part, without a word on what is left. */
import { has } from '../model/attributes.js';
import { effectOf, mitigationsOf, responseOf } from '../model/terms/response.js';
import type { Rule } from './rule.js';
import { alsoAt, listed, named } from './wording.js';

export const threatPartlyMitigated: Rule = {
  code: 'threat-partly-mitigated',
  severity: 'info',
  group: 'threats',
  summary: 'A threat is only partly mitigated, and no residual severity is stated.',
  options: {},
  subjects: ['threat'],
  check(threat, { view }) {
    const response = responseOf(view, threat);
    if (response.is !== 'partly' || response.uncertain || has(view, threat, 'residual')) return [];
    const partial = mitigationsOf(view, threat).filter((each) => effectOf(view, each) === 'partly');
    const by = partial.length > 0 ? ` (by ${listed(partial)})` : '';
    const message = `${named(threat)} is only partly mitigated${by}: state what is left with 'residual', or prevent all of it`;
    const related = partial.map((each) => alsoAt(each, `${named(each)} covers a part of it`));
    return [{ at: threat.name, message, related }];
  },
};
