/**
 * What a WORD is: letters and marks, digits, `_` and single inner hyphens, with at least one letter.
 * Owns the characters. Knows no token and no meaning.
 */

/** The source of a pattern (flag `u`) for one run of word characters; a hyphen before `>` belongs to an arrow. */
export const RUN_SOURCE = String.raw`(?:[\p{L}\p{M}\p{Nd}_]|-(?!>))+`;

const RUN = new RegExp(RUN_SOURCE, 'uy');
const LETTER = /\p{L}/u;

/** True for a text that can be written as a name (a reserved word too). */
export function isWord(text: string): boolean {
  const { length } = text;
  return endOfRun(text, 0) === length && hasLetter(text, 0, length) && hasFitHyphens(text);
}

/** Where the run of word characters that starts at the offset ends; the offset itself if none does. */
export function endOfRun(text: string, start: number): number {
  let end = start;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code >= 0x80) return endOfAnyRun(text, start);
    if (!isAsciiRun(code) && !(code === HYPHEN && text.charCodeAt(end + 1) !== GREATER)) break;
  }
  return end;
}

const HYPHEN = 0x2d;
const GREATER = 0x3e;

function isAsciiRun(code: number): boolean {
  return isAsciiLetter(code) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
}

function isAsciiLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function endOfAnyRun(text: string, start: number): number {
  RUN.lastIndex = start;
  return RUN.test(text) ? RUN.lastIndex : start;
}

/** True when a letter stands in the range. */
export function hasLetter(text: string, start: number, end: number): boolean {
  return isAsciiLetter(text.charCodeAt(start)) || LETTER.test(text.slice(start, end));
}

/** How many words are kept to be found again: a power of two. */
const KEPT = 8192;
const kept = new Array<string | undefined>(KEPT).fill(undefined);

/**
 * A range of a text as a string of its own, mostly the same object for the same word: names and keywords are written
 * many times, and a slice of a file's text would keep all of that alive.
 */
export function wordIn(text: string, start: number, end: number): string {
  let hash = end - start;
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  const slot = (hash ^ (hash >>> 13)) & (KEPT - 1);
  const known = kept[slot];
  if (known?.length === end - start && text.startsWith(known, start)) return known;
  return (kept[slot] = ownCopy(text.slice(start, end)));
}

/** Engines make a long slice a view of its text, but joining strings makes a new one. */
function ownCopy(slice: string): string {
  return ` ${slice}`.slice(1);
}

/** False for a word with a leading, trailing or doubled hyphen: the parser has then reported it. */
export function hasFitHyphens(text: string, start = 0, end = text.length): boolean {
  for (let at = start; at < end; at += 1) {
    if (text.charCodeAt(at) !== HYPHEN) continue;
    const isInner = at > start && at + 1 < end && text.charCodeAt(at + 1) !== HYPHEN;
    if (!isInner) return false;
  }
  return true;
}

/** The word with its hyphens put right; empty if nothing else is in it. */
export function withFitHyphens(word: string): string {
  return word.replace(/-+/g, '-').replace(/^-|-$/g, '');
}
