/** Rule: an acceptance that will soon come to its end. */
import { formatDay } from '../model/dates.js';
import { responseOf } from '../model/terms/response.js';
import { endOfAcceptance } from './acceptance.js';
import type { Rule } from './rule.js';
import { named } from './wording.js';

export const acceptanceExpiresSoon: Rule = {
  code: 'acceptance-expires-soon',
  severity: 'warning',
  group: 'threats',
  summary: 'The acceptance that answers a threat ends soon.',
  options: { days: { doc: 'How long before the end it warns.', default: 30, unit: 'days' } },
  subjects: ['threat'],
  check(threat, { view, options }) {
    const response = responseOf(view, threat);
    const end = endOfAcceptance(view, threat);
    if (response.is !== 'accepted' || response.uncertain || !end) return [];
    const left = end.day - view.now;
    if (left > Number(options['days'])) return [];
    const message = `the acceptance of ${named(threat)} ends on ${formatDay(end.day)}, ${inDays(left)}: decide in time whether to extend it or to answer the threat`;
    return [{ at: end.at, message }];
  },
};

function inDays(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}
