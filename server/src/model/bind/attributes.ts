/**
 * The attributes of one block: their values and clauses, what is written twice, and clauses that stand as lines.
 * A set belongs to a declaration or to a `when` in it. Which attributes there are is the schema's.
 */
import {
  attributeOf,
  clauseTakers,
  firstWordOf,
  isConnector,
  isKind,
} from '../../schema/schema.js';
import type { AttributeDef, KindDef } from '../../schema/types.js';
import type { BlockNode, Span, Statement } from '../../syntax/tree.js';
import {
  clauseOfLine,
  clauseOfNode,
  contextFor,
  elsewhere,
  quiet,
  report,
  type AttributeDraft,
  type ClauseLine,
  type Context,
} from './context.js';
import { NONE, type DeclarationDraft } from './draft.js';
import { isConditionLine } from './condition.js';
import { bindValues } from './values.js';
import { clauseMessage, type AttributeLine } from './keyword-advice.js';
import { nearest } from '../suggest.js';
import { didYouMean, oneOfWords } from '../words.js';
import { quoted } from '../../syntax/quote.js';

/** Attributes while they are collected. */
export interface AttributeSet {
  readonly context: Context;
  readonly holder: DeclarationDraft;
  /** `undefined`: the kind is unknown, nothing is judged. */
  readonly kind: KindDef | undefined;
  /** The attributes of a `when` block. */
  readonly when: boolean;
  readonly attributes: AttributeDraft[];
  /** The first attribute of each first word: `authenticated` and `authenticated by` exclude each other. */
  readonly first: Map<string, AttributeDraft>;
  readonly clauseLines: ClauseLine[];
  /** Declarations in the block of an attribute: reported, but still to be declared. */
  readonly strays: Statement[];
}

export function attributeSet(
  context: Context,
  holder: DeclarationDraft,
  kind: KindDef | undefined,
  { when }: { when: boolean },
): AttributeSet {
  const collected = { attributes: [], first: new Map(), clauseLines: [], strays: [] };
  return { context, holder, kind, when, ...collected };
}

/** Adds an attribute that is written in the block. */
export function addLine(set: AttributeSet, line: AttributeLine, statement: Statement): void {
  const context = contextFor(set.context, statement);
  const attribute = bindLine(set, context, line, statement.block);
  if (statement.broken) attribute.rejected = true;
  add(set, context, attribute);
}

/** Adds what a line that was reported most likely means; its values are not judged. */
export function addGuess(set: AttributeSet, line: AttributeLine, statement: Statement): void {
  add(set, quiet(set.context), readGuess(set, line, statement));
}

/** Reads a line that was reported, so that the names in it count as used; its values are not judged. */
export function readGuess(
  set: AttributeSet,
  line: AttributeLine,
  { block }: Statement,
): AttributeDraft {
  const context = quiet(set.context);
  return { ...bindLine({ ...set, context }, context, line, block), rejected: true };
}

/** Gives the clauses that stand as lines, or in the header, to their attributes; sorts all by their place. */
export function placeClauseLines(set: AttributeSet): void {
  if (set.clauseLines.length === 0) return;
  for (const line of set.clauseLines) placeClauseLine(set, line);
  set.attributes.sort((a, b) => a.start - b.start);
}

/** An attribute that is there, though its block says nothing of it: for what the header holds already. */
export function reserve(set: AttributeSet, def: AttributeDef, word: Span): void {
  set.first.set(firstWordOf(def), emptyAttribute(def, word));
}

function bindLine(
  set: AttributeSet,
  context: Context,
  { def, word, args, clauses }: AttributeLine,
  block: BlockNode | undefined,
): AttributeDraft {
  const attribute = emptyAttribute(def, word);
  if (def.value.type === 'condition') {
    attribute.rejected = !isConditionLine(context, attribute, { args, clauses }, block);
    return attribute;
  }
  const bare = block && def.clauses.length === 0;
  if (bare) {
    report(context, 'misplaced-statement', block.open, `'${def.name}' takes no block`);
    attribute.rejected = true;
  }
  if (!bare || args.length > 0) bindOwnValues(set, context, attribute, args);
  for (const clause of clauses) addClause(set, attribute, clauseOfNode(context, clause));
  if (block && !bare) addBlock(set, attribute, block);
  return attribute;
}

function bindOwnValues(
  set: AttributeSet,
  context: Context,
  attribute: AttributeDraft,
  args: AttributeLine['args'],
): void {
  const { name, value: type, many, clauses } = attribute.def;
  const slot = { context, owner: set.holder, role: name, label: name, type, many, clauses };
  const { values, rejected } = bindValues(slot, args, attribute);
  attribute.values = values;
  attribute.rejected ||= rejected;
}

/** Adds one clause, then those behind it on its line. */
function addClauses(set: AttributeSet, attribute: AttributeDraft, line: ClauseLine): void {
  addClause(set, attribute, line);
  for (const further of line.further)
    addClause(set, attribute, clauseOfNode(line.context, further));
  if (!line.block) return;
  const message = `${quoted(line.connector.text)} takes no block`;
  report(line.context, 'misplaced-statement', line.block.open, message);
}

function addClause(set: AttributeSet, attribute: AttributeDraft, line: ClauseLine): void {
  const { context, connector, args } = line;
  const def = attribute.def.clauses.find((clause) => clause.connector === connector.nfc);
  if (!def) return reportStrayClause(set, attribute, line);
  const earlier = attribute.clauses.find((clause) => clause.connector === def.connector);
  if (earlier) return reportRepeated(context, def.connector, earlier, connector, attribute);
  const { name: role } = attribute.def;
  const { value: type, many, connector: label } = def;
  const slot = { context, owner: set.holder, role, label, type, many, clauses: NONE };
  const { values, rejected } = bindValues(slot, args, connector);
  const { start, end } = connector;
  attribute.clauses = [...attribute.clauses, { connector: def.connector, start, end, values }];
  attribute.rejected ||= rejected;
}

/** Behind a value that was reported, a clause may belong to something else that was meant. */
function reportStrayClause(set: AttributeSet, attribute: AttributeDraft, line: ClauseLine): void {
  const { context, connector } = line;
  if (attribute.rejected) return;
  const { name } = attribute.def;
  const takers = set.kind ? clauseTakers(set.kind, connector.nfc) : [];
  const remedy =
    takers.length > 0
      ? `; it belongs to ${oneOfWords(takers.map((taker) => taker.name))}`
      : ': remove it';
  const message = `${quoted(connector.text)} does not go with '${name}'${remedy}`;
  report(context, 'misplaced-statement', connector, message);
}

/** The block of an attribute holds its clauses and nothing else. */
function addBlock(set: AttributeSet, attribute: AttributeDraft, block: BlockNode): void {
  for (const statement of block.statements) {
    if (statement.keyword.nfc === 'in') reportIn(set, attribute, statement);
    else if (isConnector(statement.keyword.nfc))
      addClauses(set, attribute, clauseOfLine(set.context, statement));
    else reportStrayStatement(set, attribute, statement);
  }
}

/** In a block, `in` would read as a place. */
function reportIn(
  set: AttributeSet,
  { def: { name } }: AttributeDraft,
  statement: Statement,
): void {
  const message = `'in' stays on the line of its attribute: write '${name} ... in ...'`;
  const context = contextFor(set.context, statement);
  report(context, 'misplaced-statement', statement.keyword, message);
}

function reportStrayStatement(
  set: AttributeSet,
  attribute: AttributeDraft,
  statement: Statement,
): void {
  const { keyword } = statement;
  const { name, clauses } = attribute.def;
  const connectors = clauses.map(({ connector }) => connector);
  const suggestions = nearest(keyword.nfc, connectors);
  const code = suggestions.length > 0 ? 'unknown-keyword' : 'misplaced-statement';
  const remedy = didYouMean(suggestions) || `: its block holds ${oneOfWords(connectors, 'and')}`;
  const message = `${quoted(keyword.text)} is no clause of '${name}'${remedy}`;
  report(contextFor(set.context, statement), code, keyword, message, { suggestions });
  attribute.rejected = true;
  if (isKind(keyword.nfc)) set.strays.push(statement);
}

function add(set: AttributeSet, context: Context, attribute: AttributeDraft): void {
  const { def } = attribute;
  const first = set.first.get(firstWordOf(def));
  if (!first) set.first.set(firstWordOf(def), attribute);
  if (!first || (first.def === def && def.many)) set.attributes.push(attribute);
  else reportRepeated(context, def.name, first, attribute, first);
}

/** The first one stays, but nobody can tell which was meant. */
function reportRepeated(
  context: Context,
  name: string,
  first: Span,
  second: Span,
  kept: AttributeDraft,
): void {
  const other = kept.def.name;
  const contradicts = first === kept && other !== name;
  const message = contradicts
    ? `'${name}' and '${other}' exclude each other: keep one of them`
    : `'${name}' is written twice: keep one of them`;
  const related = [elsewhere(context, first, `'${contradicts ? other : name}' stands here`)];
  report(context, 'repeated-attribute', second, message, { related });
  kept.rejected = true;
}

function placeClauseLine(set: AttributeSet, line: ClauseLine): void {
  const { kind } = set;
  if (!kind) return;
  const own = attributeOf(kind.kind, line.connector.nfc);
  if (own) return placeOwn(set, line, own);
  const takers = clauseTakers(kind, line.connector.nfc);
  const taker =
    takers.length === 1 && takers[0] ? writtenOrDefault(set, line, takers[0]) : undefined;
  if (taker) return addClauses(set, taker, line);
  report(
    line.context,
    'misplaced-statement',
    line.connector,
    clauseMessage(line.connector.nfc, kind),
  );
  for (const { name } of takers) distrust(set, name);
}

function placeOwn(set: AttributeSet, line: ClauseLine, def: AttributeDef): void {
  const { context, connector: word, args, further: clauses, block } = line;
  const message = def.name === 'in' ? whyNotIn(set) : undefined;
  if (message) return report(context, 'misplaced-statement', word, message);
  add(set, context, bindLine(set, context, { def, word, args, clauses }, block));
}

/** Containment is the same in every profile, and nesting is containment already. */
function whyNotIn({ when, holder }: AttributeSet): string | undefined {
  if (when)
    return "'in' cannot stand in 'when': a declaration stands in the same place in every profile";
  if (!holder.parent) return undefined;
  const { kind, id, title } = holder.parent;
  const around = [kind, id === undefined ? title && quoted(title) : quoted(id)]
    .filter(Boolean)
    .join(' ');
  return `'in' places what stands at the top level, and this stands in ${around} already: remove it`;
}

/** The attribute that takes the clause: as written, else with its default, which the clause then implies. */
function writtenOrDefault(
  set: AttributeSet,
  line: ClauseLine,
  def: AttributeDef,
): AttributeDraft | undefined {
  const written = set.first.get(firstWordOf(def));
  if (written) return written.def === def ? written : undefined;
  if (def.default === undefined || set.when) return undefined;
  const implied = { ...emptyAttribute(def, line.connector), implied: true };
  add(set, line.context, implied);
  return implied;
}

/** Something was said of one of the attributes, and nobody can tell of which. */
function distrust(set: AttributeSet, name: string): void {
  const written = set.first.get(name.split(' ')[0] as string);
  if (written?.def.name === name) written.rejected = true;
}

function emptyAttribute(def: AttributeDef, { start, end }: Span): AttributeDraft {
  return { def, start, end, values: NONE, clauses: NONE, rejected: false, implied: false };
}
