/** Rule: an acceptance that has come to its end, of a threat that nothing else answers. */
import { formatDay } from '../model/dates.js';
import { responseOf } from '../model/terms/response.js';
import { endOfAcceptance } from './acceptance.js';
import type { Rule } from './rule.js';
import { named } from './wording.js';

export const acceptanceExpired: Rule = {
  code: 'acceptance-expired',
  severity: 'error',
  group: 'threats',
  summary:
    'The acceptance of a threat has ended, and the threat is open, planned or partly answered.',
  options: {},
  subjects: ['threat'],
  check(threat, { view }) {
    const response = responseOf(view, threat);
    const end = endOfAcceptance(view, threat);
    if (!response.expired || response.uncertain || !end) return [];
    const message = `the acceptance of ${named(threat)} ended on ${formatDay(end.day)}: decide again, and extend it or answer the threat`;
    return [{ at: end.at, message }];
  },
};
