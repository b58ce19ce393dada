/**
 * Judging a model, and judging it again after an edit: only what the edit can have changed.
 * Owns which subjects are judged when; what was found is kept in `found.ts`, what it was found from in
 * `model/tracking/`. A model that is judged once is judged in `judge-once.ts`.
 */
import type { Kind } from '../schema/types.js';
import type { ModelChange } from '../model/change.js';
import type { FileChange } from '../model/link/link.js';
import type { Declaration } from '../model/declaration.js';
import type { Model, View } from '../model/model.js';
import { compareText, type Problem } from '../model/problem.js';
import { NOTHING_KNOWN } from '../model/surroundings.js';
import { ReadModel } from '../model/tracking/reading.js';
import { ReadSurroundings } from '../model/tracking/read-surroundings.js';
import { keptQuestion, type KeptQuestion } from '../model/tracking/kept-question.js';
import { Tracker } from '../model/tracking/tracker.js';
import { completed, inSteps, type Steps } from '../model/steps.js';
import type { FilePath } from '../syntax/tree.js';
import { Found } from './found.js';
import { JudgedModel } from './judge-once.js';
import { RuleJudge } from './rule-judge.js';
import {
  configuredRules,
  isTold,
  rulesByKind,
  viewsHaving,
  viewsOf,
  type ConfiguredRule,
  type JudgeOptions,
  type Views,
} from './judge-subject.js';

export {
  configuredRules,
  judgeSubject,
  viewsOf,
  type ConfiguredRule,
  type JudgeOptions,
  type RuleConfig,
} from './judge-subject.js';

/**
 * Everything that is found in a model, sorted: problems of its text, values and names and, but for a fragment, of
 * its rules, less what `tm-ignore` comments cover.
 */
export function checkModel(model: Model, options: JudgeOptions): readonly Problem[] {
  const judged = new JudgedModel(model, options);
  const paths = model.files.map(({ path }) => path).sort(compareText);
  return paths.flatMap((path) => judged.problems(path));
}

/** Subjects that are judged in a step. */
const A_STEP = 200;

/** The findings of a model that is edited. Another day, configuration or requirement needs another judge. */
export class ModelJudge {
  readonly #model: Model;
  readonly #options: JudgeOptions;
  readonly #rules: readonly ConfiguredRule[];
  readonly #rulesOf: ReadonlyMap<Kind | undefined, readonly number[]>;
  #state!: State;

  private constructor(model: Model, options: JudgeOptions) {
    this.#model = model;
    this.#options = options;
    this.#rules = configuredRules(options.config);
    this.#rulesOf = rulesByKind(this.#rules);
  }

  /** @param model must not change before the last step */
  static *of(model: Model, options: JudgeOptions): Steps<ModelJudge> {
    const judge = new ModelJudge(model, options);
    yield* judge.#start();
    return judge;
  }

  /** What is found in a file, sorted. */
  problems(path: FilePath): readonly Problem[] {
    return this.#state.found.in(path);
  }

  /** The base of the model, kept up: what has been asked of it need not be asked again after an edit elsewhere. */
  get base(): View {
    return this.#state.views.base;
  }

  /**
   * Judges again what an edit can have changed.
   * @param change how the model differs from what it was at the last judgement
   * @param files the bindings that were exchanged
   */
  update(change: ModelChange, files: readonly FileChange[]): void {
    if (this.#model.fragment !== this.#state.fragment || this.#profilesDiffer(change)) {
      completed(this.#start());
      return;
    }
    const { found, tracker, model } = this.#state;
    for (const { unit } of files.flatMap(({ removed }) => removed)) found.removeUnit(unit);
    for (const declaration of change.removed) found.removeSubject(declaration);
    for (const binding of files.flatMap(({ added }) => added)) found.addBinding(binding);
    if (this.#state.fragment) return;
    tracker.update(change.removed, change.added, () => model.change(change));
    completed(this.#judgeDue(change.added));
  }

  /** Judges again what was found from whether files are there, of which something else is known now. */
  updateSurroundings(paths: readonly FilePath[]): void {
    const { tracker, surroundings, fragment } = this.#state;
    if (fragment) return;
    tracker.update([], [], () => surroundings.change(paths));
    completed(this.#judgeDue([]));
  }

  /** True when something was found from whether the file is there. */
  isAsked(path: FilePath): boolean {
    return this.#state.surroundings.isAsked(path);
  }

  *#start(): Steps<undefined> {
    const tracker = new Tracker();
    const surroundings = new ReadSurroundings(this.#options.surroundings ?? NOTHING_KNOWN, tracker);
    const model = new ReadModel(this.#model, tracker);
    const views = viewsOf(model, { ...this.#options, surroundings }, tracker);
    const { fragment, files } = this.#model;
    const found = new Found(this.#model, this.#rules);
    for (const binding of files.flatMap(({ bindings }) => bindings)) found.addBinding(binding);
    const presence = keptQuestion(tracker, (subject: Declaration) =>
      viewsHaving(subject, [views.base, ...views.profiles]),
    );
    const rules = this.#rules.map(
      (rule, number) => new RuleJudge(rule, number, views, tracker, found),
    );
    this.#state = { tracker, model, surroundings, views, found, presence, rules, fragment };
    if (!fragment) yield* this.#judgeDue(this.#model.declarations);
    return undefined;
  }

  /** New subjects, those that came into a view or left one, then others by single rules. */
  *#judgeDue(added: readonly Declaration[]): Steps<undefined> {
    const { tracker, presence, rules } = this.#state;
    const awoken = rules.filter((rule) => rule.wake());
    const subjects = new Set([...added, ...presence.due]);
    presence.due.clear();
    yield* inSteps(subjects, A_STEP, (subject) => {
      const having = tracker.keep(presence, subject).value as readonly View[];
      for (const rule of this.#rulesOf.get(subject.kind) ?? []) rules[rule]?.judge(subject, having);
    });
    const havingOf = (subject: Declaration) => presence.find(subject as never) as readonly View[];
    for (const rule of rules) rule.judgeDue(havingOf);
    if (awoken.length === 0 || added === this.#model.declarations) return undefined;
    for (const subject of this.#model.declarations) {
      if (subjects.has(subject)) continue;
      for (const rule of awoken) rule.judge(subject, havingOf(subject));
    }
    return undefined;
  }

  /** Every view has its profile: when these change, all is judged afresh. */
  #profilesDiffer({ removed, added, usesChanged }: ModelChange): boolean {
    const told = new Set(this.#state.views.profiles.map(({ profile }) => profile));
    if (removed.some((each) => told.has(each))) return true;
    return [...added, ...usesChanged].some(
      (each) => each.kind === 'profile' && isTold(this.#model, each) !== told.has(each),
    );
  }
}

interface State {
  readonly tracker: Tracker;
  readonly model: ReadModel;
  readonly surroundings: ReadSurroundings;
  readonly views: Views;
  readonly found: Found;
  /** Which views have a subject. */
  readonly presence: KeptQuestion<Declaration>;
  readonly rules: readonly RuleJudge[];
  readonly fragment: boolean;
}
