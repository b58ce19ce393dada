/**
 * What a rule is: pure, judged one subject at a time, so that an edit re-judges only the subjects it can concern.
 * Owns the shape; the list is in `index.ts`, the running of rules in `judge.ts`.
 */
import type { Kind } from '../schema/types.js';
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import type { Related, Severity } from '../model/problem.js';
import type { Place } from '../syntax/tree.js';

/** What a rule may read: the view, which also says what day it is, and its own options. */
export interface RuleContext {
  readonly view: View;
  /** The rule's options: its defaults, or the configuration's. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** A finding without code; `severity` only where the rule's own depends on the subject. */
export interface Finding {
  readonly at: Place;
  readonly message: string;
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly unnecessary?: true;
}

export interface OptionDef {
  /** One sentence: what it means. */
  readonly doc: string;
  readonly default: number | string | boolean;
  /** Of a number: `days`. */
  readonly unit?: string;
}

export interface Rule {
  readonly code: string;
  /** `off`: runs only when configured. */
  readonly severity: Severity | 'off';
  /** Of a rule that is off: what its findings have when a configuration switches it on without a severity of its own. */
  readonly severityWhenOn?: Severity;
  /** How the severity depends on the subject, for the documentation: `warning at severity medium, info at low`. */
  readonly severityNote?: string;
  readonly group: 'threats' | 'coverage' | 'structure' | 'completeness';
  /** One sentence: when it fires. Shown by `tm explain`, the rule list and the configuration schema. */
  readonly summary: string;
  readonly options: Readonly<Record<string, OptionDef>>;
  /** Kinds of declarations that it judges, one call each. */
  readonly subjects: readonly Kind[];
  /**
   * True while it can find nothing in the view, whatever the subject: a rule that few models give work. Asked once
   * for a view, and again when what it reads has changed.
   */
  isIdle?(view: View): boolean;
  check(subject: Declaration, context: RuleContext): readonly Finding[];
}
