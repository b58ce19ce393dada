/**
 * One rule over the subjects of a model that is edited: what it finds in each, and which are to be judged again.
 * Owns when the rule is asked; what its answers were found from is remembered in `model/tracking/`.
 */
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import type { Problem } from '../model/problem.js';
import { isSame } from '../model/tracking/same.js';
import { isWellMade } from '../model/terms/certainty.js';
import { keptQuestion, type KeptQuestion } from '../model/tracking/kept-question.js';
import type { Tracker } from '../model/tracking/tracker.js';
import type { Found } from './found.js';
import { activeViews, judgeIn, type ConfiguredRule, type Views } from './judge-subject.js';

export class RuleJudge {
  readonly #rule: ConfiguredRule;
  readonly #number: number;
  readonly #tracker: Tracker;
  readonly #found: Found;
  /** In which views the rule can find something. */
  readonly #activity: KeptQuestion<undefined>;
  readonly #findings: KeptQuestion<Declaration>;
  #views: readonly View[] = [];
  /** Those that have the subject being judged. */
  #having: readonly View[] = [];

  /** @param number of the rule, the order of findings of several in one subject */
  constructor(rule: ConfiguredRule, number: number, views: Views, tracker: Tracker, found: Found) {
    this.#rule = rule;
    this.#number = number;
    this.#tracker = tracker;
    this.#found = found;
    this.#activity = keptQuestion(tracker, () => activeViews(rule, views));
    this.#findings = keptQuestion(tracker, (subject) => this.#judge(subject));
    this.#activity.due.add(undefined);
  }

  /** @returns true when the rule is active in other views than before: then all subjects are to be judged again */
  wake(): boolean {
    if (this.#activity.due.size === 0) return false;
    this.#activity.due.clear();
    const before = this.#views;
    this.#views = this.#tracker.keep(this.#activity, undefined).value as readonly View[];
    return !isSame(before, this.#views);
  }

  /**
   * @param having the views that have the subject. That it was asked in these is not remembered: when a subject comes
   * into a view or leaves one, all rules are asked again
   */
  judge(subject: Declaration, having: readonly View[]): void {
    this.#findings.due.delete(subject);
    if (!this.#judges(subject)) return;
    this.#having = having;
    const problems = this.#tracker.keep(this.#findings, subject).value as readonly Problem[];
    this.#found.setJudged(subject, this.#number, problems);
  }

  judgeDue(viewsHaving: (subject: Declaration) => readonly View[]): void {
    for (const subject of [...this.#findings.due]) this.judge(subject, viewsHaving(subject));
  }

  #judge(subject: Declaration): readonly Problem[] {
    const views = this.#having.filter((view) => this.#views.includes(view));
    return views.length > 0 ? judgeIn(this.#rule, subject, views) : [];
  }

  #judges(subject: Declaration): boolean {
    const { kind } = subject;
    return kind !== undefined && this.#rule.rule.subjects.includes(kind) && isWellMade(subject);
  }
}
