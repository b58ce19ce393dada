/** Rule: a threat that is answered by intentions alone. */
import { effectOf, mitigationsOf, responseOf } from '../model/terms/response.js';
import type { Rule } from './rule.js';
import { alsoAt, listed, named } from './wording.js';

export const threatOnlyPlanned: Rule = {
  code: 'threat-only-planned',
  severity: 'warning',
  group: 'threats',
  summary: 'All that answers a threat is planned: nothing of it is there yet.',
  options: {},
  subjects: ['threat'],
  check(threat, { view }) {
    const response = responseOf(view, threat);
    if (response.is !== 'planned' || response.uncertain) return [];
    const planned = mitigationsOf(view, threat).filter(
      (each) => effectOf(view, each) === 'planned',
    );
    const message =
      planned.length > 0
        ? `${named(threat)} is answered only by plans (${listed(planned)}): implement them, or accept the threat until they are there`
        : `${named(threat)} is answered only by the plans for threats that it depends on: implement them, or accept the threat until they are there`;
    const related = planned.map((each) => alsoAt(each, `${named(each)} is only planned`));
    return [{ at: threat.name, message, related }];
  },
};
