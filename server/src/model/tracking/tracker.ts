/**
 * What each answer was found from, so that after an edit only what it can have changed is asked again.
 * Owns the memory of answers and the order in which they are asked again. Knows neither queries nor rules: it hears
 * of what they read (`reading.ts` tells it of the model), and of what has changed.
 *
 * An answer that was found from what never changes (its own declaration, say) is kept as it is and costs nothing.
 * Any other one is an `Answer`, which stands in the list of readers of everything that it was found from, but for
 * what belongs to the declaration it is about: that is found by its key. When something changes, its readers are
 * asked again, each after what it was found from; where the new answer is the same as the old one, it ends there.
 */
import type { Declaration } from '../declaration.js';
import { referencesOf } from './declared-references.js';
import {
  Answer,
  answerOf,
  BIT,
  DUE,
  nothingYet,
  OVER,
  type Aspect,
  type Cell,
  type Finding,
  type Found,
  type KeptUp,
  type Question,
  type Readers,
} from './answers.js';
import { addReader, hasReaders, listed } from './readers.js';
import { isSame } from './same.js';

const NOTHING: ReadonlySet<unknown> = new Set();

export class Tracker {
  readonly #questions: Question[] = [];
  readonly #registers: KeptUp[] = [];
  readonly #findings: Finding[] = [];
  #depth = 0;
  readonly #aspects: Readonly<Record<Aspect, Map<object, Readers>>> = {
    links: new Map(),
    uses: new Map(),
    holder: new Map(),
    held: new Map(),
  };
  /** Answers to be asked again, by rank. */
  readonly #queue: Answer[][] = [];
  #lowest = 0;
  #gone = NOTHING;

  /** Tells of a question before it is asked. */
  enter(question: Question): void {
    this.#questions.push(question);
  }

  enterRegister(register: KeptUp): void {
    this.enter(register);
    this.#registers.push(register);
  }

  /**
   * Takes in an edit: has all asked again that was found from what it changed, and forgets what is gone.
   * @param change tells of each reading that has changed
   */
  update(removed: readonly Declaration[], added: readonly Declaration[], change: () => void): void {
    for (const register of this.#registers) register.remove(removed);
    this.#forget(removed);
    change();
    for (const register of this.#registers) register.add(added);
    do this.#settle();
    while (this.#registers.filter((register) => register.keepUp()).length > 0);
    this.#gone = NOTHING;
  }

  /** What is known, else what is found now. */
  ask(question: Question, key: unknown): unknown {
    const { answers } = question;
    const known = answers.get(key);
    if (known instanceof Answer) return this.#read(known);
    if (known !== undefined || answers.has(key)) return known;
    const { value, answer } = this.find(question, key);
    if (this.#gone.has(key)) return value;
    answers.set(key, answer ?? value);
    if (answer) this.#read(answer);
    return value;
  }

  /** Finds an answer, and remembers what it was found from. */
  find(question: Question, key: unknown): Found {
    const finding = this.#begin(question, key);
    try {
      const value = question.find(key as never);
      const { answer, readsOwn, rank } = finding;
      if (answer) {
        answer.value = value;
        answer.rank = rank;
      }
      return { value, answer, readsOwn, rank };
    } finally {
      finding.answer = undefined;
      finding.key = undefined;
      this.#depth -= 1;
    }
  }

  /** Finds once more what is kept up, and has it due again when something that it was found from changes. */
  keep(question: Question, key: unknown): Found {
    const { answers } = question;
    const before = answers.get(key);
    if (before instanceof Answer) before.end();
    const found = this.find(question, key);
    if (found.answer) answers.set(key, found.answer);
    else if (before) answers.delete(key);
    return found;
  }

  /** Does something that what is being found does not depend on. */
  apart(action: () => void): void {
    this.#begin(undefined, undefined);
    try {
      action();
    } finally {
      this.#depth -= 1;
    }
  }

  /**
   * An aspect of a declaration, or of one reference in it, is read.
   * @param name of a reference, its role
   */
  readAspect(aspect: Aspect, of: object, declaration: Declaration, name: string = aspect): void {
    const finding = this.#current();
    if (!finding?.question) return;
    if (finding.key === declaration) {
      finding.readsOwn = true;
      finding.question.reads.add(name);
      if (!finding.question.due) answerOf(finding).marks |= BIT[aspect];
    } else if (!this.#gone.has(declaration)) {
      const cells = this.#aspects[aspect];
      cells.set(of, addReader(cells.get(of), answerOf(finding)));
    }
  }

  /** @param rank above that of what the cell follows from */
  readCell(cell: Cell, rank = 0): void {
    const finding = this.#current();
    if (!finding?.question) return;
    finding.rank = Math.max(finding.rank, rank + 1);
    cell.readers = addReader(cell.readers, answerOf(finding));
  }

  /** Whatever was found from the cell is to be asked again. */
  changeCell(cell: Cell): void {
    const { readers } = cell;
    cell.readers = undefined;
    this.#askReadersAgain(readers);
  }

  /** The same for an aspect of a declaration, or of one reference in it. */
  changeAspect(aspect: Aspect, of: object, declaration: Declaration, name: string = aspect): void {
    for (const { answers, due, reads } of this.#questions) {
      if (!reads.has(name)) continue;
      const answer = answers.get(declaration);
      if (due) due.add(declaration as never);
      else if (answer instanceof Answer && answer.marks & BIT[aspect]) this.#askAgain(answer);
    }
    const readers = this.#aspects[aspect].get(of);
    if (!readers) return;
    this.#aspects[aspect].delete(of);
    this.#askReadersAgain(readers);
  }

  #forget(gone: readonly Declaration[]): void {
    this.#gone = new Set(gone);
    for (const declaration of gone) {
      for (const { answers, due } of this.#questions) {
        const answer = answers.get(declaration);
        if (answer instanceof Answer) this.#end(answer);
        answers.delete(declaration);
        due?.delete(declaration as never);
      }
      for (const aspect of ['uses', 'holder', 'held'] as const) this.#drop(aspect, declaration);
      for (const reference of referencesOf(declaration)) this.#drop('links', reference);
    }
  }

  #settle(): void {
    while (this.#lowest < this.#queue.length) {
      const answer = this.#queue[this.#lowest]?.pop();
      if (!answer) this.#lowest += 1;
      else if (!answer.isOver) this.#renew(answer);
    }
    this.#lowest = this.#queue.length;
  }

  /** What it was about is gone: whoever read it has to ask again. */
  #end(answer: Answer): void {
    const { readers } = answer;
    answer.end();
    this.#askReadersAgain(readers);
  }

  #drop(aspect: Aspect, of: object): void {
    const readers = this.#aspects[aspect].get(of);
    if (!readers) return;
    this.#aspects[aspect].delete(of);
    this.#askReadersAgain(readers);
  }

  #read(answer: Answer): unknown {
    const current = answer.marks & DUE ? this.#renew(answer) : answer;
    if (!(current instanceof Answer)) return current;
    const finding = this.#current();
    if (!finding?.question) return current.value;
    if (finding.rank <= current.rank) finding.rank = current.rank + 1;
    if (finding.key === current.key) {
      finding.readsOwn = true;
      current.question.readBy.add(finding.question);
      if (!finding.question.due) answerOf(finding);
    } else {
      current.readers = addReader(current.readers, answerOf(finding));
    }
    return current.value;
  }

  /** @returns the new answer, or its value when that can change no more */
  #renew(before: Answer): unknown {
    const { question, key } = before;
    before.marks = OVER;
    if (this.#depth === 0 && !this.#isRead(before)) {
      before.end();
      question.answers.delete(key);
      return undefined;
    }
    const { value, answer } = this.find(question, key);
    const same = isSame(before.value, value);
    const { readers } = before;
    const now = same ? before.value : value;
    before.end();
    if (answer) answer.value = now;
    question.answers.set(key, answer ?? now);
    if (same) {
      if (answer) answer.readers = readers;
    } else {
      this.#askReadersAgain(readers);
      this.#askOwnAgain(question, key);
    }
    return answer ?? now;
  }

  #isRead({ question, key, readers }: Answer): boolean {
    if (hasReaders(readers)) return true;
    for (const { answers, due } of question.readBy) {
      if (due || answers.get(key) instanceof Answer) return true;
    }
    return false;
  }

  /** What was found for the same key from an answer stands in no list. */
  #askOwnAgain(question: Question, key: unknown): void {
    if (this.#gone.has(key)) return;
    for (const { answers, due } of question.readBy) {
      const answer = answers.get(key);
      if (due) due.add(key as never);
      else if (answer instanceof Answer) this.#askAgain(answer);
    }
  }

  #askReadersAgain(readers: Readers): void {
    for (const reader of listed(readers)) this.#askAgain(reader);
  }

  #askAgain(answer: Answer): void {
    if (answer.marks & (DUE | OVER) || this.#gone.has(answer.key)) return;
    if (answer.question.due) {
      answer.question.due.add(answer.key as never);
      return;
    }
    answer.marks |= DUE;
    (this.#queue[answer.rank] ??= []).push(answer);
    this.#lowest = Math.min(this.#lowest, answer.rank);
  }

  #current(): Finding | undefined {
    return this.#findings[this.#depth - 1];
  }

  #begin(question: Question | undefined, key: unknown): Finding {
    const finding = (this.#findings[this.#depth] ??= nothingYet());
    this.#depth += 1;
    finding.question = question;
    finding.key = key;
    finding.answer = undefined;
    finding.readsOwn = false;
    finding.rank = 1;
    return finding;
  }
}
