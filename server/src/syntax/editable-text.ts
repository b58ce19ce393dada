/**
 * A long text that is edited in place: a row of pieces of whole lines, so that an edit and a question about lines cost
 * a piece and the number of pieces, and the whole is never copied.
 * Knows text and lines only.
 */
import { lineTable, type LineTable, type Position } from './lines.js';
import { lastIndex } from './locate.js';
import type { Edit } from './tree.js';

/** In UTF-16 code units. A shorter piece takes in the next one; longer texts are cut into pieces of about this. */
const PIECE = 16_384;

interface Piece {
  readonly text: string;
  readonly lines: LineTable;
  /** Of its text in the whole, in UTF-16 code units. */
  start: number;
  /** Its first line in the whole. */
  line: number;
}

/** Offsets count UTF-16 code units; those of `slice` and `replace` lie inside the text. */
export class EditableText implements LineTable {
  /** Never empty. Each but the last ends with `\n`, so no line and no line break lies in two of them. */
  readonly #pieces: Piece[];

  constructor(text: string) {
    this.#pieces = piecesOf(text);
    this.#count(0);
  }

  /** In UTF-16 code units. */
  get length(): number {
    const { start, text } = this.#pieces.at(-1)!;
    return start + text.length;
  }

  get lineCount(): number {
    const { line, lines } = this.#pieces.at(-1)!;
    return line + lines.lineCount;
  }

  /** The whole is put together anew each time. */
  toString(): string {
    return this.#pieces.map(({ text }) => text).join('');
  }

  /** The text between two offsets. */
  slice(from: number, to: number): string {
    const first = this.#indexAt(from);
    const base = this.#pieces[first]!.start;
    return this.#textOf(first, this.#indexAt(to) + 1).slice(from - base, to - base);
  }

  /** Puts the text of an edit in place of its range. */
  replace({ start, end, text }: Edit): void {
    const first = this.#indexAt(start);
    const base = this.#pieces[first]!.start;
    let next = this.#indexAt(end) + 1;
    const old = this.#textOf(first, next);
    let now = old.slice(0, start - base) + text + old.slice(end - base);
    while (next < this.#pieces.length && (now.length < PIECE / 2 || !now.endsWith('\n'))) {
      now += this.#pieces[next]!.text;
      next += 1;
    }
    this.#pieces.splice(first, next - first, ...piecesOf(now));
    this.#count(first);
  }

  position(offset: number): Position {
    const { lines, start, line } = this.#pieces[this.#indexAt(offset)]!;
    const position = lines.position(offset - start);
    return { line: line + position.line, character: position.character };
  }

  offset({ line, character }: Position): number {
    const piece = this.#pieceOfLine(line);
    return piece.start + piece.lines.offset({ line: line - piece.line, character });
  }

  line(line: number): string {
    const piece = this.#pieceOfLine(line);
    return piece.lines.line(line - piece.line);
  }

  /** Of the piece that holds an offset; of two at their border, the later. */
  #indexAt(offset: number): number {
    return Math.max(
      0,
      lastIndex(this.#pieces, ({ start }) => start <= offset),
    );
  }

  #pieceOfLine(line: number): Piece {
    const index = lastIndex(this.#pieces, (piece) => piece.line <= line);
    return this.#pieces[Math.max(0, index)]!;
  }

  #textOf(first: number, next: number): string {
    let text = '';
    for (let index = first; index < next; index += 1) text += this.#pieces[index]!.text;
    return text;
  }

  /** Says anew where the pieces from `first` on are. */
  #count(first: number): void {
    for (let index = Math.max(1, first); index < this.#pieces.length; index += 1) {
      const { start, text, line, lines } = this.#pieces[index - 1]!;
      const piece = this.#pieces[index]!;
      piece.start = start + text.length;
      piece.line = line + lines.lineCount - 1;
    }
  }
}

/** At least one; where they are is still to be counted. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  do {
    const end = endOfPiece(text, start);
    const piece = text.slice(start, end);
    pieces.push({ text: piece, lines: lineTable(piece), start: 0, line: 0 });
    start = end;
  } while (start < text.length);
  return pieces;
}

/** Behind the line that makes a piece long enough; no short rest is left. */
function endOfPiece(text: string, start: number): number {
  if (text.length - start <= 2 * PIECE) return text.length;
  return text.indexOf('\n', start + PIECE) + 1 || text.length;
}
