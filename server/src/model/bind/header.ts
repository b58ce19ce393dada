/**
 * The arguments of a declaration: id, ends of a flow, title, description, in this order.
 * Knows text only; clauses of the header are attributes (`bind-attributes.ts`).
 */
import { CONNECTORS, type KindDef } from '../../schema/types.js';
import type {
  ArgNode,
  ReferenceNode,
  Span,
  Statement,
  StringNode,
  TextNode,
  ValueNode,
  Word,
} from '../../syntax/tree.js';
import { report, type Context } from './context.js';
import { startsAttribute } from './keyword-advice.js';
import { stableIdOf } from './stable-id.js';
import { nearest } from '../suggest.js';
import { describeWritten } from './value-advice.js';
import { didYouMean, phraseAt, sourceOf, stringLiteral } from '../words.js';
import { quoted, shortened } from '../../syntax/quote.js';

type Quoted = StringNode | TextNode;

/** What the header says. */
export interface Header {
  readonly idWord?: Word;
  readonly titleNode?: Quoted;
  readonly descriptionNode?: Quoted;
  readonly from?: ReferenceNode;
  readonly to?: ReferenceNode;
  /** Something in it was reported: what seems missing may be just that. */
  readonly doubtful: boolean;
}

/** The header while its arguments are read. */
type Draft = { -readonly [Key in keyof Header]: Header[Key] };

/** Reads the arguments; without a kind (it is unknown) reports nothing. */
export function bindHeader(
  context: Context,
  { args }: Statement,
  kind: KindDef | undefined,
): Header {
  const header: Draft = { doubtful: false };
  const reader: Reader = { context, kind, header, args };
  const ids = leadingWords(args);
  readIds(reader, ids);
  for (const [index, arg] of args.entries()) {
    if (index < ids.length) refuseList(reader, arg.values);
    else if (isSomethingElse(reader, arg)) break;
    else readArg(reader, arg);
  }
  return header;
}

/** Where problems of the declaration as a whole are shown. */
export function nameSpan(header: Header, { keyword, args }: Statement): Span {
  if (header.idWord) return header.idWord;
  if (header.from) {
    const arrow = args.find((arg) => arg.arrow)?.arrow;
    return { start: header.from.start, end: (header.to ?? arrow ?? header.from).end };
  }
  return header.titleNode ?? keyword;
}

/** The id, or what stands for it in everything published. */
export function stableIdOfHeader({ idWord, titleNode, from, to }: Header): string {
  return stableIdOf({
    id: idWord?.nfc,
    title: titleNode?.value,
    from: from && dotted(from),
    to: to && dotted(to),
  });
}

interface Reader {
  readonly context: Context;
  readonly kind: KindDef | undefined;
  readonly header: Draft;
  readonly args: readonly ArgNode[];
}

/** Words and numbers before anything else: one id, unless quotes were forgotten. */
function leadingWords(args: readonly ArgNode[]): readonly ValueNode[] {
  const leading: ValueNode[] = [];
  for (const { arrow, values } of args) {
    const [first] = values;
    if (arrow || !first || !isBare(first)) break;
    leading.push(first);
  }
  return leading;
}

function isBare({ is }: ValueNode): boolean {
  return is === 'reference' || is === 'numeral';
}

function readIds(reader: Reader, nodes: readonly ValueNode[]): void {
  const [first, second] = nodes;
  if (!first) return;
  readId(reader, first);
  const last = nodes.at(-1);
  if (!second || !last || reader.header.doubtful || reader.kind?.kind === 'flow') return;
  const quotes = reader.args.some(({ values }) => values[0] && !isBare(values[0]));
  if (quotes) reportLongId(reader, { start: first.start, end: last.end });
  else reportBareTitle(reader, { start: second.start, end: last.end });
}

function readId(reader: Reader, node: ValueNode): void {
  const { kind, header } = reader;
  if (node.is !== 'reference') {
    return reject(
      reader,
      node,
      `an id needs a letter: ${quoted(written(reader, node))} is a number`,
    );
  }
  header.idWord = node.segments.at(-1) as Word;
  if (kind?.id === 'none') return rejectId(reader, node);
  if (node.segments.length === 1) return;
  const message = `an id is one word: write ${quoted(header.idWord.text)}, and 'in' to say where it stands`;
  reject(reader, node, message, [header.idWord.text]);
}

/** `term tenant "Tenant" "..."` has an id too many; in `term tenant "..."` the word lacks its quotes. */
function rejectId(reader: Reader, node: ReferenceNode): void {
  const { kind, header, args } = reader;
  delete header.idWord;
  const quotes = args.filter(({ values }) => values[0] && !isBare(values[0]));
  const literal = stringLiteral(written(reader, node));
  if (kind?.kind !== 'term' || quotes.length !== 1)
    return reject(reader, node, `'${kind?.kind}' takes no id: remove it`);
  const value = written(reader, node);
  header.titleNode = { is: 'string', value, start: node.start, end: node.end };
  rewrite(reader, node, `'term' takes its word in quotes: write ${shortened(literal)}`, literal);
}

function reportLongId(reader: Reader, span: Span): void {
  const source = phraseAt(reader.context.unit, span);
  if (source === undefined) return reject(reader, span, 'an id is one word');
  const id = source.replace(/[\s.]+/g, '-');
  reject(reader, span, `an id is one word, not ${quoted(source)}: write ${shortened(id)}`, [id]);
}

function reportBareTitle(reader: Reader, span: Span): void {
  const source = phraseAt(reader.context.unit, span);
  if (source === undefined) return reject(reader, span, 'a title stands in quotes');
  const literal = stringLiteral(source);
  rewrite(reader, span, `a title stands in quotes: write ${shortened(literal)}`, literal);
}

function readArg(reader: Reader, arg: ArgNode): void {
  const [value] = arg.values;
  if (arg.arrow) return readEnds(reader, arg, arg.arrow);
  if (!value) return;
  if (value.is === 'string' || value.is === 'text') readQuoted(reader, value);
  else readLateWord(reader, value);
  refuseList(reader, arg.values);
}

function refuseList(reader: Reader, [, second]: readonly ValueNode[]): void {
  if (second) reject(reader, second, `a comma makes a list, and '${word(reader)}' takes none here`);
}

function readEnds(reader: Reader, arg: ArgNode, arrow: Span): void {
  const { kind, header } = reader;
  const [from] = arg.values;
  if (kind && kind.kind !== 'flow')
    return reject(reader, arrow, "'->' stands only between the two ends of a flow");
  if (from?.is === 'reference') header.from = from;
  if (arg.to) header.to = arg.to;
  if (header.titleNode)
    reject(
      reader,
      header.titleNode,
      'the title of a flow stands after its ends: \'A -> B "Title"\'',
    );
}

function readQuoted(reader: Reader, node: Quoted): void {
  const { header } = reader;
  if (!header.titleNode) readTitle(reader, node);
  else if (!header.descriptionNode) header.descriptionNode = node;
  else reject(reader, node, `'${word(reader)}' takes a title and a description, and no third text`);
}

function readTitle(reader: Reader, node: Quoted): void {
  reader.header.titleNode = node;
  if (node.is === 'string') return;
  const message = 'a title is a string on one line, not a text';
  if (node.value.includes('\n')) return reject(reader, node, message);
  const literal = stringLiteral(node.value);
  rewrite(reader, node, `${message}: write ${shortened(literal)}`, literal);
}

/** What follows a mistyped connector, or an attribute outside of a block, belongs to it. */
function isSomethingElse(reader: Reader, { arrow, values: [node] }: ArgNode): boolean {
  if (arrow || node?.is !== 'reference') return false;
  const { kind } = reader;
  const source = written(reader, node);
  const connectors = nearest(source, CONNECTORS);
  if (connectors.length > 0)
    reject(reader, node, `${quoted(source)} is no clause${didYouMean(connectors)}`, connectors);
  else if (kind && startsAttribute(kind, source))
    reject(
      reader,
      node,
      `${quoted(source)} is an attribute of '${kind.kind}': write '{' before it`,
    );
  else return false;
  return true;
}

/** A word behind the title: the id, if there is none yet. */
function readLateWord(reader: Reader, node: ValueNode): void {
  const { header } = reader;
  const source = written(reader, node);
  if (header.idWord || node.is !== 'reference' || reader.kind?.id === 'none') {
    const got = describeWritten({ node, source });
    return reject(
      reader,
      node,
      `${got} means nothing after the title: put it in quotes or remove it`,
    );
  }
  header.idWord = node.segments.at(-1) as Word;
  reject(
    reader,
    node,
    `an id stands before the title: write '${word(reader)} ${shortened(source)} "..."'`,
  );
}

function reject(
  reader: Reader,
  span: Span,
  message: string,
  suggestions: readonly string[] = [],
): void {
  reader.header.doubtful = true;
  if (reader.kind) report(reader.context, 'wrong-value', span, message, { suggestions });
}

/** The same, where what is meant is sure. */
function rewrite(reader: Reader, span: Span, message: string, replacement: string): void {
  reader.header.doubtful = true;
  const remedy = { suggestions: [replacement], exact: true };
  if (reader.kind) report(reader.context, 'wrong-value', span, message, remedy);
}

function written({ context }: Reader, span: Span): string {
  return sourceOf(context.unit, span);
}

function word({ kind }: Reader): string {
  return kind?.kind ?? '';
}

function dotted({ segments }: ReferenceNode): string {
  return segments.map(({ nfc }) => nfc).join('.');
}
