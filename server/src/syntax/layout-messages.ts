/**
 * What is said of characters that mean nothing and of misplaced hyphens.
 * Owns wording only.
 */
import { withFitHyphens } from './words.js';

export function strayMessage(image: string): string {
  if (/[[(]/.test(image)) {
    return `'${image}' means nothing here; a list needs no brackets, only ','`;
  }
  if (/^-+$/.test(image)) return `'${image}' means nothing here; an arrow is '->'`;
  if (/^[\p{Z}\p{C}]+$/u.test(image)) return `${codePoints(image)} means nothing here; remove it`;
  return `'${image}' means nothing here; remove it`;
}

/** For what cannot be seen. */
function codePoints(image: string): string {
  return Array.from(image, (character) => {
    const hex = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return `U+${hex}`;
  }).join(' ');
}

export function misfitHyphenMessage(word: string): string {
  return `'${word}' has a hyphen too many; write '${withFitHyphens(word)}'`;
}
