/** Rule: a model that has not been reviewed for longer than it says. */
import { staleDate } from './review.js';
import type { Rule } from './rule.js';
import { named } from './wording.js';

export const staleReview: Rule = {
  code: 'stale-review',
  severity: 'warning',
  group: 'coverage',
  summary: 'The model was `reviewed` longer ago than its `review-every` allows.',
  options: {},
  subjects: ['model'],
  check(model, { view }) {
    const stale = staleDate(view, model, 'reviewed');
    if (!stale) return [];
    const message = `${named(model)} was reviewed on ${stale.written}, more than ${stale.every} days ago: read it through again, and renew 'reviewed'`;
    return [{ at: model.name, message }];
  },
};
