/** Rule: a control that nobody has checked for longer than the model allows. */
import { alsoAt, named } from './wording.js';
import { staleDate } from './review.js';
import type { Rule } from './rule.js';

export const staleMitigation: Rule = {
  code: 'stale-mitigation',
  severity: 'warning',
  group: 'coverage',
  summary: 'A mitigation was `verified` longer ago than the `review-every` of the model allows.',
  options: {},
  subjects: ['mitigation'],
  check(mitigation, { view }) {
    const stale = staleDate(view, mitigation, 'verified');
    const { statement } = view.model;
    if (!stale || !statement) return [];
    const message = `${named(mitigation)} was verified on ${stale.written}, more than ${stale.every} days ago: check that it still works, and renew 'verified'`;
    const related = [
      alsoAt(statement, `${named(statement)} asks for it every ${stale.every} days`),
    ];
    return [{ at: mitigation.name, message, related }];
  },
};
