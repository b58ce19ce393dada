/**
 * What the binding of one unit writes to, and the shapes that are filled while it goes on.
 * Owns no meaning: which words and values fit is for the files beside it.
 */
import type {
  ArgNode,
  BlockNode,
  ClauseNode,
  Span,
  Statement,
  Unit,
  Word,
} from '../../syntax/tree.js';
import { placeOf } from '../../syntax/tree.js';
import { stageProblem, type StageCode } from '../codes.js';
import type { Attribute, Declaration, Import, Reference } from '../declaration.js';
import type { Problem, Related } from '../problem.js';

type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

export type AttributeDraft = Draft<Attribute>;

/** Where the findings about one unit go. */
export interface Context {
  readonly unit: Unit;
  readonly declarations: Declaration[];
  readonly imports: Import[];
  readonly references: Reference[];
  readonly problems: Problem[];
}

/** `CONNECTOR value`: a clause of a header or attribute, or a line of a block. */
export interface ClauseLine {
  readonly context: Context;
  readonly connector: Word;
  readonly args: readonly ArgNode[];
  /** Clauses behind it on the same line. */
  readonly further: readonly ClauseNode[];
  readonly block?: BlockNode | undefined;
}

export function contextOf(unit: Unit): Context {
  return {
    unit,
    declarations: [],
    imports: [],
    references: [],
    problems: [],
  };
}

/** The same context, but what is found wrong is not said: something there was reported already. */
export function quiet(context: Context): Context {
  return { ...context, problems: [] };
}

/** The context for one statement: quiet where the parser reported it. Not for statements nested in it. */
export function contextFor(context: Context, statement: Statement): Context {
  return statement.broken ? quiet(context) : context;
}

/** What to write instead; `exact`: the first of it is the same value written right, no guess. */
export interface Remedy {
  readonly suggestions: readonly string[];
  readonly exact: boolean;
}

export function report(
  context: Context,
  code: StageCode,
  span: Span,
  message: string,
  more: { readonly related?: readonly Related[] } & Partial<Remedy> = {},
): void {
  const { suggestions = [], exact = false, related = [] } = more;
  const sure = exact ? { exact } : {};
  const found = suggestions.length > 0 ? { suggestions, ...sure } : {};
  const at = placeOf(context.unit, span);
  context.problems.push(stageProblem(code, at, message, { related, ...found }));
}

/** A second place of the same unit. */
export function elsewhere(context: Context, span: Span, message: string): Related {
  return { at: placeOf(context.unit, span), message };
}

/** A clause and a line of the block are the same thing. */
export function clauseOfLine(context: Context, statement: Statement): ClauseLine {
  const { keyword: connector, args, clauses: further, block } = statement;
  return { context: contextFor(context, statement), connector, args, further, block };
}

export function clauseOfNode(context: Context, { connector, values }: ClauseNode): ClauseLine {
  return { context, connector, args: argsOf(values), further: [] };
}

/** The values of a clause as the arguments of a statement. */
export function argsOf(values: ClauseNode['values']): readonly ArgNode[] {
  const [first] = values;
  const last = values.at(-1);
  return first && last ? [{ start: first.start, end: last.end, values }] : [];
}
