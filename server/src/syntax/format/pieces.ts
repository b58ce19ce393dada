/**
 * A unit as the formatter sees it: its tokens and comments in a row, and what of the space between them counts.
 * Owns the shape of a piece and how the row is read. Knows neither lines to come nor widths.
 */
import { startOfText } from '../declaration-line.js';
import { layOut } from '../layout.js';
import { lex } from '../lexer.js';
import { afterLineBreak, isLineBreak } from '../lines.js';
import {
  BlockComment,
  Close,
  Dot,
  End,
  LineComment,
  Open,
  type TokenRow,
  type TokenType,
} from '../tokens.js';

/** A comma list: `first` and `last` are the indices of its pieces at both ends. */
export interface List {
  readonly first: number;
  readonly last: number;
  /** It cannot stand on one line. */
  readonly isForced: boolean;
  /** Each value stands on a line of its own, the first but for. Decided when it is written. */
  isBroken: boolean;
}

/** A token or comment. Offsets count from the start of the text that is formatted. */
export class Piece {
  /** Line breaks in a row between it and the piece before; 2 stands for more. */
  breaks = 0;
  /** A `;` stands between it and the piece before. */
  separated = false;
  /** It stands elsewhere in the source. */
  moved = false;
  /** Of a `{`: it cannot stand on the line of its header. */
  ownLine = false;
  /** Of a comment: the statement goes on behind it. */
  isInside = false;
  /** Where the block is written on one line, a `;` goes before it. */
  semicolon = false;
  /** A line that is begun anew for a statement, or for a value of a list, begins with it. */
  heads: 'statement' | List | undefined = undefined;
  /** The list whose first piece it is. */
  list: List | undefined = undefined;

  /** @param starts it is the first one of a statement */
  constructor(
    readonly type: TokenType,
    readonly start: number,
    readonly end: number,
    public starts: boolean,
  ) {}
}

/**
 * The pieces of a unit that has no problems.
 * @param unit its text
 * @param base where it starts in the text that is formatted
 */
export function piecesOf(unit: string, base: number): Piece[] {
  const { tokens, comments } = lex(unit);
  const laid = layOut(unit, tokens);
  const reader = new Reader(unit, base, comments);
  let starts = true;
  for (let index = 0; index < laid.length; index += 1) {
    const type = laid.type(index);
    if (type !== End) reader.token(laid, index, starts && type !== Close);
    starts = type === End || type === Open;
  }
  reader.commentsBefore(Infinity);
  return reader.pieces;
}

class Reader {
  readonly pieces: Piece[] = [];
  /** Where the last piece ends in the unit. */
  private at: number;
  private comment = 0;

  constructor(
    private readonly unit: string,
    private readonly base: number,
    private readonly comments: TokenRow,
  ) {
    this.at = startOfText(unit);
  }

  token(row: TokenRow, index: number, starts: boolean): void {
    this.commentsBefore(row.start(index));
    this.add(row, index, starts);
  }

  commentsBefore(offset: number): void {
    const { comments } = this;
    for (; this.comment < comments.length; this.comment += 1) {
      if (comments.start(this.comment) >= offset) return;
      this.add(comments, this.comment, false);
    }
  }

  private add(row: TokenRow, index: number, starts: boolean): void {
    const { unit, base } = this;
    const [start, end] = [row.start(index), row.end(index)];
    const piece = new Piece(row.type(index), start + base, end + base, starts);
    readGap(unit, this.at, start, piece);
    this.pieces.push(piece);
    this.at = end;
  }
}

/** Fills in what counts of the space between two pieces: line breaks and `;`, but for a comma that ends a line. */
export function readGap(
  text: string,
  start: number,
  end: number,
  into: { breaks: number; separated: boolean },
): void {
  let row = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (isLineBreak(code)) {
      row += 1;
      at = afterLineBreak(text, at) - 1;
      into.breaks = Math.min(2, Math.max(into.breaks, row));
    } else if (code !== 0x20 && code !== 0x09) {
      row = 0;
      into.separated ||= code === 0x3b;
    }
  }
}

export function isComment({ type }: Piece): boolean {
  return type === BlockComment || type === LineComment;
}

/** The index of the nearest piece from the index on that is no comment; behind the last piece if there is none. */
export function tokenFrom(pieces: readonly Piece[], index: number): number {
  let at = index;
  while (at < pieces.length && isComment(pieces[at]!)) at += 1;
  return at;
}

/** The same, backwards; -1 if there is none. */
export function tokenUpTo(pieces: readonly Piece[], index: number): number {
  let at = index;
  while (at >= 0 && isComment(pieces[at]!)) at -= 1;
  return at;
}

/** Whether a statement ends before the index, which is that of a token or behind the last piece. */
export function endsBefore(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  return !piece || piece.starts || piece.type === Close;
}

/** Where the value starts whose last piece this is: `a` of `a.b`. */
export function startOfValue(pieces: readonly Piece[], last: number): number {
  let start = last;
  let dot = tokenUpTo(pieces, start - 1);
  while (pieces[dot]?.type === Dot) {
    start = tokenUpTo(pieces, dot - 1);
    dot = tokenUpTo(pieces, start - 1);
  }
  return start;
}

/** Where the value ends that starts with this piece. */
export function endOfValue(pieces: readonly Piece[], start: number): number {
  let end = start;
  let dot = tokenFrom(pieces, end + 1);
  while (pieces[dot]?.type === Dot) {
    end = tokenFrom(pieces, dot + 1);
    dot = tokenFrom(pieces, end + 1);
  }
  return end;
}
