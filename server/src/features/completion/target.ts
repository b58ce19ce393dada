/**
 * The word, or the string, that stands at a cursor. Knows the tokens of its unit, not what they mean.
 */
import {
  BlockComment,
  Close,
  Connector,
  End,
  Numeral,
  StringLiteral,
  TextLiteral,
  Word,
} from '../../syntax/tokens.js';
import type { Span, Unit } from '../../syntax/tree.js';
import { isClosedString, isClosedText } from '../../syntax/values.js';
import type { Reading } from './reading.js';
import type { Token } from './tokens.js';

/** What stands at the cursor. */
export interface Target {
  /** The word or number under the cursor or right before it; from the start of the file. */
  readonly word: Span;
  /** Nothing follows the word in its statement. */
  readonly last: boolean;
  /** The word is the content of a string, which may lack its closing quote. */
  readonly quoted?: { readonly closed: boolean };
}

/** `undefined` in a comment or text. */
export function targetOf(
  { unit, raw, comments, laidOut }: Reading,
  offset: number,
): Target | undefined {
  const local = offset - unit.offset;
  if (comments.some((comment) => isInComment(comment, local))) return undefined;
  const token = raw.findLast(({ start }) => start < local);
  if (token?.type === TextLiteral && isIn(token, isClosedText(token.image), local)) {
    return undefined;
  }
  if (token?.type === StringLiteral && isIn(token, isClosedString(token.image), local)) {
    return stringTarget(token, unit, local);
  }
  const isOnWord = token && local <= token.end && isWordLike(token);
  const start = isOnWord ? token.start : local;
  const end = isOnWord ? token.end : local;
  const next = laidOut.find(({ start }) => start >= end);
  const last = !next || next.type === End || next.type === Close;
  return { word: { start: unit.offset + start, end: unit.offset + end }, last };
}

/** Where the parts before the cursor end: a string is not one of them while it is written. */
export function limitOf({ word, quoted }: Target): number {
  return quoted ? word.start - 1 : word.start;
}

/** A line comment reaches to the end of its line, an unclosed one to the end of the file. */
function isInComment(comment: Token, offset: number): boolean {
  const { image, start, end, type } = comment;
  const closed = type === BlockComment && image.length > 3 && image.endsWith('*/');
  return start < offset && (closed ? offset < end : offset <= end);
}

/** Behind an opening quote without partner everything on the line is still inside. */
function isIn(token: Token, closed: boolean, offset: number): boolean {
  return !closed || offset < token.end;
}

/** `undefined` on a later line than an unclosed string. */
function stringTarget(token: Token, unit: Unit, local: number): Target | undefined {
  const { image, start } = token;
  const closed = isClosedString(image);
  const end = Math.max(token.end - (closed ? 1 : 0), local);
  const isOnLine = !/[\r\n]/.test(unit.text.slice(start, local));
  const word = { start: unit.offset + start + 1, end: unit.offset + end };
  return isOnLine ? { word, last: false, quoted: { closed } } : undefined;
}

function isWordLike({ type }: Token): boolean {
  return type === Word || type === Connector || type === Numeral;
}
