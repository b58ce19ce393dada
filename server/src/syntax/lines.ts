/**
 * Offsets against lines and columns. Lines end at LF, CRLF or CR, as the protocol has it.
 * Owns the arithmetic; nothing else of the core knows lines.
 */
import { lastIndex } from './locate.js';

/** Both count from 0; `character` in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface LineTable {
  readonly lineCount: number;
  /** Offsets outside the text count as its start or end, those inside a line break as the end of the line. */
  position(offset: number): Position;
  /** Positions outside the text or their line count as the nearest inside. */
  offset(position: Position): number;
  /** A line's text without its line break; empty outside the text. */
  line(line: number): string;
}

/** Finds the lines of a text once; each question then takes a binary search at most. */
export function lineTable(text: string): LineTable {
  return new Lines(text);
}

class Lines implements LineTable {
  private readonly starts: readonly number[];

  constructor(private readonly text: string) {
    this.starts = lineStarts(text);
  }

  get lineCount(): number {
    return this.starts.length;
  }

  position(offset: number): Position {
    const inside = Math.min(Math.max(offset, 0), this.text.length);
    const line = lastIndex(this.starts, (start) => start <= inside);
    return { line, character: Math.min(inside, this.endOf(line)) - this.starts[line]! };
  }

  offset({ line, character }: Position): number {
    if (line < 0) return 0;
    const start = this.starts[line];
    if (start === undefined) return this.text.length;
    return Math.min(start + Math.max(character, 0), this.endOf(line));
  }

  line(line: number): string {
    const start = this.starts[line];
    return start === undefined ? '' : this.text.slice(start, this.endOf(line));
  }

  private endOf(line: number): number {
    const start = this.starts[line]!;
    let end = this.starts[line + 1] ?? this.text.length;
    while (end > start && isLineBreak(this.text.charCodeAt(end - 1))) end -= 1;
    return end;
  }
}

/** Code points in the first `units` UTF-16 code units of a line. */
export function codePoints(line: string, units: number): number {
  let count = 0;
  for (const character of line.slice(0, units)) if (character) count += 1;
  return count;
}

/** The engine finds a character faster than we do, and few texts hold a CR. */
function lineStarts(text: string): number[] {
  const starts = [0];
  let lf = text.indexOf('\n');
  let cr = text.indexOf('\r');
  while (lf >= 0 || cr >= 0) {
    const at = cr < 0 || (lf >= 0 && lf < cr) ? lf : cr;
    const next = afterLineBreak(text, at);
    starts.push(next);
    if (lf >= 0 && lf < next) lf = text.indexOf('\n', next);
    if (cr >= 0 && cr < next) cr = text.indexOf('\r', next);
  }
  return starts;
}

export function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

/** The offset after the line break that starts here: `\r\n`, `\n` or `\r`. */
export function afterLineBreak(text: string, offset: number): number {
  const isPair = text.charCodeAt(offset) === 0x0d && text.charCodeAt(offset + 1) === 0x0a;
  return offset + (isPair ? 2 : 1);
}
