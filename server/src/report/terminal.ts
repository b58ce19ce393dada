/**
 * Text of a model on a terminal: what is safe to print, and how many columns it takes.
 * Knows characters only.
 */

/** Control characters would steer the terminal, and marks of direction reorder what is read. */
const STEERING = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const INVISIBLE = /^[\p{M}\u200b-\u200d\u2060\ufeff]$/u;
/** What Unicode calls wide, by scripts: there is no property for it in a pattern. */
const WIDE =
  /^[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]$/u;

/** One line, each control character as a visible one, so that it takes as many characters as before. */
export function printable(text: string): string {
  return text.replace(STEERING, visible);
}

/** Columns of a terminal that printable text takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOfOne(character);
  return columns;
}

function visible(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 0x7f) return '\u2421';
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
}

function columnsOfOne(character: string): number {
  if (INVISIBLE.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
