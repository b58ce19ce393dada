/**
 * Writes the pieces of a unit: what goes between each two of them, and which blocks and lists stand on one line.
 * Owns the rules of docs/formatting.md but for what moves (`join.ts`, `braces.ts`).
 */
import { Close, Comma, Dot, LineComment, Open, StringLiteral, TextLiteral } from '../tokens.js';
import type { EditWriter } from './edits.js';
import { isComment, type Piece } from './pieces.js';
import { holdsBreak, indentedText, lastWidthOf, widthOf } from './texts.js';

/** A line holds at most so many characters, where it can be helped. */
const WIDTH = 100;
const INDENTATION = 2;

/**
 * @param pieces marked by `markLines`
 * @param lead what stands before the first one
 * @param newline a line break as the file has it
 */
export function printUnit(
  pieces: readonly Piece[],
  out: EditWriter,
  { lead, newline }: { readonly lead: string; readonly newline: string },
): void {
  const printer = new Printer(pieces, out, newline);
  for (let index = 0; index < pieces.length; index += 1) {
    printer.print(index, index === 0 ? lead : printer.gap(index));
  }
}

class Printer {
  /** How much stands on the current line. */
  #column = 0;
  /** How many blocks around are written over several lines. */
  #depth = 0;
  /** The index of the `}` up to which everything stands on one line. */
  #oneLineUpTo = -1;

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly out: EditWriter,
    private readonly newline: string,
  ) {}

  /** What goes before the piece. */
  gap(index: number): string {
    if (index <= this.#oneLineUpTo) return gapOnLine(this.pieces, index);
    const indentation = this.#lineStart(index);
    if (indentation === undefined) return gapInside(this.pieces, index);
    const { newline } = this;
    return newline + (this.#isBlankBefore(index) ? newline : '') + ' '.repeat(indentation);
  }

  print(index: number, gap: string): void {
    const piece = this.pieces[index]!;
    if (index > this.#oneLineUpTo) this.#settle(index, gap);
    if (piece.type === Close && index > this.#oneLineUpTo) this.#depth -= 1;
    const form = this.#formOf(piece);
    this.out.write(gap);
    if (piece.moved) this.out.write(form);
    else this.out.keep(piece.start, piece.end, form);
    this.#advance(gap);
    this.#advance(form);
    if (piece.type === Open && index > this.#oneLineUpTo) this.#depth += 1;
  }

  /** Decides on the list or block that starts with the piece. */
  #settle(index: number, gap: string): void {
    const { type, list } = this.pieces[index]!;
    if (list) {
      const width = this.#widthOf(list.first, list.last);
      list.isBroken = list.isForced || this.#columnAfter(gap) + width > WIDTH;
    } else if (type === Open) {
      const close = this.#closeOnLine(index, WIDTH - this.#columnAfter(gap));
      if (close !== undefined) this.#oneLineUpTo = close;
    }
  }

  /** The index of the `}`, if the block is written on one line and fits into the room there. */
  #closeOnLine(open: number, room: number): number | undefined {
    if (this.pieces[open + 1]!.type === Close && this.#isOnLine(open + 1)) return open + 1;
    let depth = 1;
    let width = 1;
    for (let index = open + 1; width <= room && this.#isOnLine(index); index += 1) {
      const { type } = this.pieces[index]!;
      width += this.#widthWithGap(index);
      if (type === Open) depth += 1;
      if (type === Close) depth -= 1;
      if (depth === 0) return width <= room ? index : undefined;
    }
    return undefined;
  }

  #isOnLine(index: number): boolean {
    const piece = this.pieces[index]!;
    return piece.breaks === 0 && piece.type !== LineComment && !holdsBreak(this.#imageOf(piece));
  }

  /** On one line, from the start of the first piece. */
  #widthOf(first: number, last: number): number {
    let width = widthOf(this.#imageOf(this.pieces[first]!));
    for (let index = first + 1; index <= last && width <= WIDTH; index += 1) {
      width += this.#widthWithGap(index);
    }
    return width;
  }

  #widthWithGap(index: number): number {
    return gapOnLine(this.pieces, index).length + widthOf(this.#imageOf(this.pieces[index]!));
  }

  /** By how many blanks the line is indented that the piece begins; `undefined` if it begins none. */
  #lineStart(index: number): number | undefined {
    const piece = this.pieces[index]!;
    const { type, heads, ownLine } = piece;
    const outer = this.#depth * INDENTATION;
    if (type === Close) return outer - INDENTATION;
    if (type === Open) return ownLine ? outer : undefined;
    if (heads === 'statement') return outer;
    if (heads?.isBroken === true) return outer + INDENTATION;
    if (!isComment(piece) || piece.breaks === 0) return undefined;
    return piece.isInside ? outer + INDENTATION : outer;
  }

  /** One blank line is kept, but not at either end of a block. */
  #isBlankBefore(index: number): boolean {
    const { type, breaks } = this.pieces[index]!;
    return breaks > 1 && type !== Close && type !== Open && this.pieces[index - 1]!.type !== Open;
  }

  #formOf(piece: Piece): string {
    const image = this.#imageOf(piece);
    if (piece.type !== TextLiteral) return image;
    return indentedText(image, (this.#depth + 1) * INDENTATION);
  }

  #imageOf({ start, end }: Piece): string {
    return this.out.text.slice(start, end);
  }

  #advance(text: string): void {
    this.#column = this.#columnAfter(text);
  }

  #columnAfter(text: string): number {
    return holdsBreak(text) ? lastWidthOf(text) : this.#column + widthOf(text);
  }
}

/** Between statements that stand on one line, and between their parts. */
function gapOnLine(pieces: readonly Piece[], index: number): string {
  return pieces[index]!.semicolon ? '; ' : gapInside(pieces, index);
}

function gapInside(pieces: readonly Piece[], index: number): string {
  const [before, piece] = [pieces[index - 1]!, pieces[index]!];
  const { type } = piece;
  if (type === Comma || type === Dot || before.type === Dot) return '';
  return (before.type === Open && type === Close) || areQuotesInRow(before, piece) ? '' : ' ';
}

/** Quotes without space between may be a `"""` that went wrong: as long as nobody knows, it stays one. */
function areQuotesInRow(before: Piece, piece: Piece): boolean {
  return before.end === piece.start && isQuoted(before) && isQuoted(piece);
}

function isQuoted({ type }: Piece): boolean {
  return type === StringLiteral || type === TextLiteral;
}
