/**
 * Where a line may begin: which piece stands first on the line of a statement or of a value, and where a `;` goes
 * between statements that stay on one line. Owns these marks; whether a line does begin is the printer's business.
 */
import { BlockComment, Comma, LineComment, Open } from '../tokens.js';
import { isForced } from './braces.js';
import {
  endOfValue,
  endsBefore,
  isComment,
  startOfValue,
  tokenFrom,
  tokenUpTo,
  type List,
  type Piece,
} from './pieces.js';

/** Marks the pieces. */
export function markLines(pieces: readonly Piece[]): void {
  markInside(pieces);
  for (let index = 0; index < pieces.length; index += 1) {
    if (pieces[index]!.starts) markStatement(pieces, index);
    else if (pieces[index]!.type === Comma) index = markList(pieces, index);
  }
}

function markStatement(pieces: readonly Piece[], index: number): void {
  pieces[headOf(pieces, index)]!.heads = 'statement';
  const before = tokenUpTo(pieces, index - 1);
  if (before < 0 || pieces[before]!.type === Open) return;
  let at = before + 1;
  while (at < index && !pieces[at]!.separated) at += 1;
  pieces[at]!.semicolon = true;
}

/** The first of the comments that stand before the piece on its line and belong to it; else the piece. */
function headOf(pieces: readonly Piece[], index: number): number {
  let first = index;
  while (pieces[first]!.breaks === 0 && pieces[first - 1]?.type === BlockComment) first -= 1;
  const before = pieces[first - 1];
  const { breaks } = pieces[first]!;
  if (!before || breaks > 0 || [LineComment, Open, Comma].includes(before.type)) return first;
  while (first < index && !pieces[first]!.separated) first += 1;
  return first;
}

/**
 * @param comma the index of the first comma
 * @returns that of the last piece
 */
function markList(pieces: readonly Piece[], comma: number): number {
  const first = startOfValue(pieces, tokenUpTo(pieces, comma - 1));
  const heads: number[] = [];
  let last = comma;
  for (let at = comma; pieces[at]?.type === Comma; at = tokenFrom(pieces, last + 1)) {
    const value = tokenFrom(pieces, at + 1);
    last = endOfValue(pieces, value);
    if (mayBreakBefore(pieces, last)) heads.push(headOf(pieces, value));
  }
  const list: List = { first, last, isForced: holdsForced(pieces, first, last), isBroken: false };
  pieces[first]!.list = list;
  for (const head of heads) pieces[head]!.heads = list;
  return last;
}

/** A list goes on in the next line only if nothing but list is there: see `listGoesOn`. */
function mayBreakBefore(pieces: readonly Piece[], lastOfIt: number): boolean {
  const next = tokenFrom(pieces, lastOfIt + 1);
  const piece = pieces[next];
  return endsBefore(pieces, next) || piece?.type === Comma || piece?.ownLine === true;
}

function holdsForced(pieces: readonly Piece[], first: number, last: number): boolean {
  for (let index = first + 1; index <= last; index += 1) {
    if (isForced(pieces, index)) return true;
  }
  return false;
}

/** Marks the comments behind which the statement goes on. */
function markInside(pieces: readonly Piece[]): void {
  let isOpen = false;
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    if (isComment(pieces[index]!)) pieces[index]!.isInside = isOpen;
    else isOpen = !endsBefore(pieces, index);
  }
}
