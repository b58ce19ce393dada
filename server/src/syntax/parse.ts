/**
 * Text to tree, for any text and without fail: lexer, layout, parser, then the row of units.
 * Owns the stages and the cutting into units. Knows text only.
 */
import { Layout, layOut } from './layout.js';
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
  return statementParser(text, layOut(text, lex(text).tokens)).read(0);
}

/**
 * Reads a row of units that starts at a line's start. It reads the same alone as in its file.
 * @param lostCloses whether the file holds more `{` than `}`
 */
export function readUnits(
  path: FilePath,
  lexed: Lexed,
  lostCloses: boolean,
  onUnit?: (unit: ReadUnit) => void,
): readonly ReadUnit[] {
  const layout = new Layout(lexed.text, lexed.tokens, lostCloses);
  const cutter = new Cutter(path, lexed, layout);
  const units: ReadUnit[] = [];
  const cut = (end: number): void => {
    const unit = cutter.cut(end);
    units.push(unit);
    onUnit?.(unit);
  };
  layout.run(cut);
  // One unit a statement, and one more for a rest without a statement; never none.
  if (cutter.start < lexed.text.length || units.length === 0) cut(lexed.text.length);
  return units;
}

/** How many of the units are read otherwise if `lostCloses` is the opposite. */
export function countClosesMatter(units: readonly ReadUnit[]): number {
  let count = 0;
  for (const unit of units) if (unit.closesMatter) count += 1;
  return count;
}

/** Makes units of a text, in turn. */
class Cutter {
  /** Where the next unit starts. */
  start = 0;
  readonly #text: string;
  readonly #comments: TokenRow;
  readonly #parser: StatementParser;
  /** The next comment. */
  #comment = 0;

  constructor(
    private readonly path: FilePath,
    { text, comments }: Lexed,
    private readonly layout: Layout,
  ) {
    this.#text = text;
    this.#comments = comments;
    this.#parser = statementParser(text, layout.out);
    layout.problems.push(...unclosedComment(text, comments));
  }

  /** The unit up to here; takes what was laid out of it. */
  cut(end: number): ReadUnit {
    const { start, layout } = this;
    const text = this.#text.slice(start, end);
    const statement = this.#parser.read(start);
    const { structural, lexical } = this.#parser;
    const known = this.#problemsBefore(end);
    const plain = known.length > 0 || lexical.length > 0 ? [...known, ...lexical] : NO_PROBLEMS;
    const problems = settled({ offset: start, text, statement }, { plain, structural });
    const comments = this.#commentsBefore(end, start);
    const unit = new ReadUnit(this.path, start, text, statement, comments, problems);
    unit.closesMatter = layout.closesMatter;
    layout.closesMatter = false;
    layout.out.clear();
    this.start = end;
    return unit;
  }

  /** What is wrong at the very end belongs to the last unit. */
  #problemsBefore(end: number): readonly SyntaxProblem[] {
    const { problems } = this.layout;
    if (problems.length === 0) return NO_PROBLEMS;
    const isOwn = ({ start }: SyntaxProblem) => start < end || end === this.#text.length;
    const [own, others] = [problems.filter(isOwn), problems.filter((each) => !isOwn(each))];
    problems.splice(0, Infinity, ...others);
    return own.sort(byStart);
  }

  #commentsBefore(end: number, base: number): readonly Comment[] {
    const own: Comment[] = [];
    for (; this.#comment < this.#comments.length; this.#comment += 1) {
      if (this.#comments.start(this.#comment) >= end) break;
      own.push(commentOf(this.#text, this.#comments, this.#comment, base));
    }
    return own.length > 0 ? own : NO_COMMENTS;
  }
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
