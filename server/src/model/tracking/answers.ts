/**
 * What the tracker remembers: questions, their answers, and what is noted while one is found.
 * Owns the shapes; who is asked again when is in `tracker.ts`.
 */
import type { Declaration } from '../declaration.js';
import type { ReadersOf } from './readers.js';

export type Readers = ReadersOf<Answer>;

/** What can be remembered: a way to find an answer for any key. */
export interface Question {
  find(key: never): unknown;
  /** The answers that are known; those that can change are `Answer`s. */
  readonly answers: Map<unknown, unknown>;
  /** Which attributes' references (or `uses`, `holder`, `held`) of its own key it has ever read. */
  readonly reads: Set<string>;
  /** The questions that have ever read it for their own key. */
  readonly readBy: Set<Question>;
  /**
   * For what is kept up whether or not anybody reads it: the keys to be asked again, which its owner does, as also
   * for any declaration of which something has changed.
   */
  readonly due?: { add(key: never): unknown; delete(key: never): unknown };
}

/** What of a declaration can change while it stays: what its references mean, who names it, where it stands. */
export type Aspect = 'links' | 'uses' | 'holder' | 'held';

export const BIT: Readonly<Record<Aspect, number>> = { links: 1, uses: 2, holder: 4, held: 8 };
/** It waits to be asked again. */
export const DUE = 16;
/** Another answer has taken its place. */
export const OVER = 32;

/** An answer that can change. */
export class Answer {
  readonly question: Question;
  key: unknown;
  value: unknown = undefined;
  readers: Readers = undefined;
  /** Above that of everything it was found from. */
  rank = 1;
  /** Which aspects of its own declaration it was found from, `DUE` and `OVER`. */
  marks = 0;

  constructor(question: Question, key: unknown) {
    this.question = question;
    this.key = key;
  }

  /**
   * Another answer has taken its place. Lists of readers may name it for a while: it must not keep alive what it was
   * about, which may be a statement of a text that is long gone.
   */
  end(): void {
    this.marks = OVER;
    this.key = undefined;
    this.value = undefined;
    this.readers = undefined;
  }

  get isOver(): boolean {
    return (this.marks & OVER) !== 0;
  }
}

/** What is read, other than an answer. */
export interface Cell {
  readers: Readers;
}

/** What is being found, and what was read for it so far. */
export interface Finding {
  question: Question | undefined;
  key: unknown;
  answer: Answer | undefined;
  /** Something of what it is about was read. */
  readsOwn: boolean;
  /** Above that of everything read. */
  rank: number;
}

/** An answer as it was found. `answer` is missing when it was found from what never changes but its own aspects. */
export interface Found {
  readonly value: unknown;
  readonly answer: Answer | undefined;
  readonly readsOwn: boolean;
  readonly rank: number;
}

/** An index that follows the declarations of the model. */
export interface KeptUp extends Question {
  add(declarations: readonly Declaration[]): void;
  remove(declarations: readonly Declaration[]): void;
  /** @returns false when nothing was due */
  keepUp(): boolean;
}

export function nothingYet(): Finding {
  return { question: undefined, key: undefined, answer: undefined, readsOwn: false, rank: 1 };
}

export function answerOf(finding: Finding): Answer {
  return (finding.answer ??= new Answer(finding.question as Question, finding.key));
}
