/**
 * What recovery looks for: a line that surely starts a declaration, whatever the text around it seems to be.
 * Owns the pattern and how a line is indented; when to look is the lexer's and the layout's business.
 */
import { KINDS } from '../schema/types.js';
import { isLineBreak } from './lines.js';
import { RUN_SOURCE } from './words.js';

/** A kind with an optional id and then `"` or `{`, or `flow` with an optional id and a reference before `->`. */
const DECLARATION = new RegExp(
  String.raw`(?:${KINDS.join('|')})(?:[ \t]+${RUN_SOURCE})?[ \t]*["{]|` +
    String.raw`flow[ \t]+(?:${RUN_SOURCE}[ \t]+)?${RUN_SOURCE}(?:\.${RUN_SOURCE})*[ \t]*->`,
  'uy',
);

/** True when a declaration starts at the offset. */
export function startsDeclaration(text: string, offset: number): boolean {
  DECLARATION.lastIndex = offset;
  return DECLARATION.test(text);
}

/** How many blank characters the line that holds the offset starts with; a byte order mark is none. */
export function indentationAt(text: string, offset: number): number {
  const start = lineStart(text, offset);
  return skipBlanks(text, start) - start;
}

/** The offset of the first character of the line, after a byte order mark. */
function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start -= 1;
  return start === 0 ? startOfText(text) : start;
}

export const BYTE_ORDER_MARK = 0xfeff;

/** The offset of the first character that is no byte order mark. */
export function startOfText(text: string): number {
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
}

export function skipBlanks(text: string, offset: number): number {
  let end = offset;
  while (text.charCodeAt(end) === 0x20 || text.charCodeAt(end) === 0x09) end += 1;
  return end;
}
