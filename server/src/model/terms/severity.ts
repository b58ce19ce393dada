/**
 * How severe a threat is, and from what one knows: the levels, their order, the matrix of likelihood and impact.
 * Knows no response; what a level means for a rule is the rule's.
 */
import { has, isUncertain, textOf } from '../attributes.js';
import { cvssScore } from './cvss.js';
import type { Declaration } from '../declaration.js';
import type { View } from '../model.js';
import { query } from '../query.js';

/** From least to most. */
export const LEVELS = ['none', 'low', 'medium', 'high', 'critical'] as const;
export type Level = (typeof LEVELS)[number];

/** What a severity was taken from. */
export type SeveritySource = 'severity' | 'cvss' | 'likelihood-impact' | 'unstated';

export interface ThreatSeverity {
  readonly level: Level;
  readonly source: SeveritySource;
}

/** The severity of a threat: as written, else of its CVSS vector, else of likelihood and impact, else medium. */
export const severityOf = query((view: View, threat: Declaration): ThreatSeverity => {
  const written = levelOf(view, threat, 'severity');
  if (written) return { level: written, source: 'severity' };
  const score = cvssScore(textOf(view, threat, 'cvss') ?? '');
  if (score !== undefined) return { level: levelOfScore(score), source: 'cvss' };
  const rated = ratedLevel(view, threat);
  if (rated) return { level: rated, source: 'likelihood-impact' };
  return { level: 'medium', source: 'unstated' };
});

/** True when a rejected value could change the severity. */
export function isSeverityUncertain(view: View, threat: Declaration): boolean {
  if (isUncertain(view, threat, 'severity')) return true;
  if (has(view, threat, 'severity')) return false;
  if (isUncertain(view, threat, 'cvss')) return true;
  return !has(view, threat, 'cvss') && isUncertain(view, threat, 'likelihood', 'impact');
}

/** The severity that is left after the response, where one is stated. */
export function residualOf(view: View, threat: Declaration): Level | undefined {
  return levelOf(view, threat, 'residual');
}

/** The level that an attribute states (`confidentiality`, `impact`, `residual`). */
export function levelOf(view: View, declaration: Declaration, name: string): Level | undefined {
  const text = textOf(view, declaration, name);
  return LEVELS.find((level) => level === text);
}

/** True when `a` is at or above `b`. */
export function isAtLeast(a: Level, b: Level): boolean {
  return LEVELS.indexOf(a) >= LEVELS.indexOf(b);
}

/** The highest of some levels; `none` of nothing. */
export function highest(levels: readonly (Level | undefined)[]): Level {
  return LEVELS.findLast((level) => levels.includes(level)) ?? 'none';
}

export const LIKELIHOODS = ['rare', 'unlikely', 'possible', 'likely', 'certain'] as const;
export type Likelihood = (typeof LIKELIHOODS)[number];

const MATRIX: Readonly<Record<Likelihood, Readonly<Record<Level, Level>>>> = {
  rare: { none: 'none', low: 'low', medium: 'low', high: 'low', critical: 'medium' },
  unlikely: { none: 'none', low: 'low', medium: 'low', high: 'medium', critical: 'high' },
  possible: { none: 'none', low: 'low', medium: 'medium', high: 'high', critical: 'high' },
  likely: { none: 'none', low: 'low', medium: 'medium', high: 'high', critical: 'critical' },
  certain: { none: 'none', low: 'medium', medium: 'high', high: 'critical', critical: 'critical' },
};

/** The severity of a likelihood and an impact. */
export function matrix(likelihood: Likelihood, impact: Level): Level {
  return MATRIX[likelihood][impact];
}

function ratedLevel(view: View, threat: Declaration): Level | undefined {
  const text = textOf(view, threat, 'likelihood');
  const likelihood = LIKELIHOODS.find((known) => known === text);
  const impact = levelOf(view, threat, 'impact');
  return likelihood && impact && matrix(likelihood, impact);
}

function levelOfScore(score: number): Level {
  if (score === 0) return 'none';
  if (score < 4) return 'low';
  if (score < 7) return 'medium';
  return score < 9 ? 'high' : 'critical';
}
