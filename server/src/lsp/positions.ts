/**
 * Offsets of the core (UTF-16 code units from the start of a file) against positions of the protocol, in the
 * encoding that client and server agreed on. Positions outside a line or text count as its nearest.
 */
import type { Position, Range } from 'vscode-languageserver';
import type { LineTable } from '../syntax/lines.js';

export type Encoding = 'utf-8' | 'utf-16' | 'utf-32';

/**
 * The first encoding of the client's list that the server knows; UTF-16 without one, as the protocol says.
 * @param offered a list of names, unless the client errs
 */
export function chooseEncoding(offered: unknown): Encoding {
  return (Array.isArray(offered) && offered.find(isEncoding)) || 'utf-16';
}

function isEncoding(name: unknown): name is Encoding {
  return name === 'utf-8' || name === 'utf-16' || name === 'utf-32';
}

export class Positions {
  constructor(readonly encoding: Encoding) {}

  position(lines: LineTable, offset: number): Position {
    const { line, character } = lines.position(offset);
    if (this.encoding === 'utf-16') return { line, character };
    const before = lines.line(line).slice(0, character);
    return { line, character: lengthIn(before, this.encoding) };
  }

  range(lines: LineTable, start: number, end: number): Range {
    return { start: this.position(lines, start), end: this.position(lines, end) };
  }

  offset(lines: LineTable, position: Position): number {
    return lines.offset(this.utf16(lines, position));
  }

  /** The same position with its character in UTF-16. */
  utf16(lines: LineTable, { line, character }: Position): Position {
    if (this.encoding === 'utf-16') return { line, character };
    return { line, character: utf16Length(lines.line(line), character, this.encoding) };
  }
}

/** Length of a text in units of the encoding. */
function lengthIn(text: string, encoding: Encoding): number {
  let length = 0;
  for (const character of text) length += unitsOf(character, encoding);
  return length;
}

/** UTF-16 code units that `units` of the encoding cover from the start of `text`; at most all. */
function utf16Length(text: string, units: number, encoding: Encoding): number {
  let covered = 0;
  let left = units;
  for (const character of text) {
    left -= unitsOf(character, encoding);
    if (left < 0) break;
    covered += character.length;
  }
  return covered;
}

function unitsOf(character: string, encoding: Encoding): number {
  if (encoding === 'utf-16') return character.length;
  if (encoding === 'utf-32') return 1;
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
