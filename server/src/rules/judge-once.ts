/**
 * Judging a model that stays as it is: the command line's way. It finds what `judge.ts` finds and remembers nothing of
 * what that was found from, which takes a part of the time and none of the memory.
 */
import type { Model, View } from '../model/model.js';
import type { Problem } from '../model/problem.js';
import { isWellMade } from '../model/terms/certainty.js';
import { isOnlySomewhere } from '../model/terms/presence.js';
import type { FilePath } from '../syntax/tree.js';
import { Found } from './found.js';
import {
  activeViews,
  configuredRules,
  judgeIn,
  rulesByKind,
  viewsHaving,
  viewsOf,
  type JudgeOptions,
} from './judge-subject.js';

export class JudgedModel {
  /** The base of the model. */
  readonly base: View;
  readonly #found: Found;

  constructor(model: Model, options: JudgeOptions) {
    const views = viewsOf(model, options);
    this.base = views.base;
    const rules = configuredRules(options.config);
    this.#found = new Found(model, rules);
    for (const { bindings } of model.files) {
      for (const binding of bindings) this.#found.addBinding(binding);
    }
    if (model.fragment) return;
    const active = rules.map((rule) => new Set(activeViews(rule, views)));
    const rulesOf = rulesByKind(rules);
    const all = [views.base, ...views.profiles];
    const isWhole = !model.declarations.some(isOnlySomewhere);
    for (const subject of model.declarations) {
      if (!isWellMade(subject)) continue;
      const having = isWhole ? all : viewsHaving(subject, all);
      for (const number of rulesOf.get(subject.kind) ?? []) {
        const awake = having.filter((view) => active[number]?.has(view));
        const problems = awake.length > 0 ? judgeIn(rules[number]!, subject, awake) : [];
        if (problems.length > 0) this.#found.setJudged(subject, number, problems);
      }
    }
  }

  /** What is found in a file, sorted. */
  problems(path: FilePath): readonly Problem[] {
    return this.#found.in(path);
  }
}
