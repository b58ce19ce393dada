/**
 * Texts and widths: how a TEXT is indented anew without a change of what it says, and how wide a piece is.
 * Knows single tokens only.
 */
import { codePoints, isLineBreak } from '../lines.js';
import { commonMargin, isBlank, readText } from '../values.js';

/** Behind each line break. */
const LINE_START = /(?<=\n|\r(?!\n))/;

/** The TEXT with its lines indented by so many spaces; as it is where that would change what it says. */
export function indentedText(image: string, indentation: number): string {
  const [opening = '', ...lines] = image.split(LINE_START);
  if (lines.length === 0) return image;
  const margin = marginOf(lines);
  const spaces = ' '.repeat(indentation);
  const indented = lines.map((line) => withMargin(line, margin, spaces));
  const result = [opening, ...indented].join('');
  return readText(result) === readText(image) ? result : image;
}

/** The last of the lines ends with the closing quotes, and is none of the text's own if nothing else is on it. */
function marginOf(lines: readonly string[]): string {
  return commonMargin(lines.map(withoutBreak).filter((line) => !isClosing(line)));
}

/** A blank line stays as it is. */
function withMargin(line: string, margin: string, spaces: string): string {
  if (isBlank(withoutBreak(line))) return line;
  return spaces + (isClosing(line) ? line.trimStart() : line.slice(margin.length));
}

function isClosing(line: string): boolean {
  return /^[ \t]*"""$/.test(line);
}

function withoutBreak(line: string): string {
  return line.replace(/[\r\n]+$/, '');
}

/** In code points; infinite for what does not stand on one line. */
export function widthOf(text: string): number {
  return holdsBreak(text) ? Infinity : codePoints(text, text.length);
}

/** The width of what is behind its last line break. */
export function lastWidthOf(text: string): number {
  return widthOf(text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1));
}

export function holdsBreak(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (isLineBreak(text.charCodeAt(at))) return true;
  return false;
}
