/**
 * Where `{` goes: behind its header, on the same line. Comments that are in the way come to stand behind it.
 * Owns that choice; the pieces are changed in place.
 */
import { Comma, LineComment, Open } from '../tokens.js';
import type { Span } from '../tree.js';
import { isComment, startOfValue, tokenUpTo, type Piece } from './pieces.js';

/** @returns spans of the source in which all or nothing may be changed */
export function settleBraces(pieces: Piece[]): readonly Span[] {
  const bonds: Span[] = [];
  for (let index = 1; index < pieces.length; index += 1) {
    const piece = pieces[index]!;
    if (piece.type !== Open) continue;
    piece.ownLine = endsWithForcedValue(pieces, index);
    const to = piece.ownLine ? index : firstInTheWay(pieces, index);
    if (to < index) bonds.push(moveUp(pieces, index, to));
  }
  return bonds;
}

/**
 * The header ends with the last value of a list, and a comment keeps that from the line of the value before: a list
 * goes on in the next line only if nothing but list is there.
 */
function endsWithForcedValue(pieces: readonly Piece[], brace: number): boolean {
  const value = startOfValue(pieces, tokenUpTo(pieces, brace - 1));
  const before = tokenUpTo(pieces, value - 1);
  if (before < 0 || pieces[before]!.type !== Comma) return false;
  return pieces
    .slice(before + 1, value + 1)
    .some((_, offset) => isForced(pieces, before + 1 + offset));
}

/** A comment demands that the piece begins a line. */
export function isForced(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index]!;
  const isBehindLine = pieces[index - 1]?.type === LineComment;
  return isBehindLine || (isComment(piece) && piece.breaks > 0);
}

/** The first of the comments before the brace that needs a line end behind or before it; else the brace. */
function firstInTheWay(pieces: readonly Piece[], brace: number): number {
  let first = tokenUpTo(pieces, brace - 1) + 1;
  while (first < brace && pieces[first]!.breaks === 0 && pieces[first]!.type !== LineComment) {
    first += 1;
  }
  return first;
}

function moveUp(pieces: Piece[], from: number, to: number): Span {
  const brace = pieces[from]!;
  brace.moved = true;
  pieces.splice(from, 1);
  pieces.splice(to, 0, brace);
  const next = pieces[from + 1]!;
  // A comment that now stands before it may need the rest of its line.
  next.breaks = 1;
  return { start: pieces[to - 1]!.end, end: next.start };
}
