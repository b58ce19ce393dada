/**
 * Whether a list goes on behind a comma that ends a line.
 * Owns the look at the tokens of the next line. They come from the lexer as they are, without comments.
 */
import type { IToken } from 'chevrotain';
import { StringLiteral, TextLiteral } from './lexer.js';
import { Close, Comma, Dot, Newline, Numeral, Semicolon, typeOfRun, Word } from './tokens.js';

/** The index of the next token on another line than that of the newline at `index`. */
export function nextOnOtherLine(tokens: readonly IToken[], index: number): number {
  let next = index + 1;
  while (tokens[next]?.tokenType === Newline) next += 1;
  return next;
}

/** The first value from the index on is followed by `,`, a newline, `;`, `}` or the end of the file. */
export function listGoesOn(tokens: readonly IToken[], index: number): boolean {
  if (!isValue(tokens[index])) return false;
  let next = index + 1;
  while (tokens[next]?.tokenType === Dot && isValue(tokens[next + 1])) next += 2;
  const type = tokens[next]?.tokenType;
  return !type || type === Comma || type === Newline || type === Semicolon || type === Close;
}

/** True for a token that a value starts with. */
export function isValue(token: IToken | undefined): boolean {
  switch (token?.tokenType) {
    case Word:
      return [Word, Numeral].includes(typeOfRun(token!.image));
    case Numeral:
    case StringLiteral:
    case TextLiteral:
      return true;
    default:
      return false;
  }
}
