/**
 * Makes the nodes of the tree from tokens and says what is wrong with their order.
 * Owns the messages of structural problems and the offsets of nodes. Knows nothing of the parser that calls it.
 */
import { Numeral, Open, StringLiteral, TextLiteral, type TokenRow } from './tokens.js';
import type {
  ArgNode,
  BlockNode,
  ClauseNode,
  NumeralNode,
  ReferenceNode,
  Span,
  Statement,
  StringNode,
  SyntaxProblem,
  TextNode,
  ValueNode,
  Word,
} from './tree.js';
import { isClosedString, isClosedText, readString, readText } from './values.js';
import { wordIn } from './words.js';
import { quoted } from './quote.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
/** An argument or a clause that is being read. */
export type Arg = Mutable<ArgNode> & { values: ValueNode[] };
export type Clause = Mutable<ClauseNode> & { values: ValueNode[] };

/** Takes tokens by their index in the row. */
export class Builder {
  /** Where the current unit starts: node offsets count from here. */
  private base = 0;
  /** What is wrong with the shape of statements of the unit: one problem each. */
  structural: SyntaxProblem[] = [];
  /** What is wrong inside its strings and texts. */
  lexical: SyntaxProblem[] = [];
  /** The statement that is being read has a structural problem. */
  private isWrong = false;

  constructor(
    private readonly text: string,
    private readonly tokens: TokenRow,
  ) {}

  startUnit(base: number): void {
    this.base = base;
    this.structural = [];
    this.lexical = [];
  }

  startStatement(): void {
    this.isWrong = false;
  }

  word(token: number): Word {
    return this.wordAt(this.tokens.start(token), this.tokens.end(token));
  }

  /** @param next the token that stands in its place */
  missingKeyword(next: number): Word {
    this.structure(next, this.missingKeywordMessage(next));
    const start = this.tokens.start(next) - this.base;
    return { is: 'word', start, end: start, text: '', nfc: '' };
  }

  /** Called before the block is read. */
  endHeader(keyword: Word, isConnector: boolean, args: readonly ArgNode[]): void {
    if (args.length === 0 && isConnector) this.missingValue(keyword);
  }

  statement(
    keyword: Word,
    args: readonly ArgNode[],
    clauses: readonly ClauseNode[],
    block: BlockNode | undefined,
  ): Statement {
    const { start } = keyword;
    if (block) return { start, end: block.end, keyword, args, clauses, block, broken: false };
    const end = Math.max((args.at(-1) ?? keyword).end, (clauses.at(-1) ?? keyword).end);
    return { start, end, keyword, args, clauses, broken: false };
  }

  /** @param closeToken empty where the text has none */
  block(openToken: number, statements: readonly Statement[], closeToken: number): BlockNode {
    const open = this.span(openToken);
    const { start } = open;
    if (this.tokens.start(closeToken) === this.tokens.end(closeToken)) {
      return { start, end: statements.at(-1)?.end ?? open.end, open, statements };
    }
    const close = this.span(closeToken);
    return { start, end: close.end, open, close, statements };
  }

  clause(connectorToken: number, arg: Arg | undefined): Clause {
    const connector = this.word(connectorToken);
    const values = arg?.values ?? [];
    if (arg?.arrow) this.structureAt(arg.arrow, `'->' has no place after '${connector.text}'`);
    else if (values.length === 0) this.missingValue(connector);
    return { start: connector.start, end: arg?.end ?? connector.end, connector, values };
  }

  /** Takes an argument into its statement; one behind a clause lacks a comma or comes too late. */
  addArg(args: ArgNode[], clauses: Clause[], arg: Arg): void {
    const clause = clauses.at(-1);
    const first = arg.values[0];
    if (clause && first) {
      if (isMoreOf(clause, args, arg)) return this.addToClause(clause, arg);
      const before = `'${clauses[0]!.connector.text}'`;
      this.structureAt(first, `${describe(first)} stands too late; move it before ${before}`);
    }
    if (first ?? arg.arrow) args.push(arg);
  }

  private addToClause(clause: Clause, arg: Arg): void {
    const first = arg.values[0]!;
    const suggestion = `, ${this.text.slice(first.start + this.base, first.end + this.base)}`;
    this.structureAt(first, `${describe(first)} needs a ',' before it`, { suggestion });
    for (const value of arg.values) clause.values.push(value);
    clause.end = arg.end;
  }

  emptyArg(next: number): Arg {
    const start = this.tokens.start(next) - this.base;
    return { start, end: start, values: [] };
  }

  addValue(arg: Arg, value: ValueNode): void {
    arg.values.push(value);
    arg.end = value.end;
  }

  addListValue(arg: Arg, comma: number, value: ValueNode | undefined): void {
    if (arg.arrow) this.structure(comma, "'->' joins two names, not lists; write a flow for each");
    else if (arg.values.length === 0) this.structure(comma, "a value must stand before ','");
    else if (!value) this.structure(comma, "a value must follow ',' unless it ends the line");
    if (value) this.addValue(arg, value);
  }

  addArrow(arg: Arg, arrow: number, to: ReferenceNode | undefined): void {
    const wrong = wrongArrow(arg, to);
    if (wrong) this.structure(arrow, wrong);
    if (arg.arrow) return;
    arg.arrow = this.span(arrow);
    arg.end = arg.arrow.end;
    if (!to) return;
    arg.to = to;
    arg.end = to.end;
  }

  strayDot(dot: number): void {
    this.structure(dot, "'.' joins names; a name must stand on both sides of it");
  }

  missingSegment(dot: number): void {
    this.structure(dot, "a name must follow '.'");
  }

  /** Digits after a dot are segments; the lexer has taken `1.2` for one numeral. */
  addDigits(segments: Word[], token: number): void {
    let start = this.tokens.start(token);
    for (const digits of this.imageOf(token).split('.')) {
      segments.push(this.wordAt(start, start + digits.length));
      start += digits.length + 1;
    }
  }

  reference(segments: readonly Word[]): ReferenceNode {
    const { start } = segments[0]!;
    return { is: 'reference', start, end: segments[segments.length - 1]!.end, segments };
  }

  string(token: number): StringNode {
    const start = this.tokens.start(token);
    const image = this.imageOf(token);
    if (!isClosedString(image)) {
      this.lexicalAt('unclosed-string', start, image.length, UNCLOSED_STRING);
    }
    const value = readString(image, (from, to) => {
      const message = invalidEscape(image.slice(from, to));
      this.lexicalAt('invalid-escape', start + from, to - from, message);
    });
    return {
      is: 'string',
      start: start - this.base,
      end: this.tokens.end(token) - this.base,
      value,
    };
  }

  textNode(token: number): TextNode {
    const image = this.imageOf(token);
    const { start, end } = this.span(token);
    if (!isClosedText(image)) {
      this.lexicalAt('unclosed-string', start + this.base, 3, UNCLOSED_TEXT);
    }
    return { is: 'text', start, end, value: readText(image) };
  }

  numeral(token: number): NumeralNode {
    const { start, end } = this.span(token);
    return { is: 'numeral', start, end, text: this.imageOf(token) };
  }

  private wordAt(start: number, end: number): Word {
    const text = wordIn(this.text, start, end);
    const nfc = isAscii(text) ? text : text.normalize('NFC');
    return { is: 'word', start: start - this.base, end: end - this.base, text, nfc };
  }

  private imageOf(token: number): string {
    return this.text.slice(this.tokens.start(token), this.tokens.end(token));
  }

  private span(token: number): Span {
    return {
      start: this.tokens.start(token) - this.base,
      end: this.tokens.end(token) - this.base,
    };
  }

  private missingValue(connector: Word): void {
    this.structureAt(connector, `a value must follow '${connector.text}' on the same line`);
  }

  private structure(token: number, message: string): void {
    this.structureAt(this.span(token), message);
  }

  private structureAt(
    { start, end }: Span,
    message: string,
    mending: Pick<SyntaxProblem, 'suggestion'> = {},
  ): void {
    if (this.isWrong) return;
    this.isWrong = true;
    const { base } = this;
    const problem: SyntaxProblem = {
      code: 'syntax',
      start: start + base,
      end: end + base,
      message,
      ...mending,
    };
    this.structural.push(problem);
  }

  private missingKeywordMessage(next: number): string {
    if (this.tokens.type(next) === Open) return "a block needs a statement before its '{'";
    const what = this.describeToken(next);
    const advice = what.startsWith('a ') ? '; a value stands on the line of its word' : '';
    return `a statement starts with a word, not with ${what}${advice}`;
  }

  private describeToken(token: number): string {
    switch (this.tokens.type(token)) {
      case StringLiteral:
        return 'a string';
      case TextLiteral:
        return 'a text';
      case Numeral:
        return 'a number';
      default:
        return quoted(this.imageOf(token));
    }
  }

  private lexicalAt(
    code: SyntaxProblem['code'],
    start: number,
    length: number,
    message: string,
  ): void {
    this.lexical.push({ code, start, end: start + length, message });
  }
}

const UNCLOSED_STRING = `this string is not closed; end it with '"' on the same line`;
const UNCLOSED_TEXT = `this text is not closed; end it with '"""'`;

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

/** A list right behind the clause, of values like its own. */
function isMoreOf(clause: Clause, args: readonly ArgNode[], { arrow, values }: Arg): boolean {
  const isBehind = (args.at(-1)?.start ?? -1) < clause.start;
  return !arrow && isBehind && values[0]!.is === clause.values.at(-1)?.is;
}

function wrongArrow(arg: Arg, to: ReferenceNode | undefined): string | undefined {
  const [from, ...others] = arg.values;
  if (arg.arrow) return "one '->' joins two names; write a flow for each";
  if (!from) return "a name must stand before '->', as in 'flow a -> b'";
  if (others.length > 0) return "'->' joins two names, not lists; write a flow for each";
  if (from.is !== 'reference') return `'->' joins two names, and ${describe(from)} is none`;
  return to ? undefined : "a name must follow '->' on the same line";
}

function describe(value: ValueNode): string {
  if (value.is === 'reference') {
    return quoted(value.segments.map((segment) => segment.text).join('.'));
  }
  return value.is === 'numeral' ? quoted(value.text) : `this ${value.is}`;
}

function invalidEscape(escape: string): string {
  return String.raw`${quoted(escape)} is no escape; write '\\' for a backslash, or one of \" \n \t \u{...}`;
}
