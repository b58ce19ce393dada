/**
 * From the tree of one unit to what it declares, with everything that is wrong without looking at another unit.
 * A pure function of the unit. What a word means follows from its place: in the block of a declaration an
 * attribute of its kind comes first, then a kind that it holds. Names are resolved in `link.ts`.
 */
import { attributeOf, isConnector, isKind, kindDef } from '../../schema/schema.js';
import type { Kind, KindDef } from '../../schema/types.js';
import {
  placeOf,
  type BlockNode,
  type Statement,
  type Tree,
  type Unit,
} from '../../syntax/tree.js';
import {
  addLine,
  attributeSet,
  placeClauseLines,
  reserve,
  type AttributeSet,
} from './attributes.js';
import { bindConditions } from './condition.js';
import {
  clauseOfLine,
  clauseOfNode,
  contextFor,
  contextOf,
  quiet,
  report,
  type Context,
} from './context.js';
import { DeclarationDraft, fitted } from './draft.js';
import { bindHeader, type Header } from './header.js';
import { bindImport } from './import.js';
import { hasSyntaxProblem, reportMissing } from './required.js';
import { bindStranger } from './stranger.js';
import { reportSurplus } from './surplus.js';
import { referTo } from './values.js';
import { openWhen } from './when.js';
import { stageProblem } from '../codes.js';
import type { Binding, BoundFile } from '../declaration.js';
import { attributeLine, misplacedKindMessage } from './keyword-advice.js';
import { compareProblems } from '../problem.js';
import { withArticle } from '../words.js';

/** What the ends of a flow may be. */
export const FLOW_ENDS: readonly Kind[] = [
  'actor',
  'adversary',
  'component',
  'store',
  'external',
  'entry',
];

/** Binds every unit of a file. */
export function bindTree({ path, units }: Tree): BoundFile {
  return { path, tree: { units }, bindings: units.map(bindUnit) };
}

/** What the unit declares, imports and refers to, and all that is wrong in it, in text order. Never throws. */
export function bindUnit(unit: Unit): Binding {
  const context = contextOf(unit);
  reportSyntax(context);
  if (unit.statement) bindStatement(context, unit.statement);
  const { declarations, imports, references, problems } = context;
  return {
    unit,
    declaration: declarations[0],
    declarations: fitted(declarations),
    imports: fitted(imports),
    references: fitted(references.sort((a, b) => a.start - b.start)),
    problems: fitted(problems.sort(compareProblems)),
  };
}

function reportSyntax({ unit, problems }: Context): void {
  for (const problem of unit.problems) {
    const { code, message, suggestion, exact, related = [] } = problem;
    const others = related.map((other) => ({ at: placeOf(unit, other), message: other.message }));
    const more = {
      related: others,
      ...(suggestion !== undefined && { suggestions: [suggestion] }),
      ...(exact && { exact }),
    };
    problems.push(stageProblem(code, placeOf(unit, problem), message, more));
  }
}

/** One statement of the block of `set`, or of the top level. */
function bindStatement(context: Context, statement: Statement, set?: AttributeSet): void {
  const word = statement.keyword.nfc;
  if (set && isConnector(word)) set.clauseLines.push(clauseOfLine(set.context, statement));
  else if (set && bindAttribute(context, statement, set)) return;
  else if (set && word === 'when') bindWhen(context, statement, set);
  else if (isKind(word)) bindKnown(context, statement, kindDef(word), set);
  else if (bindStranger(context, statement, set))
    declare(context, statement, { parent: set?.holder });
}

function bindAttribute(context: Context, statement: Statement, set: AttributeSet): boolean {
  const line = set.kind && attributeLine(set.kind, statement);
  if (!line) return false;
  if (set.when && line.def.name === 'only in') {
    const message = "'only in' cannot stand in 'when': write it in the block around";
    report(contextFor(set.context, statement), 'misplaced-statement', line.word, message);
    return true;
  }
  addLine(set, line, statement);
  for (const stray of set.strays.splice(0)) declareStray(context, stray, set.holder);
  return true;
}

function declareStray(context: Context, statement: Statement, parent: DeclarationDraft): void {
  const word = statement.keyword.nfc;
  if (isKind(word) && word !== 'import')
    declare(context, statement, { kind: kindDef(word), parent, misplaced: true });
}

function bindWhen(context: Context, statement: Statement, around: AttributeSet): void {
  const when = openWhen(around.context, statement, around);
  if (!when) return;
  bindBlock(context, statement.block, when.set);
  const attributes = fitted(when.set.attributes);
  const { start, end } = statement.keyword;
  const override = { profiles: when.profiles, attributes, start, end };
  around.holder.overrides = [...around.holder.overrides, override];
}

function bindKnown(
  context: Context,
  statement: Statement,
  kind: KindDef,
  set?: AttributeSet,
): void {
  const misplaced = set !== undefined && !fitsIn(set, kind);
  if (misplaced) {
    const holder = set.when ? "'when'" : withArticle(set.kind?.kind ?? '');
    const message = misplacedKindMessage(kind, holder);
    report(contextFor(context, statement), 'misplaced-statement', statement.keyword, message);
  }
  if (kind.kind !== 'import') declare(context, statement, { kind, parent: set?.holder, misplaced });
  else if (!set) bindImport(context, statement);
}

function fitsIn({ kind, when }: AttributeSet, { kind: inner }: KindDef): boolean {
  return !when && (!kind || kind.holds.includes(inner));
}

interface Standing {
  readonly kind?: KindDef;
  readonly parent?: DeclarationDraft | undefined;
  readonly misplaced?: boolean;
}

/** Declares the statement: as a declaration of unknown kind where there is no kind. */
function declare(context: Context, statement: Statement, standing: Standing): void {
  const { kind, parent } = standing;
  const own = contextFor(context, statement);
  const header = bindHeader(own, statement, kind);
  const { unit } = context;
  const misplaced = standing.misplaced === true || (parent !== undefined && isUnjudged(parent));
  const subject = new DeclarationDraft(unit, statement, kind?.kind, header, { parent, misplaced });
  context.declarations.push(subject);
  parent?.addChild(subject);
  if (header.doubtful || statement.broken) subject.doubtful = true;
  bindEnds(context, subject, header);
  bindBody(context, subject, statement, { header, kind });
  subject.children = fitted(subject.children);
  subject.doubtful ||= hasSyntaxProblem(context, subject);
  if (kind) reportMissing(context, subject, kind);
  reportSurplus(context, subject);
}

/** What stands in something misplaced, or of unknown kind, is no better off. */
function isUnjudged({ kind, misplaced }: DeclarationDraft): boolean {
  return misplaced || kind === undefined;
}

function bindEnds(context: Context, subject: DeclarationDraft, { from, to }: Header): void {
  if (from) subject.from = referTo(context, subject, 'from', FLOW_ENDS, from);
  if (to) subject.to = referTo(context, subject, 'to', FLOW_ENDS, to);
}

function bindBody(
  context: Context,
  subject: DeclarationDraft,
  statement: Statement,
  { header, kind }: { readonly header: Header; readonly kind: KindDef | undefined },
): void {
  const { descriptionNode } = header;
  const own = kind ? context : quiet(context);
  const set = attributeSet(own, subject, kind, { when: false });
  const description = kind && attributeOf(kind.kind, 'description');
  if (description && descriptionNode) reserve(set, description, descriptionNode);
  for (const clause of statement.clauses)
    set.clauseLines.push(clauseOfNode(contextFor(own, statement), clause));
  bindBlock(context, statement.block, set);
  subject.attributes = fitted(set.attributes);
  readDescription(subject);
  if (kind?.kind === 'requirement') bindConditions(context, subject, statement);
}

function bindBlock(context: Context, block: BlockNode | undefined, set: AttributeSet): void {
  for (const statement of block?.statements ?? []) bindStatement(context, statement, set);
  placeClauseLines(set);
}

function readDescription(subject: DeclarationDraft): void {
  const line = subject.attributes.find(({ def }) => def.name === 'description');
  const value = line?.values[0];
  if (value?.is !== 'text') return;
  subject.describe(value.text, value);
}
