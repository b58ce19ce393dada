/**
 * Text to tokens. Every character belongs to a token, a comment or blank space: nothing is an error here.
 * Owns where strings, texts and comments end. Knows nothing of statements.
 *
 * A lost `"""` turns the rest of a file inside out. So where a file holds an odd number of them (it then ends inside
 * a text) it is read again, and texts also end before a line that surely is no prose: see `lost-texts.ts`.
 */
import { createToken, Lexer, type CustomPatternMatcherFunc, type IToken } from 'chevrotain';
import { BYTE_ORDER_MARK } from './declaration-line.js';
import { endOfLostText, holdsOddTexts } from './lost-texts.js';
import * as tokens from './tokens.js';
import { closingQuotes } from './values.js';

export interface Lexed {
  readonly tokens: readonly IToken[];
  readonly comments: readonly IToken[];
  /** The text holds an odd number of `"""`. */
  readonly oddTexts: boolean;
  /** Some text ends elsewhere if that is the opposite. */
  readonly textsMatter: boolean;
}

/** What the lexer knows while it runs, and finds out; it has no other way to tell its patterns, or be told. */
const reading = { oddTexts: false, unclosed: false, doubtful: false };

export function lex(text: string): Lexed {
  const even = read(text, false);
  const isOdd = reading.unclosed || (reading.doubtful && holdsOddTexts(text));
  return isOdd ? read(text, true) : even;
}

function read(text: string, oddTexts: boolean): Lexed {
  reading.oddTexts = oddTexts;
  reading.unclosed = reading.doubtful = false;
  const { tokens: found, groups } = lexer().tokenize(text);
  const textsMatter = reading.doubtful;
  return { tokens: found, comments: groups['comments'] ?? [], oddTexts, textsMatter };
}

let built: Lexer | undefined;

/** Built on first use: a command that parses nothing does not pay for it. */
function lexer(): Lexer {
  return (built ??= new Lexer(VOCABULARY, {
    positionTracking: 'onlyOffset',
    ensureOptimizations: true,
    skipValidations: true,
  }));
}

const text: CustomPatternMatcherFunc = (file, offset) => {
  if (!file.startsWith('"""', offset)) return null;
  const close = closingQuotes(file, offset + 3);
  const end = close < 0 ? file.length : close + 3;
  const endIfLost = endOfLostText(file, offset, end);
  reading.unclosed ||= close < 0;
  reading.doubtful ||= endIfLost < end;
  return [file.slice(offset, reading.oddTexts ? endIfLost : end)];
};

const CLOSED_STRING = /"[^"\\\r\n]*(?:\\[^\r\n][^"\\\r\n]*)*"/y;
const REST_OF_LINE = /[^\r\n]*/y;

/** A string ends at its line; without its closing quote it leaves the braces that end the line to the blocks. */
const string: CustomPatternMatcherFunc = (file, offset) => {
  if (file[offset] !== '"') return null;
  CLOSED_STRING.lastIndex = offset;
  const closed = CLOSED_STRING.exec(file);
  if (closed) return closed as unknown as [string];
  REST_OF_LINE.lastIndex = offset;
  const line = REST_OF_LINE.exec(file)![0];
  return [line.slice(0, endOfLostString(line))];
};

function endOfLostString(line: string): number {
  let end = line.length;
  while (end > 0 && ' \t{};'.includes(line[end - 1]!)) end -= 1;
  return /[ \t]/.test(line[end] ?? '') ? end : line.trimEnd().length;
}

const blockComment: CustomPatternMatcherFunc = (file, offset) => {
  if (!file.startsWith('/*', offset)) return null;
  const close = file.indexOf('*/', offset + 2);
  return [file.slice(offset, close < 0 ? file.length : close + 2)];
};

const byteOrderMark: CustomPatternMatcherFunc = (file, offset) =>
  offset === 0 && file.charCodeAt(0) === BYTE_ORDER_MARK ? [file.slice(0, 1)] : null;

const ByteOrderMark = createToken({
  name: 'ByteOrderMark',
  pattern: byteOrderMark,
  start_chars_hint: [BYTE_ORDER_MARK],
  line_breaks: false,
  group: Lexer.SKIPPED,
});
export const TextLiteral = createToken({
  name: 'Text',
  pattern: text,
  start_chars_hint: ['"'],
  line_breaks: true,
});
export const StringLiteral = createToken({
  name: 'String',
  pattern: string,
  start_chars_hint: ['"'],
  line_breaks: false,
});
export const BlockComment = createToken({
  name: 'BlockComment',
  pattern: blockComment,
  start_chars_hint: ['/'],
  line_breaks: true,
  group: 'comments',
});

/** In the order in which they are tried. */
export const VOCABULARY = [
  tokens.Blank,
  tokens.Newline,
  tokens.Numeral,
  ByteOrderMark,
  tokens.Arrow,
  tokens.Word,
  TextLiteral,
  StringLiteral,
  tokens.Comma,
  tokens.Dot,
  tokens.Open,
  tokens.Close,
  tokens.Semicolon,
  tokens.LineComment,
  BlockComment,
  tokens.Stray,
];
