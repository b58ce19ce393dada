/**
 * Texts that lost a `"""`: whether a file holds one, and where it most likely ended.
 * Owns the guess. Knows raw text only.
 */
import { indentationAt, skipBlanks, startsDeclaration } from './declaration-line.js';
import { afterLineBreak, isLineBreak } from './lines.js';

/**
 * The end of the line before the first one that is indented no deeper than the line of the opening quotes and reads
 * like a declaration or `}`; else `end`.
 */
export function endOfLostText(file: string, open: number, end: number): number {
  let indentation = -1;
  for (let at = open; at < end; at += 1) {
    if (!isLineBreak(file.charCodeAt(at))) continue;
    if (indentation < 0) indentation = indentationAt(file, open);
    const line = afterLineBreak(file, at);
    const first = skipBlanks(file, line);
    if (first >= end) return end;
    if (first - line <= indentation && isCode(file, first)) return at;
    at = line - 1;
  }
  return end;
}

function isCode(file: string, offset: number): boolean {
  return file[offset] === '}' || startsDeclaration(file, offset);
}

/** `"""`, and what may hold one that is none: escapes, strings, comments (but not what follows `http:`). */
const QUOTES =
  /\\"""|"""|"[^"\\\r\n]*(?:\\[^\r\n][^"\\\r\n]*)*"(?!"")|(?<!:)\/\/[^\r\n]*|\/\*[^]*?(?:\*\/|$)/g;

/**
 * True when the number of `"""` outside strings and comments is odd, whatever stands between them: once one is lost,
 * what is text and what is code is open.
 */
export function holdsOddTexts(file: string): boolean {
  let odd = false;
  for (const [match] of file.matchAll(QUOTES)) if (match === '"""') odd = !odd;
  return odd;
}
