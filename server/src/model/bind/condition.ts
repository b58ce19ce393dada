/**
 * The conditions of a requirement: what each line in their blocks asks, checked against the table. A line is written
 * as the attribute that it asks about, or is a term, `any` or `not`. Kinds stand where an attribute names declarations.
 * Owns the reading; whether a condition holds is in `terms/conditions.ts`.
 */
import { askedOf, COMBINING, kindsNamedBy, termOf, wordsOf } from '../../schema/conditions.js';
import { isKind } from '../../schema/schema.js';
import type { AttributeDef, Kind } from '../../schema/types.js';
import type { BlockNode, ClauseNode, Span, Statement, ValueNode, Word } from '../../syntax/tree.js';
import type { Attribute, Declaration } from '../declaration.js';
import { sourceOf } from '../words.js';
import { misfitAdvice, unknownAdvice } from './condition-advice.js';
import { contextFor, report, type Context } from './context.js';
import { describeType } from './value-advice.js';

/** One line of a block of conditions. Its range is that of its word or words. */
export type Condition = Question | Combination;

/** What an attribute or a term says. */
export interface Question extends Span {
  readonly is: 'question';
  /** Of the kinds that are asked, the first one's. */
  readonly def: AttributeDef;
  /** Words or kinds of which one will do; none: that it is written, or that there is one. */
  readonly values: readonly Word[];
  /** What must hold for something that is named; `undefined` without a block. */
  readonly of: readonly Condition[] | undefined;
}

export interface Combination extends Span {
  readonly is: 'any' | 'not';
  readonly def: AttributeDef;
  readonly of: readonly Condition[];
}

/** Stands for every value, and for every kind. */
export const ANY = 'any';

/** Reports what is wrong in the conditions of a requirement. */
export function bindConditions(
  context: Context,
  requirement: Pick<Declaration, 'attributes'>,
  statement: Statement,
): void {
  const kinds = kindsOf(requirement);
  if (kinds.length === 0) return;
  for (const block of ['where', 'require'].flatMap((name) => blocksOf(statement, name)))
    readConditions(context, kinds, block);
}

/**
 * Reports a line that should hold nothing but a block of conditions. What stands in the block is read when the kinds
 * are known that it is about.
 */
export function isConditionLine(
  context: Context,
  { def, start, end }: Attribute,
  { args, clauses }: Pick<Statement, 'args' | 'clauses'>,
  block: BlockNode | undefined,
): boolean {
  const surplus = args[0] ?? clauses[0];
  const example = `write '${def.name} { ... }'`;
  if (surplus) {
    const message = `'${def.name}' takes a block of conditions and nothing before it: ${example}`;
    report(context, 'wrong-value', surplus, message);
  } else if (!block) {
    const message = `'${def.name}' needs a block of conditions: ${example}`;
    report(context, 'wrong-value', { start, end }, message);
  }
  return !surplus && block !== undefined;
}

/** The kinds that a requirement is for. */
export function kindsOf({ attributes }: Pick<Declaration, 'attributes'>): readonly Kind[] {
  const values = attributes
    .filter(({ def }) => def.name === 'for')
    .flatMap((attribute) => attribute.values);
  return values.flatMap((value) => (value.is === 'enum' && isKind(value.text) ? value.text : []));
}

/** The blocks of an attribute in the block of a statement. */
export function blocksOf({ block }: Statement, name: string): readonly BlockNode[] {
  const lines = block?.statements.filter(({ keyword }) => keyword.nfc === name) ?? [];
  return lines.flatMap((line) => line.block ?? []);
}

/** @param kinds those of what the conditions are about */
export function readConditions(
  context: Context,
  kinds: readonly Kind[],
  { statements, open }: BlockNode,
): readonly Condition[] {
  if (statements.length === 0)
    report(context, 'missing-attribute', open, 'this block needs a condition');
  return statements.flatMap(
    (statement) => readCondition(contextFor(context, statement), kinds, statement) ?? [],
  );
}

function readCondition(
  context: Context,
  kinds: readonly Kind[],
  statement: Statement,
): Condition | undefined {
  const { keyword, args } = statement;
  const combining = COMBINING.find(({ name }) => name === keyword.nfc);
  if (combining) return readCombination(context, kinds, statement, combining);
  const line = readLine(kinds, statement);
  if (line) return readQuestion(context, kinds, line);
  const { message, suggestions } = unknownAdvice(kinds, keyword, args.length > 0);
  report(context, 'unknown-keyword', keyword, message, { suggestions });
  return undefined;
}

function readCombination(
  context: Context,
  kinds: readonly Kind[],
  { keyword, args, clauses, block }: Statement,
  def: AttributeDef,
): Condition {
  const { start, end } = keyword;
  const surplus = args[0] ?? clauses[0];
  const message = `'${def.name}' puts conditions together: write '${def.name} { ... }'`;
  if (surplus || !block) report(context, 'wrong-value', surplus ?? keyword, message);
  const of = block ? readConditions(context, kinds, block) : [];
  return { is: def.name as 'any' | 'not', def, of, start, end };
}

/** A line read as an attribute or a term. */
interface Line {
  /** Of each kind that has it; at least one. */
  readonly defs: readonly [AttributeDef, ...AttributeDef[]];
  readonly word: Span;
  readonly values: readonly ValueNode[];
  /** What stands behind the list. */
  readonly surplus: Span | undefined;
  readonly clauses: readonly ClauseNode[];
  readonly block: BlockNode | undefined;
}

/** Of two words where the connector follows at once. */
function readLine(
  kinds: readonly Kind[],
  { keyword, args, clauses, block }: Statement,
): Line | undefined {
  const [first, ...others] = clauses;
  if (first && args.length === 0) {
    const [def, ...more] = defsOf(kinds, `${keyword.nfc} ${first.connector.nfc}`);
    const word = { start: keyword.start, end: first.connector.end };
    const { values } = first;
    if (def)
      return { defs: [def, ...more], word, values, surplus: undefined, clauses: others, block };
  }
  const [def, ...more] = defsOf(kinds, keyword.nfc);
  if (!def) return undefined;
  const values = args[0]?.values ?? [];
  const surplus = args[0]?.arrow ?? args[1];
  return { defs: [def, ...more], word: keyword, values, surplus, clauses, block };
}

function defsOf(kinds: readonly Kind[], name: string): readonly AttributeDef[] {
  return kinds.flatMap((kind) => askedOf(kind, name) ?? []);
}

function readQuestion(context: Context, kinds: readonly Kind[], line: Line): Condition {
  const { defs, word, clauses, surplus, block } = line;
  const [def] = defs;
  const [clause] = clauses;
  if (clause) {
    const message = `a condition asks about '${def.name}' alone, not about '${clause.connector.text}': remove it`;
    report(context, 'misplaced-statement', clause.connector, message);
  }
  if (surplus) {
    const message = `'${def.name}' is asked for a list of words: write a comma before this, or ';' to ask more`;
    report(context, 'wrong-value', surplus, message);
  }
  const values = readValues(context, line);
  if (line.values.length === 0) needValue(context, kinds, line);
  const of = block && readBlock(context, line, values, block);
  return { is: 'question', def, values, of, start: word.start, end: word.end };
}

/** A bare `encrypted` would read as if it were. */
function needValue(context: Context, kinds: readonly Kind[], { defs, word }: Line): void {
  const [{ name, value }] = defs;
  const isTerm = kinds.some((kind) => termOf(kind, name));
  if (isTerm && wordsOf(value))
    report(context, 'wrong-value', word, `'${name}' needs ${describeType(value)}`);
}

function readValues(context: Context, { defs, values }: Line): readonly Word[] {
  const choice = choiceOf(defs);
  return values.flatMap((node) => {
    const word =
      node.is === 'reference' && node.segments.length === 1 ? node.segments[0] : undefined;
    if (word && (!choice || choice.includes(word.nfc))) return word;
    const source = sourceOf(context.unit, node);
    const { message, suggestions } = misfitAdvice(defs[0], node, source, choice ?? [ANY]);
    report(context, 'wrong-value', node, message, { suggestions });
    return [];
  });
}

/** The words that may be asked for; nothing where every word is one. */
function choiceOf(defs: readonly AttributeDef[]): readonly string[] | undefined {
  if (defs.some(({ value }) => value.type === 'word')) return undefined;
  const words = defs.flatMap(({ value }) => [...kindsNamedBy(value), ...(wordsOf(value) ?? [])]);
  return [...new Set([...words, ANY])];
}

/** What is said of what is named. */
function readBlock(
  context: Context,
  { defs }: Line,
  values: readonly Word[],
  block: BlockNode,
): readonly Condition[] {
  const kinds = [...new Set(defs.flatMap(({ value }) => kindsNamedBy(value)))];
  if (kinds.length === 0) {
    const message = `'${defs[0].name}' names no declaration, so there is nothing to ask about: remove this block`;
    report(context, 'misplaced-statement', block.open, message);
    return [];
  }
  const asked = kinds.filter((kind) => values.some(({ nfc }) => nfc === kind));
  return readConditions(context, asked.length > 0 ? asked : kinds, block);
}
