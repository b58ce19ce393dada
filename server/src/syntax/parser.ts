/**
 * The grammar: laid-out tokens to statements. It accepts every row of tokens that the layout can hand on; what the
 * language does not allow is read by an alternative of its own and reported by the builder, so that one mistake is
 * one problem and Chevrotain's own recovery has nothing to do.
 * Owns the order of tokens. Knows neither newlines nor kinds.
 */
import { EmbeddedActionsParser, type IToken, type ParserMethod } from 'chevrotain';
import { Builder, type Arg, type Clause } from './builder.js';
import { StringLiteral, TextLiteral, VOCABULARY } from './lexer.js';
import { Arrow, Close, Comma, Connector, Dot, End, Numeral, Open, Word } from './tokens.js';
import type {
  ArgNode,
  BlockNode,
  ReferenceNode,
  Statement,
  SyntaxProblem,
  ValueNode,
} from './tree.js';

export interface Parsed {
  readonly statements: readonly Statement[];
  /** Problems of the shape of statements, with absolute offsets. */
  readonly structural: readonly SyntaxProblem[];
  /** Problems inside strings and texts, with absolute offsets. */
  readonly lexical: readonly SyntaxProblem[];
}

/** Parses laid-out tokens. The offsets in top-level statement n count from `starts[n]`. */
export function parseTokens(tokens: IToken[], starts: readonly number[]): Parsed {
  return grammar().parse(tokens, starts);
}

let built: Grammar | undefined;

/** Built on first use, like the lexer. */
function grammar(): Grammar {
  return (built ??= new Grammar({ skipValidations: true }));
}

/** Stands in while Chevrotain runs the rules to record them: there is nothing to make then. */
const recorder = new Proxy({} as Builder, { get: () => () => undefined });

type Rule<T> = ParserMethod<[], T>;

export class Grammar extends EmbeddedActionsParser {
  private make = recorder;
  private starts: readonly number[] = [];

  /** `skipValidations`: the grammar is known to be sound; a test builds it with the validations. */
  constructor({ skipValidations }: { skipValidations: boolean }) {
    super([...VOCABULARY, End, Connector], { maxLookahead: 1, skipValidations });
    this.performSelfAnalysis();
    this.make = new Builder();
  }

  parse(tokens: IToken[], starts: readonly number[]): Parsed {
    this.starts = starts;
    this.make.structural = [];
    this.make.lexical = [];
    this.input = tokens;
    const statements = this.file();
    return { statements, structural: this.make.structural, lexical: this.make.lexical };
  }

  private readonly file: Rule<Statement[]> = this.RULE('file', () => {
    const statements: Statement[] = [];
    this.MANY(() => {
      this.make.base = this.starts[statements.length] ?? 0;
      statements.push(this.SUBRULE(this.statement));
    });
    return statements;
  });

  private readonly statement: Rule<Statement> = this.RULE('statement', () => {
    this.make.startStatement();
    const keyword =
      this.OPTION(() =>
        this.OR([
          { ALT: () => this.make.word(this.CONSUME(Word)) },
          { ALT: () => this.make.word(this.CONSUME(Connector)) },
        ]),
      ) ?? this.make.missingKeyword(this.LA(1));
    const args: ArgNode[] = [];
    const clauses: Clause[] = [];
    this.MANY(() => {
      this.OR2([
        { ALT: () => this.make.addArg(args, clauses, this.SUBRULE(this.arg)) },
        { ALT: () => clauses.push(this.SUBRULE(this.clause)) },
      ]);
    });
    this.make.endHeader(keyword, args);
    const block = this.OPTION2(() => this.SUBRULE(this.block));
    this.CONSUME(End);
    return this.make.statement(keyword, args, clauses, block);
  });

  private readonly block: Rule<BlockNode> = this.RULE('block', () => {
    const statements: Statement[] = [];
    const open = this.CONSUME(Open);
    this.MANY(() => statements.push(this.SUBRULE(this.statement)));
    return this.make.block(open, statements, this.CONSUME(Close));
  });

  private readonly clause: Rule<Clause> = this.RULE('clause', () => {
    const connector = this.CONSUME(Connector);
    const arg = this.OPTION(() => this.SUBRULE(this.arg));
    return this.make.clause(connector, arg);
  });

  /** A list, or `from -> to`, with whatever commas, arrows and dots are too many. */
  private readonly arg: Rule<Arg> = this.RULE('arg', () => {
    const arg = this.make.emptyArg(this.LA(1));
    this.OR([
      // The alternatives of `value`, spelled out: a rule more for each value makes parsing a tenth slower.
      { ALT: () => this.make.addValue(arg, this.SUBRULE(this.reference)) },
      { ALT: () => this.make.addValue(arg, this.make.string(this.CONSUME(StringLiteral))) },
      { ALT: () => this.make.addValue(arg, this.make.text(this.CONSUME(TextLiteral))) },
      { ALT: () => this.make.addValue(arg, this.make.numeral(this.CONSUME(Numeral))) },
      { ALT: () => this.SUBRULE(this.more, { ARGS: [arg] }) },
    ]);
    this.MANY(() => this.SUBRULE2(this.more, { ARGS: [arg] }));
    return this.make.endArg(arg);
  });

  private readonly more: ParserMethod<[Arg], void> = this.RULE('more', (arg: Arg) => {
    this.OR([
      {
        ALT: () => {
          const comma = this.CONSUME(Comma);
          this.make.addListValue(
            arg,
            comma,
            this.OPTION(() => this.SUBRULE(this.value)),
          );
        },
      },
      {
        ALT: () => {
          const arrow = this.CONSUME(Arrow);
          this.make.addArrow(
            arg,
            arrow,
            this.OPTION2(() => this.SUBRULE(this.reference)),
          );
        },
      },
      { ALT: () => this.make.strayDot(this.CONSUME(Dot)) },
    ]);
  });

  private readonly value: Rule<ValueNode> = this.RULE('value', () =>
    this.OR([
      { ALT: () => this.SUBRULE(this.reference) },
      { ALT: () => this.make.string(this.CONSUME(StringLiteral)) },
      { ALT: () => this.make.text(this.CONSUME(TextLiteral)) },
      { ALT: () => this.make.numeral(this.CONSUME(Numeral)) },
    ]),
  );

  private readonly reference: Rule<ReferenceNode> = this.RULE('reference', () => {
    const segments = [this.make.word(this.CONSUME(Word))];
    this.MANY(() => {
      const dot = this.CONSUME(Dot);
      const length = this.OPTION(() =>
        this.OR([
          { ALT: () => segments.push(this.make.word(this.CONSUME2(Word))) },
          { ALT: () => this.make.addDigits(segments, this.CONSUME(Numeral)) },
        ]),
      );
      if (length === undefined) this.make.missingSegment(dot);
    });
    return this.make.reference(segments);
  });
}
