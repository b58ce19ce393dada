/**
 * Running one rule over one subject, in the base and under every profile.
 * Owns what a profile adds and configured severities. Knows no single rule; whole models are judged in `judge.ts`.
 */
import type { Kind } from '../schema/types.js';
import type { Declaration } from '../model/declaration.js';
import { grouped } from '../model/link/grouped.js';
import { viewOf, type Model, type Requirement, type View } from '../model/model.js';
import { SEVERITIES, type Problem, type Severity } from '../model/problem.js';
import type { Surroundings } from '../model/surroundings.js';
import type { Tracker } from '../model/tracking/tracker.js';
import { holdsIn } from '../model/terms/terms.js';
import { oneOfWords } from '../model/words.js';
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
  readonly requirements?: readonly Requirement[];
  /** Without them nothing is known of other files. */
  readonly surroundings?: Surroundings | undefined;
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

/** @param tracker of views that are to be kept up while the model is edited */
export function viewsOf(
  model: Model,
  { now, requirements, surroundings }: JudgeOptions,
  tracker?: Tracker,
): Views {
  const profiles = model.ofKind('profile').filter((profile) => isTold(model, profile));
  const options = { tracker, requirements, surroundings };
  return {
    base: viewOf(model, now, undefined, options),
    profiles: profiles.map((profile) => viewOf(model, now, profile, options)),
  };
}

/** Without a `when` or `only in` that names it, a profile is like the base. */
export function isTold(model: Model, profile: Declaration): boolean {
  return model.uses(profile).some(({ role }) => role === 'when' || role === 'only in');
}

/**
 * What one rule finds in one subject. A finding that holds in the base appears once; one that holds only under
 * profiles, or is worse there, names them.
 */
export function judgeSubject(
  configured: ConfiguredRule,
  subject: Declaration,
  views: Views,
): readonly Problem[] {
  const active = activeViews(configured, views);
  return judgeIn(configured, subject, viewsHaving(subject, active));
}

/** The numbers of the rules for each kind. */
export function rulesByKind(
  rules: readonly ConfiguredRule[],
): ReadonlyMap<Kind | undefined, readonly number[]> {
  return grouped(rules.keys(), (number) => rules[number]?.rule.subjects ?? []);
}

/** Those of the views, the base first, in which a rule can find something at all. */
export function activeViews({ rule }: ConfiguredRule, { base, profiles }: Views): readonly View[] {
  return [base, ...profiles].filter((view) => !rule.isIdle?.(view));
}

/** Those of the views that have a declaration. */
export function viewsHaving(subject: Declaration, views: readonly View[]): readonly View[] {
  return views.filter((view) => holdsIn(view, subject));
}

const NONE: readonly never[] = [];

/** The same as `judgeSubject`, for the views that have the subject. */
export function judgeIn(
  configured: ConfiguredRule,
  subject: Declaration,
  views: readonly View[],
): readonly Problem[] {
  const [base] = views;
  if (views.length === 1 && base && !base.profile) return problemsIn(configured, subject, base);
  const found: Problem[] = [];
  const groups = new Map<string, { problem: Problem; profiles: Declaration[] }>();
  for (const view of views) {
    for (const problem of problemsIn(configured, subject, view)) {
      if (!view.profile) found.push(problem);
      if (!view.profile || found.some((other) => covers(other, problem))) continue;
      const key = [problem.at.start, problem.at.end, problem.severity, problem.message].join(' ');
      const group = groups.get(key);
      if (group) group.profiles.push(view.profile);
      else groups.set(key, { problem, profiles: [view.profile] });
    }
  }
  if (groups.size === 0) return found;
  return [
    ...found,
    ...[...groups.values()].map(({ problem, profiles }) => under(problem, profiles)),
  ];
}

function problemsIn(
  { rule, severity, options }: ConfiguredRule,
  subject: Declaration,
  view: View,
): readonly Problem[] {
  const fallback = rule.severity === 'off' ? (rule.severityWhenOn ?? 'warning') : rule.severity;
  const findings = rule.check(subject, { view, options });
  if (findings.length === 0) return NONE;
  return findings.map((finding: Finding): Problem => ({
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
