/**
 * The codes that the stages before the rules report: syntax, names, values, ignores, the configuration.
 * Owns their severities and what they stand for; a code of a rule belongs to its rule. Every code here has a
 * page in `docs/rules/`, and none can be switched off.
 */
import type { Place } from '../syntax/tree.js';
import type { Problem, Severity } from './problem.js';

const ROWS = [
  ['syntax', 'error', 'The text is not built as a statement is.'],
  ['unclosed-string', 'error', 'A string or text has no closing quotes.'],
  ['unclosed-block', 'error', 'A block has no closing brace.'],
  ['invalid-escape', 'error', 'A string holds an escape that does not exist.'],
  ['unknown-keyword', 'error', 'A statement starts with a word that means nothing there.'],
  ['misplaced-statement', 'error', 'A statement or clause stands where it may not.'],
  ['missing-attribute', 'error', 'Something that its kind requires is not written.'],
  ['missing-title', 'error', 'A declaration has no title.'],
  ['repeated-attribute', 'error', 'Something that holds once is written twice.'],
  ['wrong-value', 'error', 'A value does not fit the attribute that it is given to.'],
  ['invalid-date', 'error', 'A date is not in the calendar.'],
  ['invalid-cvss', 'error', 'A string is no CVSS vector of version 3.1 or 4.0.'],
  ['unknown-name', 'error', 'A name refers to nothing.'],
  ['ambiguous-name', 'error', 'A name could mean several declarations.'],
  ['wrong-kind', 'error', 'A name refers to something that does not fit there.'],
  ['duplicate-name', 'error', 'Two declarations of one block have the same name.'],
  ['circular-reference', 'error', 'Declarations refer to each other in a circle.'],
  ['unreadable-file', 'error', 'A model file cannot be read.'],
  ['missing-import', 'error', 'An import finds no file.'],
  ['import-outside-workspace', 'error', 'An import leads out of the workspace.'],
  ['duplicate-import', 'warning', 'A file is imported twice by the same path.'],
  ['several-models', 'error', 'A model imports a file that is the root of another one.'],
  ['fragment', 'hint', 'No model imports the file.'],
  ['ignore-without-reason', 'warning', 'A `tm-ignore` comment gives no reason.'],
  ['unknown-code', 'warning', 'A `tm-ignore` comment names a code that cannot be ignored.'],
  ['unused-ignore', 'warning', 'A `tm-ignore` comment silences nothing.'],
  ['invalid-config', 'warning', 'Something in a `tm.config.json` means nothing.'],
] as const satisfies readonly (readonly [string, Severity, string])[];

export type StageCode = (typeof ROWS)[number][0];

/** A code that no rule module owns. */
export interface StageCodeDef {
  readonly code: StageCode;
  readonly severity: Severity;
  /** One sentence, for `tm explain` and the list of codes. */
  readonly summary: string;
}

/** All of them, in the order of the documentation. */
export const STAGE_CODES: readonly StageCodeDef[] = ROWS.map(([code, severity, summary]) => ({
  code,
  severity,
  summary,
}));

const severities = new Map<string, Severity>(ROWS.map(([code, severity]) => [code, severity]));

export function isStageCode(code: string): boolean {
  return severities.has(code);
}

/** A problem of a stage, with the severity of its code. */
export function stageProblem(
  code: StageCode,
  at: Place,
  message: string,
  more: Partial<Pick<Problem, 'related' | 'suggestions' | 'exact' | 'profiles'>> = {},
): Problem {
  const severity = severities.get(code) as Severity;
  return { code, severity, message, at, related: [], ...more };
}
