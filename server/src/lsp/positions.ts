/**
 * Offsets of the core (UTF-16 code units from the start of a file) against positions of the protocol, in the
 * encoding that client and server agreed on. Lines end at LF, CRLF or CR, as the protocol says.
 */
import type { Position, PositionEncodingKind, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

export type Encoding = 'utf-8' | 'utf-16' | 'utf-32';

/** The first encoding of the client's list that the server knows; UTF-16 without one, as the protocol says. */
export function chooseEncoding(offered: readonly PositionEncodingKind[] | undefined): Encoding {
  return offered?.find(isEncoding) ?? 'utf-16';
}

function isEncoding(name: string): name is Encoding {
  return name === 'utf-8' || name === 'utf-16' || name === 'utf-32';
}

/** Length of a text in units of the encoding. */
function lengthIn(text: string, encoding: Encoding): number {
  if (encoding === 'utf-16') return text.length;
  let length = 0;
  for (const character of text) length += encoding === 'utf-32' ? 1 : utf8Length(character);
  return length;
}

function utf8Length(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}

/** UTF-16 code units that `units` of the encoding cover from the start of `text`; at most all. */
function utf16Length(text: string, units: number, encoding: Encoding): number {
  if (encoding === 'utf-16') return units;
  let covered = 0;
  let left = units;
  for (const character of text) {
    left -= encoding === 'utf-32' ? 1 : utf8Length(character);
    if (left < 0) break;
    covered += character.length;
  }
  return covered;
}

export class Positions {
  constructor(readonly encoding: Encoding) {}

  position(document: TextDocument, offset: number): Position {
    const { line, character } = document.positionAt(offset);
    if (this.encoding === 'utf-16') return { line, character };
    const start = document.offsetAt({ line, character: 0 });
    const before = document.getText().slice(start, start + character);
    return { line, character: lengthIn(before, this.encoding) };
  }

  range(document: TextDocument, start: number, end: number): Range {
    return { start: this.position(document, start), end: this.position(document, end) };
  }

  offset(document: TextDocument, position: Position): number {
    return document.offsetAt(this.#utf16(document, position));
  }

  /** The same range in UTF-16, which is what `TextDocument.update` takes. */
  utf16Range(document: TextDocument, range: Range): Range {
    return { start: this.#utf16(document, range.start), end: this.#utf16(document, range.end) };
  }

  #utf16(document: TextDocument, position: Position): Position {
    if (this.encoding === 'utf-16') return position;
    const start = document.offsetAt({ line: position.line, character: 0 });
    const end = document.offsetAt({ line: position.line + 1, character: 0 });
    const line = document.getText().slice(start, end);
    return {
      line: position.line,
      character: utf16Length(line, position.character, this.encoding),
    };
  }
}
