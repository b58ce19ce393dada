/**
 * Text to tree, for any text and without fail: lexer, layout, parser, then the row of units.
 * Owns the stages and the cutting into units. Knows text only.
 */
import { layOut } from './layout.js';
import { lex, type Lexed } from './lexer.js';
import { parseTokens } from './parser.js';
import { settle } from './problems.js';
import { braceBalance, BlockComment, type TokenRow } from './tokens.js';
import type { Comment, FilePath, Statement, SyntaxProblem, Tree, Unit } from './tree.js';

/** What of a whole file decides how its parts are read, and whether that matters to any of them. */
export interface FileFacts extends Pick<Lexed, 'oddTexts' | 'textsMatter'> {
  /** How many more `{` than `}` there are. */
  readonly braces: number;
  /** Some block ends elsewhere if there are more, or not more. */
  readonly closesMatter: boolean;
}

/** A tree that knows what `reparse` needs. */
export interface ParsedTree extends Tree {
  readonly facts: FileFacts;
}

/** Parses a file. Never throws: what is wrong with the text is in the problems of its units. */
export function parse(path: FilePath, text: string): ParsedTree {
  const lexed = lex(text);
  const { oddTexts, textsMatter } = lexed;
  const braces = braceBalance(lexed.tokens);
  const { units, closesMatter } = readUnits(path, lexed, braces > 0);
  return { path, text, units, facts: { oddTexts, textsMatter, braces, closesMatter } };
}

/**
 * Reads a row of units that starts at a line's start. It reads the same alone as in its file.
 * @param lostCloses whether the file holds more `{` than `}`
 */
export function readUnits(
  path: FilePath,
  { text, tokens, comments }: Lexed,
  lostCloses: boolean,
): { readonly units: Unit[]; readonly closesMatter: boolean } {
  const layout = layOut(text, tokens, lostCloses);
  const starts = [0, ...layout.ends];
  const { statements, structural, lexical } = parseTokens(text, layout.tokens, starts);
  const units = cut({ path, text, starts, statements, comments });
  settle(units, [...layout.problems, ...lexical, ...unclosedComment(text, comments)], structural);
  return { units, closesMatter: layout.closesMatter };
}

interface Pieces {
  readonly path: FilePath;
  readonly text: string;
  /** Where each unit starts; what follows the last statement starts at the last. */
  readonly starts: readonly number[];
  readonly statements: readonly Statement[];
  readonly comments: TokenRow;
}

/** One unit a statement, and one more for a rest without a statement; never none. */
function cut({ path, text, starts, statements, comments }: Pieces) {
  const units = [];
  let comment = 0;
  for (let index = 0; index < starts.length; index += 1) {
    const offset = starts[index]!;
    const end = starts[index + 1] ?? text.length;
    if (offset === end && index > 0) break;
    const own: Comment[] = [];
    for (; comment < comments.length && comments.start(comment) < end; comment += 1) {
      own.push(commentOf(text, comments, comment, offset));
    }
    const problems: SyntaxProblem[] = [];
    const statement = statements[index];
    units.push({ path, offset, text: text.slice(offset, end), statement, comments: own, problems });
  }
  return units;
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
