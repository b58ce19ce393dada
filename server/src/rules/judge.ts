/**
 * Running rules: over a whole model, or one rule over one subject, in the base and under every profile.
 * Owns what a profile adds, configured severities, and the order of findings. Knows no single rule.
 */
import type { Kind } from '../schema/types.js';
import { isWellMade } from '../model/terms/certainty.js';
import type { Declaration } from '../model/declaration.js';
import { viewOf, type Model, type View } from '../model/model.js';
import { compareProblems, SEVERITIES, type Problem, type Severity } from '../model/problem.js';
import { holdsIn } from '../model/terms/terms.js';
import { oneOfWords } from '../model/words.js';
import { applyIgnores } from './ignore.js';
import { RULES } from './index.js';
import type { Finding, Rule } from './rule.js';

/** What is set apart from the defaults, by code. */
export interface RuleConfig {
  readonly severity?: Readonly<Record<string, Severity | 'off'>>;
  readonly options?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface JudgeOptions {
  /** Today, in whole UTC days since 1970-01-01. */
  readonly now: number;
  readonly config?: RuleConfig;
}

/** A rule as it is to be run. */
export interface ConfiguredRule {
  readonly rule: Rule;
  /** Set by the configuration: then all its findings have it. */
  readonly severity: Severity | undefined;
  readonly options: Readonly<Record<string, unknown>>;
}

/** The views that a model is judged in. */
export interface Views {
  readonly base: View;
  /** Those profiles under which something differs from the base. */
  readonly profiles: readonly View[];
}

/**
 * Everything that is found in a model, sorted: problems of its text, values and names and, but for a fragment, of
 * its rules, less what `tm-ignore` comments cover.
 */
export function checkModel(model: Model, options: JudgeOptions): readonly Problem[] {
  const bindings = model.files.flatMap((file) => file.bindings);
  const judged = model.fragment ? [] : applyIgnores(bindings, judgeModel(model, options));
  const problems = [...bindings.flatMap((binding) => binding.problems), ...model.problems];
  return [...problems, ...judged].sort(compareProblems);
}

/** The rules that are on, as configured. */
export function configuredRules(config: RuleConfig = {}): readonly ConfiguredRule[] {
  return RULES.flatMap((rule) => {
    const severity = config.severity?.[rule.code];
    if ((severity ?? rule.severity) === 'off') return [];
    const defaults = Object.entries(rule.options).map(([name, def]) => [name, def.default]);
    const options = { ...Object.fromEntries(defaults), ...config.options?.[rule.code] };
    return [{ rule, severity: severity === 'off' ? undefined : severity, options }];
  });
}

export function viewsOf(model: Model, now: number): Views {
  const profiles = model.ofKind('profile').filter((profile) => isTold(model, profile));
  return {
    base: viewOf(model, now),
    profiles: profiles.map((profile) => viewOf(model, now, profile)),
  };
}

/** The declarations that rules for the kinds are asked about. */
export function subjectsOf(model: Model, kinds: readonly Kind[]): readonly Declaration[] {
  return kinds.flatMap((kind) => model.ofKind(kind).filter(isWellMade));
}

/**
 * What one rule finds in one subject. A finding that holds in the base appears once; one that holds only under
 * profiles, or is worse there, names them.
 */
export function judgeSubject(
  configured: ConfiguredRule,
  subject: Declaration,
  { base, profiles }: Views,
): readonly Problem[] {
  const found = problemsIn(configured, subject, base);
  const groups = new Map<string, { problem: Problem; profiles: Declaration[] }>();
  for (const view of profiles) {
    for (const problem of problemsIn(configured, subject, view)) {
      if (!view.profile || found.some((other) => covers(other, problem))) continue;
      const key = [problem.at.start, problem.at.end, problem.severity, problem.message].join(' ');
      const group = groups.get(key);
      if (group) group.profiles.push(view.profile);
      else groups.set(key, { problem, profiles: [view.profile] });
    }
  }
  return [
    ...found,
    ...[...groups.values()].map(({ problem, profiles }) => under(problem, profiles)),
  ];
}

function judgeModel(model: Model, { now, config }: JudgeOptions): readonly Problem[] {
  const views = viewsOf(model, now);
  return configuredRules(config).flatMap((configured) =>
    subjectsOf(model, configured.rule.subjects).flatMap((subject) =>
      judgeSubject(configured, subject, views),
    ),
  );
}

/** Without a `when` or `only in` that names it, a profile is like the base. */
function isTold(model: Model, profile: Declaration): boolean {
  return model.uses(profile).some(({ role }) => role === 'when' || role === 'only in');
}

function problemsIn(
  { rule, severity, options }: ConfiguredRule,
  subject: Declaration,
  view: View,
): readonly Problem[] {
  if (!holdsIn(view, subject)) return [];
  const fallback = rule.severity === 'off' ? 'warning' : rule.severity;
  return rule.check(subject, { view, options }).map((finding: Finding): Problem => ({
    related: [],
    ...finding,
    code: rule.code,
    severity: severity ?? finding.severity ?? fallback,
  }));
}

/** The same finding, and no less severe. */
function covers(a: Problem, b: Problem): boolean {
  const same = a.at.unit === b.at.unit && a.at.start === b.at.start && a.at.end === b.at.end;
  return same && SEVERITIES.indexOf(a.severity) <= SEVERITIES.indexOf(b.severity);
}

function under(problem: Problem, profiles: readonly Declaration[]): Problem {
  const ids = profiles.map((profile) => profile.stableId);
  const word = ids.length > 1 ? 'profiles' : 'profile';
  const message = `under ${word} ${oneOfWords(ids, 'and')}: ${problem.message}`;
  return { ...problem, message, profiles: ids };
}
