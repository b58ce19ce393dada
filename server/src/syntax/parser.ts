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

export interface Parsed {
  readonly statements: readonly Statement[];
  /** Problems of the shape of statements, with absolute offsets. */
  readonly structural: readonly SyntaxProblem[];
  /** Problems inside strings and texts, with absolute offsets. */
  readonly lexical: readonly SyntaxProblem[];
}

/** Parses the laid-out tokens of a text. The offsets in top-level statement n count from `starts[n]`. */
export function parseTokens(text: string, tokens: TokenRow, starts: readonly number[]): Parsed {
  const make = new Builder(text, tokens);
  const statements = new Parser(tokens, make).file(starts);
  return { statements, structural: make.structural, lexical: make.lexical };
}

/** Each method reads what it is named after and leaves the parser behind it. Blocks are never deep: see the layout. */
class Parser {
  /** The index of the next token, and what it is. */
  private at = 0;
  private next: TokenType;

  constructor(
    private readonly tokens: TokenRow,
    private readonly make: Builder,
  ) {
    this.next = tokens.type(0);
  }

  file(starts: readonly number[]): Statement[] {
    const statements: Statement[] = [];
    while (this.next !== Nothing) {
      this.make.base = starts[statements.length] ?? 0;
      statements.push(this.statement());
    }
    return statements;
  }

  private is(type: TokenType): boolean {
    return this.next === type;
  }

  /** @returns the index of the token that it steps over */
  private step(): number {
    const { at } = this;
    this.at = at + 1;
    this.next = this.tokens.type(at + 1);
    return at;
  }

  private statement(): Statement {
    const { make } = this;
    make.startStatement();
    const isConnector = this.next === Connector;
    const keyword =
      isConnector || this.next === Word ? make.word(this.step()) : make.missingKeyword(this.at);
    const args: ArgNode[] = [];
    const clauses: Clause[] = [];
    while (this.next !== Open && this.next !== End) {
      if (this.next === Connector) clauses.push(this.clause());
      else make.addArg(args, clauses, this.arg());
    }
    make.endHeader(keyword, isConnector, args);
    const block = this.next === Open ? this.block() : undefined;
    this.step();
    return make.statement(keyword, args, clauses, block);
  }

  private block(): BlockNode {
    const open = this.step();
    const statements: Statement[] = [];
    while (this.next !== Close) statements.push(this.statement());
    return this.make.block(open, statements, this.step());
  }

  private clause(): Clause {
    const connector = this.step();
    return this.make.clause(connector, this.startsArg() ? this.arg() : undefined);
  }

  private startsArg(): boolean {
    return this.next !== Open && this.next !== End && this.next !== Connector;
  }

  /** A list, or `from -> to`, with whatever commas, arrows and dots are too many. */
  private arg(): Arg {
    const arg = this.make.emptyArg(this.at);
    const value = this.value();
    if (value) this.make.addValue(arg, value);
    while (this.more(arg));
    return this.make.endArg(arg);
  }

  /** @returns false when the argument is over */
  private more(arg: Arg): boolean {
    const { make } = this;
    if (this.next === Comma) make.addListValue(arg, this.step(), this.value());
    else if (this.next === Arrow) make.addArrow(arg, this.step(), this.reference());
    else if (this.next === Dot) make.strayDot(this.step());
    else return false;
    return true;
  }

  private value(): ValueNode | undefined {
    switch (this.next) {
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
    if (this.next === Word) segments.push(this.make.word(this.step()));
    else if (this.next === Numeral) this.make.addDigits(segments, this.step());
    else this.make.missingSegment(dot);
  }
}
