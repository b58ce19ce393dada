/**
 * The grammar: laid-out tokens to statements, by recursive descent with one token of look-ahead. It accepts every row
 * of tokens that the layout can hand on; what the language does not allow is read all the same and reported by the
 * builder, so that one mistake is one problem and nothing needs to be recovered from.
 * Owns the order of tokens. Knows neither newlines nor kinds.
 */
import { Builder, type Arg, type Clause } from './builder.js';
import {
  Arrow,
  Close,
  Comma,
  Connector,
  Dot,
  End,
  Nothing,
  Numeral,
  Open,
  StringLiteral,
  TextLiteral,
  Word,
  type TokenRow,
  type TokenType,
} from './tokens.js';
import type {
  ArgNode,
  BlockNode,
  ReferenceNode,
  Statement,
  SyntaxProblem,
  ValueNode,
  Word as WordNode,
} from './tree.js';

/** Reads top-level statements. */
export interface StatementParser {
  /**
   * The statement that the row holds, from its start; `undefined` if it is empty.
   * @param base where its unit starts in the text: its offsets count from there
   */
  read(base: number): Statement | undefined;
  /** What is wrong with the shape of that statement, and inside its strings and texts; absolute offsets. */
  readonly structural: readonly SyntaxProblem[];
  readonly lexical: readonly SyntaxProblem[];
}

/** @param tokens the laid-out tokens of the text; they may be others at each reading */
export function statementParser(text: string, tokens: TokenRow): StatementParser {
  return new Parser(tokens, new Builder(text, tokens));
}

/** Each method reads what it is named after and leaves the parser behind it. Blocks are never deep: see the layout. */
class Parser implements StatementParser {
  /** The index of the next token, and what it is. */
  private at = 0;
  private type: TokenType = Nothing;

  constructor(
    private readonly tokens: TokenRow,
    private readonly make: Builder,
  ) {}

  read(base: number): Statement | undefined {
    this.at = 0;
    this.type = this.tokens.type(0);
    this.make.startUnit(base);
    return this.type === Nothing ? undefined : this.statement();
  }

  get structural(): readonly SyntaxProblem[] {
    return this.make.structural;
  }

  get lexical(): readonly SyntaxProblem[] {
    return this.make.lexical;
  }

  private is(type: TokenType): boolean {
    return this.type === type;
  }

  /** @returns the index of the token that it steps over */
  private step(): number {
    const { at } = this;
    this.at = at + 1;
    this.type = this.tokens.type(at + 1);
    return at;
  }

  private statement(): Statement {
    const { make } = this;
    make.startStatement();
    const isConnector = this.type === Connector;
    const keyword =
      isConnector || this.type === Word ? make.word(this.step()) : make.missingKeyword(this.at);
    const args: ArgNode[] = [];
    const clauses: Clause[] = [];
    while (this.type !== Open && this.type !== End) {
      if (this.type === Connector) clauses.push(this.clause());
      else make.addArg(args, clauses, this.arg());
    }
    make.endHeader(keyword, isConnector, args);
    const block = this.type === Open ? this.block() : undefined;
    this.step();
    return make.statement(keyword, args, clauses, block);
  }

  private block(): BlockNode {
    const open = this.step();
    const statements: Statement[] = [];
    while (this.type !== Close) statements.push(this.statement());
    return this.make.block(open, statements, this.step());
  }

  private clause(): Clause {
    const connector = this.step();
    return this.make.clause(connector, this.startsArg() ? this.arg() : undefined);
  }

  private startsArg(): boolean {
    return this.type !== Open && this.type !== End && this.type !== Connector;
  }

  /** A list, or `from -> to`, with whatever commas, arrows and dots are too many. */
  private arg(): Arg {
    const arg = this.make.emptyArg(this.at);
    const value = this.value();
    if (value) this.make.addValue(arg, value);
    while (this.more(arg));
    return arg;
  }

  /** @returns false when the argument is over */
  private more(arg: Arg): boolean {
    const { make } = this;
    if (this.type === Comma) make.addListValue(arg, this.step(), this.value());
    else if (this.type === Arrow) make.addArrow(arg, this.step(), this.reference());
    else if (this.type === Dot) make.strayDot(this.step());
    else return false;
    return true;
  }

  private value(): ValueNode | undefined {
    switch (this.type) {
      case Word:
        return this.reference();
      case StringLiteral:
        return this.make.string(this.step());
      case TextLiteral:
        return this.make.textNode(this.step());
      case Numeral:
        return this.make.numeral(this.step());
      default:
        return undefined;
    }
  }

  private reference(): ReferenceNode | undefined {
    if (!this.is(Word)) return undefined;
    const segments: WordNode[] = [this.make.word(this.step())];
    while (this.is(Dot)) this.segment(segments, this.step());
    return this.make.reference(segments);
  }

  private segment(segments: WordNode[], dot: number): void {
    if (this.type === Word) segments.push(this.make.word(this.step()));
    else if (this.type === Numeral) this.make.addDigits(segments, this.step());
    else this.make.missingSegment(dot);
  }
}
