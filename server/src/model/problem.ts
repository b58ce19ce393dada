/**
 * What is wrong, where, and what else to look at: the one shape that every stage and rule reports in.
 * Owns the shape and its order; knows neither protocol nor output format.
 */
import { absolute, type FilePath, type Place } from '../syntax/tree.js';

export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A second place that explains a problem. */
export interface Related {
  readonly at: Place;
  readonly message: string;
}

/** One finding. `message` starts in lower case, quotes names, says what to do, and ends without a dot. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at: Place;
  readonly related: readonly Related[];
  /** Stable ids of the profiles under which it holds, when it does not hold in the base. */
  readonly profiles?: readonly string[];
  /** Shown faded (an unused declaration). */
  readonly unnecessary?: true;
  /** Words that a quick fix may put at `at` instead (did-you-mean), best first. */
  readonly suggestions?: readonly string[];
  /** The first suggestion is the same value written right, no guess. */
  readonly exact?: true;
}

/** A problem of a file; `roots` names the models that have it, when not all models of the file do. */
export interface FileFinding extends Problem {
  readonly roots?: readonly FilePath[];
}

/** By path, then offset, then code, by code unit: the order of every list of findings. */
export function compareProblems(a: Problem, b: Problem): number {
  const byPath = compareText(a.at.unit.path, b.at.unit.path);
  return byPath || absolute(a.at).start - absolute(b.at).start || compareText(a.code, b.code);
}

/** By UTF-16 code unit, never by locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
