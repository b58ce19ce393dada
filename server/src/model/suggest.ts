/**
 * Did you mean: which of some known words a mistyped one most likely stands for.
 * Knows words only, not what they name.
 */
import { compareText } from './problem.js';

const AT_MOST = 3;

/**
 * The candidates near enough to the word to be meant, nearest first, at most three; case is ignored.
 * Linear in the candidates: those of another length are not compared.
 */
export function nearest(word: string, candidates: Iterable<string>): string[] {
  return ranked(word, candidates).slice(0, AT_MOST);
}

/** All the candidates near enough to the word to be meant, nearest first. */
export function ranked(word: string, candidates: Iterable<string>): string[] {
  const wanted = word.toLowerCase();
  const found: { candidate: string; distance: number }[] = [];
  for (const candidate of new Set(candidates)) {
    if (candidate === word) continue;
    const distance = distanceWithin(wanted, candidate.toLowerCase(), tolerance(wanted, candidate));
    if (distance !== undefined) found.push({ candidate, distance });
  }
  found.sort((a, b) => a.distance - b.distance || compareText(a.candidate, b.candidate));
  return found.map(({ candidate }) => candidate);
}

/** One mistake in a short word, two in a longer one, three in a long one. */
function tolerance(word: string, candidate: string): number {
  const length = Math.min(word.length, candidate.length);
  if (length <= 2) return 0;
  return length <= 4 ? 1 : length <= 9 ? 2 : 3;
}

/** Edits (insert, delete, replace, swap neighbours) between two words, unless they are more than `limit`. */
function distanceWithin(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = nextRow(a, b, row, previous, before);
    if (Math.min(...current) > limit) return undefined;
    before = previous;
    previous = current;
  }
  const distance = previous[b.length] ?? 0;
  return distance <= limit ? distance : undefined;
}

function nextRow(
  a: string,
  b: string,
  row: number,
  previous: readonly number[],
  before: readonly number[],
): number[] {
  const current = [row];
  for (let column = 1; column <= b.length; column += 1) {
    const replaced = at(previous, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
    const shifted = Math.min(at(previous, column), at(current, column - 1)) + 1;
    const swapped = isSwap(a, b, row, column) ? at(before, column - 2) + 1 : Infinity;
    current.push(Math.min(replaced, shifted, swapped));
  }
  return current;
}

function isSwap(a: string, b: string, row: number, column: number): boolean {
  return row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
