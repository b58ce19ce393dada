/** Rule: a question of a reader that is left open. */
import { isUncertain, textOf } from '../model/attributes.js';
import type { Rule } from './rule.js';
import { named } from './wording.js';

export const unansweredQuestion: Rule = {
  code: 'unanswered-question',
  severity: 'info',
  group: 'completeness',
  summary: 'A question has no answer.',
  options: {},
  subjects: ['question'],
  check(question, { view }) {
    if (textOf(view, question, 'answer')?.trim()) return [];
    if (question.doubtful || isUncertain(view, question, 'answer')) return [];
    const message = `${named(question)} has no answer: add 'answer', or take the question out`;
    return [{ at: question.name, message }];
  },
};
