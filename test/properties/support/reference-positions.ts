// Positions as the protocol defines them, counted slowly and by nothing of the product: lines by a regular expression,
// characters by encoding the text before them.
import type { Encoding } from '../../../server/src/lsp/positions.js';

export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Length of a text in units of the encoding. */
function lengthIn(text: string, encoding: Encoding): number {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text).length;
    case 'utf-16':
      return text.length;
    case 'utf-32':
      return Array.from(text).length;
  }
}

/** @param offset UTF-16 code units from the start of the text, not inside a line break or a character */
export function referencePosition(text: string, offset: number, encoding: Encoding): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lengthIn(lines.at(-1)!, encoding) };
}

/** Offsets at which a character starts, and the end; none lies inside a line break. */
export function characterStarts(text: string): readonly number[] {
  const starts = [0];
  for (const character of text.match(/\r\n|[^]/gu) ?? [])
    starts.push(starts.at(-1)! + character.length);
  return starts;
}

/** The offset with that position. */
export function referenceOffset(text: string, position: Position, encoding: Encoding): number {
  const found = characterStarts(text).find((offset) => {
    const { line, character } = referencePosition(text, offset, encoding);
    return line === position.line && character === position.character;
  });
  if (found === undefined) throw new Error(`no character starts at ${JSON.stringify(position)}`);
  return found;
}
