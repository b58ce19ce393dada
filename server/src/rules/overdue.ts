/** Rule: a plan whose day has passed. */
import { dateOf, has, isUncertain, textOrDefault } from '../model/attributes.js';
import { formatDay } from '../model/dates.js';
import type { Rule } from './rule.js';
import { named } from './wording.js';

export const overdue: Rule = {
  code: 'overdue',
  severity: 'warning',
  group: 'coverage',
  summary: 'A mitigation or property is still planned after the day on which it was `due`.',
  options: {},
  subjects: ['mitigation', 'property'],
  check(planned, { view }) {
    const due = dateOf(view, planned, 'due')?.last;
    if (due === undefined || view.now <= due) return [];
    if (textOrDefault(view, planned, 'status') !== 'planned') return [];
    if (isUncertain(view, planned, 'status')) return [];
    if (planned.doubtful && !has(view, planned, 'status')) return [];
    const message = `${named(planned)} was due on ${formatDay(due)} and is still planned: write the status that it has by now, or a new date`;
    return [{ at: planned.name, message }];
  },
};
