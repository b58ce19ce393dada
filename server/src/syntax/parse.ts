/**
 * Text to tree, for any text and without fail: lexer, layout, parser, then the row of units.
 * Owns the stages and the cutting into units. Knows text only.
 */
import { layOut } from './layout.js';
import { lex, type Lexed } from './lexer.js';
import { statementParser, type StatementParser } from './parser.js';
import { settled } from './problems.js';
import { braceBalance, BlockComment, type TokenRow } from './tokens.js';
import type { Comment, FilePath, Statement, SyntaxProblem, Tree, Unit } from './tree.js';

const NO_PROBLEMS: readonly SyntaxProblem[] = [];
const NO_COMMENTS: readonly Comment[] = [];

/** What of a whole file decides how its parts are read, and whether that matters to any of them. */
export interface FileFacts extends Pick<Lexed, 'oddTexts' | 'textsMatter'> {
  /** How many more `{` than `}` there are. */
  readonly braces: number;
  /** In how many units some block ends elsewhere if there are more, or not more. */
  readonly closesMatter: number;
}

/** A tree that knows what `reparse` needs. */
export interface ParsedTree extends Tree {
  readonly units: readonly ReadUnit[];
  readonly facts: FileFacts;
}

/**
 * Parses a file. Never throws: what is wrong with the text is in the problems of its units.
 * @param onUnit called for each unit in turn; one that it releases is never in memory with the others
 */
export function parse(path: FilePath, text: string, onUnit?: (unit: ReadUnit) => void): ParsedTree {
  const lexed = lex(text);
  const { oddTexts, textsMatter } = lexed;
  const braces = braceBalance(lexed.tokens);
  const units = readUnits(path, lexed, braces > 0, onUnit);
  const closesMatter = countClosesMatter(units);
  return { path, units, facts: { oddTexts, textsMatter, braces, closesMatter } };
}

/** A unit that need not keep its statement, since that can be read again from its text. */
export class ReadUnit implements Unit {
  /** Some block in it ends elsewhere if the file holds more `{` than `}`, or not more. */
  closesMatter = false;
  #statement: Statement | undefined;
  #isReleased = false;

  constructor(
    readonly path: FilePath,
    public offset: number,
    readonly text: string,
    statement: Statement | undefined,
    readonly comments: readonly Comment[],
    readonly problems: readonly SyntaxProblem[],
  ) {
    this.#statement = statement;
  }

  get statement(): Statement | undefined {
    return this.#isReleased ? statementOf(this.text) : this.#statement;
  }

  /**
   * Lets go of the statement: from now on it is read at each use, and is another object each time. One with problems
   * is kept, since the rest of the file may have had a say in how it was read.
   */
  release(): void {
    if (this.problems.length > 0 || !this.#statement) return;
    this.#statement = undefined;
    this.#isReleased = true;
  }
}

/** The statement of a unit without problems. */
function statementOf(text: string): Statement | undefined {
  return statementParser(text, layOut(text, lex(text).tokens).tokens).next(0);
}

/**
 * Reads a row of units that starts at a line's start. It reads the same alone as in its file.
 * @param lostCloses whether the file holds more `{` than `}`
 */
export function readUnits(
  path: FilePath,
  { text, tokens, comments }: Lexed,
  lostCloses: boolean,
  onUnit?: (unit: ReadUnit) => void,
): readonly ReadUnit[] {
  const layout = layOut(text, tokens, lostCloses);
  const { ends } = layout;
  const problems = [...layout.problems, ...unclosedComment(text, comments)].sort(byStart);
  const cutter = new Cutter(path, { text, comments, laidOut: layout.tokens, problems });
  const units: ReadUnit[] = [];
  // One unit a statement, and one more for a rest without a statement; never none.
  for (let index = 0; index <= ends.length; index += 1) {
    const start = ends[index - 1] ?? 0;
    const end = ends[index] ?? text.length;
    if (start === end && index > 0) break;
    const unit = cutter.cut(start, end);
    unit.closesMatter = layout.closesMatter.has(index);
    units.push(unit);
    onUnit?.(unit);
  }
  return units;
}

/** How many of the units are read otherwise if `lostCloses` is the opposite. */
export function countClosesMatter(units: readonly ReadUnit[]): number {
  let count = 0;
  for (const unit of units) if (unit.closesMatter) count += 1;
  return count;
}

interface Pieces {
  readonly text: string;
  readonly comments: TokenRow;
  readonly laidOut: TokenRow;
  /** Sorted, with absolute offsets; those of statements are found on the way. */
  readonly problems: readonly SyntaxProblem[];
}

/** Makes units of a text, in turn. */
class Cutter {
  readonly #parser: StatementParser;
  /** The next comment and problem. */
  #comment = 0;
  #problem = 0;

  constructor(
    private readonly path: FilePath,
    private readonly pieces: Pieces,
  ) {
    this.#parser = statementParser(pieces.text, pieces.laidOut);
  }

  cut(start: number, end: number): ReadUnit {
    const text = this.pieces.text.slice(start, end);
    const statement = this.#parser.next(start);
    const { structural, lexical } = this.#parser;
    const known = this.#problemsBefore(end);
    const plain = known.length > 0 || lexical.length > 0 ? [...known, ...lexical] : NO_PROBLEMS;
    const problems = settled({ offset: start, text, statement }, { plain, structural });
    const comments = this.#commentsBefore(end, start);
    return new ReadUnit(this.path, start, text, statement, comments, problems);
  }

  /** What is wrong at the very end belongs to the last unit. */
  #problemsBefore(end: number): readonly SyntaxProblem[] {
    const { problems, text } = this.pieces;
    const first = this.#problem;
    while (isBefore(problems[this.#problem], end, text)) this.#problem += 1;
    return first === this.#problem ? NO_PROBLEMS : problems.slice(first, this.#problem);
  }

  #commentsBefore(end: number, base: number): readonly Comment[] {
    const { comments, text } = this.pieces;
    const own: Comment[] = [];
    for (; this.#comment < comments.length; this.#comment += 1) {
      if (comments.start(this.#comment) >= end) break;
      own.push(commentOf(text, comments, this.#comment, base));
    }
    return own.length > 0 ? own : NO_COMMENTS;
  }
}

function isBefore(problem: SyntaxProblem | undefined, end: number, text: string): boolean {
  return problem !== undefined && (problem.start < end || end === text.length);
}

function byStart(a: SyntaxProblem, b: SyntaxProblem): number {
  return a.start - b.start;
}

function commentOf(text: string, comments: TokenRow, index: number, base: number): Comment {
  const start = comments.start(index);
  const end = comments.end(index);
  return { start: start - base, end: end - base, text: text.slice(start, end) };
}

/** Only the last comment of a text can be one. */
function unclosedComment(text: string, comments: TokenRow): SyntaxProblem[] {
  const last = comments.length - 1;
  if (comments.type(last) !== BlockComment) return [];
  const start = comments.start(last);
  const end = comments.end(last);
  if (end - start > 3 && text.endsWith('*/', end)) return [];
  const message = "this comment is not closed; end it with '*/'";
  return [{ code: 'syntax', start, end: Math.min(start + 2, end), message }];
}
