/**
 * What stands at an offset of a file or a unit.
 * Owns the searches in rows of nodes; they take time by the logarithm of the row.
 */
import type { Unit } from './tree.js';

/** The unit that holds an absolute offset; of two at their border, the later. `units` is never empty. */
export function unitAt<U extends Unit>(units: readonly U[], offset: number): U {
  return units[unitIndexAt(units, offset)]!;
}

/** The index of that unit. */
export function unitIndexAt(units: readonly Unit[], offset: number): number {
  return Math.max(
    0,
    lastIndex(units, (unit) => unit.offset <= offset),
  );
}

/** The text between two offsets of the file, at the cost of the units there. */
export function sliceOf(units: readonly Unit[], start: number, end: number): string {
  const first = unitIndexAt(units, start);
  const base = units[first]!.offset;
  const texts = units.slice(first, unitIndexAt(units, end) + 1).map(({ text }) => text);
  return texts.join('').slice(start - base, end - base);
}

/**
 * Whether a unit starts a line, so that it and those behind it can be read without those before it. A byte order mark
 * counts only at the start of the file: no row of units may start with one elsewhere.
 */
export function startsLine(units: readonly Unit[], index: number): boolean {
  if (index === 0) return true;
  return /[\r\n]$/.test(units[index - 1]!.text) && !units[index]!.text.startsWith('\ufeff');
}

/** The index of the last item for which the test holds, or -1; it holds for none after one for which it does not. */
export function lastIndex<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = -1;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(items[middle]!)) low = middle;
    else high = middle - 1;
  }
  return low;
}
