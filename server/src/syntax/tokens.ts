/**
 * The tokens of the language and what a WORD is.
 * Owns token types and patterns. Knows nothing of statements: what ends a line is the layout's business, what a
 * word means is the schema's.
 */
import {
  createToken,
  Lexer,
  type CustomPatternMatcherFunc,
  type IToken,
  type TokenType,
} from 'chevrotain';
import { CONNECTORS } from '../schema/types.js';
import { hasLetter, RUN_SOURCE } from './words.js';

/** Matches a run at `lastIndex`. Chevrotain drops the `u` flag of its patterns, so it is called as a function. */
const run = new RegExp(RUN_SOURCE, 'uy');
/** Whatever no other token starts with; an escaped `"""` is no text wherever it stands, so that it is never counted. */
const stray = /(?:\\"""|[^\p{L}\p{M}\p{Nd}_\-\s"{};,./]|[^\S \t\r\n]|\/(?![/*]))+/uy;

/**
 * First code units beyond ASCII. From U+0100 on one of 128 and the last will do: the lexer looks tokens up by
 * coarser groups, and each entry costs time at the start.
 */
const NON_ASCII = Array.from({ length: 0x10000 }, (_, code) => code).filter(
  (code) => code >= 0x80 && (code < 0x100 || code % 0x80 === 0 || code === 0xffff),
);
const DIGITS = codesOf('0123456789_-');
const LETTERS = codesOf('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');
const OTHERS = Array.from({ length: 0x80 }, (_, code) => code).filter((code) =>
  /[^\w\-\s"{};,.]|[^\S \t\r\n]/.test(String.fromCharCode(code)),
);

function codesOf(characters: string): number[] {
  return Array.from(characters, (character) => character.charCodeAt(0));
}

function sticky(pattern: RegExp): CustomPatternMatcherFunc {
  return (text, offset) => {
    pattern.lastIndex = offset;
    return pattern.test(text) ? [text.slice(offset, pattern.lastIndex)] : null;
  };
}

/** A statement's end: the layout makes it of newlines, `;`, `}` and the end of the file. */
export const End = createToken({ name: 'End', pattern: Lexer.NA });
/** Retagged from WORD by the layout. */
export const Connector = createToken({ name: 'Connector', pattern: Lexer.NA });

/** A line break with the blank space and the blank lines after it, up to the next line's indentation. */
export const Newline = createToken({
  name: 'Newline',
  pattern: /[\r\n][ \t\r\n]*/,
  line_breaks: true,
});
export const Blank = createToken({ name: 'Blank', pattern: /[ \t]+/, group: Lexer.SKIPPED });
export const Numeral = createToken({
  name: 'Numeral',
  pattern: /[0-9](?:[0-9_]|-(?!>))*(?:\.[0-9]+)*(?![A-Za-z_\u0080-\uFFFF-])/,
});
export const Word = createToken({
  name: 'Word',
  pattern: sticky(run),
  start_chars_hint: [...LETTERS, ...DIGITS, ...NON_ASCII],
  line_breaks: false,
});
export const Arrow = createToken({ name: 'Arrow', pattern: '->' });
export const Comma = createToken({ name: 'Comma', pattern: ',' });
export const Dot = createToken({ name: 'Dot', pattern: '.' });
export const Open = createToken({ name: 'Open', pattern: '{' });
export const Close = createToken({ name: 'Close', pattern: '}' });
export const Semicolon = createToken({ name: 'Semicolon', pattern: ';' });
export const LineComment = createToken({
  name: 'LineComment',
  pattern: /\/\/[^\r\n]*/,
  group: 'comments',
});
export const Stray = createToken({
  name: 'Stray',
  pattern: sticky(stray),
  start_chars_hint: [...OTHERS, ...NON_ASCII],
  line_breaks: false,
});

const connectors: ReadonlySet<string> = new Set(CONNECTORS);

/** What a run of word characters is: by its letters and, for a WORD, whether it is reserved. */
export function typeOfRun(image: string): TokenType {
  if (!hasLetter(image)) return /[^-]/.test(image) ? Numeral : Stray;
  return image.length <= 7 && connectors.has(image) ? Connector : Word;
}

/** How many more `{` than `}` there are. */
export function braceBalance(tokens: readonly IToken[]): number {
  let open = 0;
  for (const { tokenTypeIdx } of tokens) {
    if (tokenTypeIdx === Open.tokenTypeIdx) open += 1;
    else if (tokenTypeIdx === Close.tokenTypeIdx) open -= 1;
  }
  return open;
}

/** Gives a token of the lexer a narrower type. */
export function retag(token: IToken, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx!;
}

/** A token that the text does not hold, of the same shape as those of the lexer. */
export function made(tokenType: TokenType, startOffset: number): IToken {
  return { image: '', startOffset, tokenTypeIdx: tokenType.tokenTypeIdx!, tokenType };
}
