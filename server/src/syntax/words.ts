/**
 * What a WORD is: letters and marks, digits, `_` and single inner hyphens, with at least one letter.
 * Owns the characters. Knows no token and no meaning.
 */

/** The source of a pattern (flag `u`) for one run of word characters; a hyphen before `>` belongs to an arrow. */
export const RUN_SOURCE = String.raw`(?:[\p{L}\p{M}\p{Nd}_]|-(?!>))+`;

const RUN = new RegExp(`^${RUN_SOURCE}$`, 'u');
const LETTER = /\p{L}/u;
const MISFIT_HYPHEN = /^-|-$|--/;

/** True for a text that can be written as a name (a reserved word too). */
export function isWord(text: string): boolean {
  return RUN.test(text) && hasLetter(text) && hasFitHyphens(text);
}

export function hasLetter(text: string): boolean {
  const lower = text.charCodeAt(0) | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || LETTER.test(text);
}

/** False for a word with a leading, trailing or doubled hyphen: the parser has then reported it. */
export function hasFitHyphens(word: string): boolean {
  return !word.includes('-') || !MISFIT_HYPHEN.test(word);
}

/** The word with its hyphens put right; empty if nothing else is in it. */
export function withFitHyphens(word: string): string {
  return word.replace(/-+/g, '-').replace(/^-|-$/g, '');
}
