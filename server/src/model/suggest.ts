/**
 * Did you mean: which of some known words a mistyped one most likely stands for.
 * Knows words only, not what they name.
 */
import { compareText } from './problem.js';

const AT_MOST = 3;

/** A known word, and what it is compared by: worth keeping when many words are compared with it. */
export interface Candidate {
  readonly word: string;
  readonly lower: string;
  /** See `lettersOf`. */
  readonly letters: number;
}

export function candidateOf(word: string): Candidate {
  const lower = word.toLowerCase();
  return { word, lower, letters: lettersOf(lower) };
}

/**
 * The candidates near enough to the word to be meant, nearest first, at most three; case is ignored.
 * Linear in the candidates: those of another length are not compared.
 */
export function nearest(word: string, candidates: Iterable<string>): string[] {
  const known = Array.from(new Set(candidates), candidateOf);
  return ranked(word, known).slice(0, AT_MOST);
}

/** All the candidates near enough to the word to be meant, nearest first. */
export function ranked(word: string, candidates: Iterable<Candidate>): string[] {
  const wanted = candidateOf(word);
  const found: { word: string; distance: number }[] = [];
  for (const each of candidates) {
    const limit = tolerance(wanted.lower, each.word);
    if (each.word === word || !mayBeWithin(wanted, each, limit)) continue;
    const distance = distanceWithin(wanted.lower, each.lower, limit);
    if (distance <= limit) found.push({ word: each.word, distance });
  }
  found.sort((a, b) => a.distance - b.distance || compareText(a.word, b.word));
  return found.map((each) => each.word);
}

/** One mistake in a short word, two in a longer one, three in a long one. */
function tolerance(word: string, candidate: string): number {
  const length = Math.min(word.length, candidate.length);
  if (length <= 2) return 0;
  return length <= 4 ? 1 : length <= 9 ? 2 : 3;
}

/** Which letters stand in a word an odd number of times: a bit for each group of letters. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1)
    letters ^= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

/** An edit changes two letters at most. */
function mayBeWithin(a: Candidate, b: Candidate, limit: number): boolean {
  let different = a.letters ^ b.letters;
  for (let letter = 0; letter < 2 * limit; letter += 1) different &= different - 1;
  return different === 0;
}

/**
 * Edits (insert, delete, replace, swap neighbours) between what two words have from an index on; `Infinity` when they
 * are more than `limit`. Letters that are the same are passed at once, so this is linear for a small limit.
 */
export function distanceWithin(a: string, b: string, limit: number, inA = 0, inB = 0): number {
  if (Math.abs(a.length - inA - (b.length - inB)) > limit) return Infinity;
  while (inA < a.length && inB < b.length && a.charCodeAt(inA) === b.charCodeAt(inB)) {
    inA += 1;
    inB += 1;
  }
  if (inA === a.length || inB === b.length) return a.length - inA + (b.length - inB);
  if (limit === 0) return Infinity;
  const less = limit - 1;
  const edited = Math.min(
    distanceWithin(a, b, less, inA + 1, inB + 1),
    distanceWithin(a, b, less, inA + 1, inB),
    distanceWithin(a, b, less, inA, inB + 1),
    isSwap(a, b, inA, inB) ? distanceWithin(a, b, less, inA + 2, inB + 2) : Infinity,
  );
  return edited + 1;
}

function isSwap(a: string, b: string, inA: number, inB: number): boolean {
  return a[inA] === b[inB + 1] && a[inA + 1] === b[inB];
}
