/**
 * Whether a list goes on behind a comma that ends a line.
 * Owns the look at the tokens of the next line. They come from the lexer as they are, without comments.
 */
import {
  Close,
  Comma,
  Dot,
  Newline,
  Nothing,
  Numeral,
  Semicolon,
  StringLiteral,
  TextLiteral,
  Word,
  type TokenRow,
  type TokenType,
} from './tokens.js';

/** The index of the next token on another line than that of the newline at `index`. */
export function nextOnOtherLine(tokens: TokenRow, index: number): number {
  let next = index + 1;
  while (tokens.type(next) === Newline) next += 1;
  return next;
}

/** The first value from the index on is followed by `,`, a newline, `;`, `}` or the end of the file. */
export function listGoesOn(tokens: TokenRow, index: number): boolean {
  if (!isValue(tokens.type(index))) return false;
  let next = index + 1;
  while (tokens.type(next) === Dot && isValue(tokens.type(next + 1))) next += 2;
  return endsValue(tokens.type(next));
}

function endsValue(type: TokenType): boolean {
  return (
    type === Comma || type === Newline || type === Semicolon || type === Close || type === Nothing
  );
}

/** True for a token that a value starts with. */
export function isValue(type: TokenType): boolean {
  return type === Word || type === StringLiteral || type === Numeral || type === TextLiteral;
}
