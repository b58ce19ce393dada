/**
 * What has been asked of a view, by who asks. With a tracker it is kept up while the model is edited.
 * Owns the questions and registers of a view; what they ask is in `../query.ts`.
 */
import type { Declaration } from '../declaration.js';
import { Register } from './register.js';
import type { Question } from './answers.js';
import type { Tracker } from './tracker.js';

/** Under which keys a register lists a declaration. */
export type KeysOfOne<K> = (declaration: Declaration) => readonly K[];

export class Memo {
  readonly #questions = new Map<unknown, Question>();

  constructor(readonly tracker?: Tracker) {}

  /** @param asker what the question is known by */
  known(asker: unknown): Question | undefined {
    return this.#questions.get(asker);
  }

  enter(asker: unknown, find: (key: never) => unknown): Question {
    const question = {
      answers: new Map(),
      reads: new Set<string>(),
      readBy: new Set<Question>(),
      find,
    };
    this.#questions.set(asker, question);
    this.tracker?.enter(question);
    return question;
  }

  /** @param declarations all of the model, to start with */
  enterRegister<K>(
    asker: unknown,
    keysOf: KeysOfOne<K>,
    listsMembers: boolean,
    declarations: () => readonly Declaration[],
  ): Register<K> {
    const { tracker } = this;
    const register = new Register(keysOf, listsMembers, tracker);
    this.#questions.set(asker, register);
    const fill = (): void => register.add(declarations());
    if (!tracker) fill();
    else {
      tracker.enterRegister(register);
      tracker.apart(fill);
    }
    return register;
  }
}
