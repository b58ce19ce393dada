/**
 * What every output format is given: the findings of a run and the texts they point into.
 * Owns shapes and counting; the formats are beside it, each pure.
 */
import { SEVERITIES, type FileFinding, type Severity } from '../model/problem.js';
import type { FilePath } from '../syntax/tree.js';

export interface Report {
  /** The day that the models were judged on, `YYYY-MM-DD`. */
  readonly now: string;
  /** Sorted by path, offset, code. */
  readonly findings: readonly FileFinding[];
  /** How many files were looked at. */
  readonly files: number;
  /** The text of a file that a finding points into. */
  text(path: FilePath): string;
  /** The path as the user would write it: relative to the current folder, with `/`. */
  name(path: FilePath): string;
}

export type Counts = Readonly<Record<Severity, number>>;

export function count(findings: readonly FileFinding[]): Counts {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}

/** True when a finding is as severe as `least` or more. */
export function reaches(findings: readonly FileFinding[], least: Severity): boolean {
  const limit = SEVERITIES.indexOf(least);
  return findings.some((finding) => SEVERITIES.indexOf(finding.severity) <= limit);
}
