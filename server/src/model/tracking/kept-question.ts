/**
 * Questions that are kept up whether or not anybody reads their answers: what rules find.
 */
import type { Question } from './answers.js';
import type { Tracker } from './tracker.js';

/** A question whose answers are kept up by its owner: asked by `keep`, and again by those keys that are due. */
export interface KeptQuestion<K> extends Question {
  readonly due: Set<K>;
}

export function keptQuestion<K>(tracker: Tracker, find: (key: K) => unknown): KeptQuestion<K> {
  const question = {
    find,
    answers: new Map<unknown, unknown>(),
    reads: new Set<string>(),
    readBy: new Set<Question>(),
    due: new Set<K>(),
  };
  tracker.enter(question);
  return question;
}
