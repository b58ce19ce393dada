/**
 * Characters that mean nothing in the language, and what people most likely meant by them.
 * Owns which of them are one mistake, and the wording.
 */
import { withFitHyphens } from './words.js';
import { quoted } from './quote.js';

const QUOTES = /['`‘’‚“”„«»]/;
const OPENING = /[-[(<]/;
const CLOSING_ONLY = /^[\])>\s]+$/;

/** The runs of one statement: brackets, foreign quotes and torn arrows come in pairs, and a pair is one mistake. */
export class StrayRuns {
  private opened = false;
  private quoted = false;

  startStatement(): void {
    this.opened = this.quoted = false;
  }

  /** True when the run is the rest of a mistake that an earlier run of the statement has shown. */
  isKnown(image: string): boolean {
    if (this.quoted || (this.opened && CLOSING_ONLY.test(image))) return true;
    this.opened ||= OPENING.test(image);
    this.quoted = QUOTES.test(image);
    return false;
  }
}

/** @param after the text that follows the run */
export function strayMessage(image: string, after: string): string {
  if (QUOTES.test(image)) return `a string stands in double quotes: "..."`;
  const what = /^[\p{Z}\p{C}]+$/u.test(image) ? codePoints(image) : quoted(image);
  return `${what} means nothing here; ${remedy(image, after)}`;
}

function remedy(image: string, after: string): string {
  if (/[[(]/.test(image)) return "a list needs no brackets, only ','";
  if (/^-+$/.test(image)) return "an arrow is '->'";
  if (/^#+$/.test(image)) return "a comment starts with '//'";
  if (image === ':' && after.startsWith('//')) return 'write the address in double quotes';
  if (/^[:=]+$/.test(image)) return 'a value follows its word without it';
  return 'remove it, or write the text in double quotes';
}

/** More would not be read. */
const CODE_POINTS_SHOWN = 8;

/** For what cannot be seen. */
function codePoints(image: string): string {
  return (
    Array.from(image.slice(0, CODE_POINTS_SHOWN), (character) => {
      const hex = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
      return `U+${hex}`;
    }).join(' ') + (image.length > CODE_POINTS_SHOWN ? ' …' : '')
  );
}

export function misfitHyphenMessage(word: string): string {
  return `${quoted(word)} has a hyphen too many; write ${quoted(withFitHyphens(word))}`;
}
