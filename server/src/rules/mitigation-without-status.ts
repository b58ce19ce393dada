/** Rule: a mitigation that does not say whether it is there. */
import { attributesOf } from '../model/attributes.js';
import type { Rule } from './rule.js';
import { named } from './wording.js';

export const mitigationWithoutStatus: Rule = {
  code: 'mitigation-without-status',
  severity: 'info',
  group: 'threats',
  summary: 'A mitigation has no `status`, and so counts as planned.',
  options: {},
  subjects: ['mitigation'],
  check(mitigation, { view }) {
    const written = attributesOf(view, mitigation, 'status').filter((line) => !line.implied);
    if (written.length > 0 || mitigation.doubtful) return [];
    const message = `${named(mitigation)} has no status and counts as planned: add 'status'`;
    return [{ at: mitigation.name, message }];
  },
};
