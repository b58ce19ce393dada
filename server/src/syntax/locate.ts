/**
 * What stands at an offset: unit, statement, value, word.
 * Owns searches in a tree; each takes time by the depth of nesting, not by the size of the file.
 */
import type { Unit } from './tree.js';

/** The unit that holds an absolute offset; the last one at the end of the file. `units` is never empty. */
export function unitAt<U extends Unit>(units: readonly U[], offset: number): U {
  let low = 0;
  let high = units.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (units[middle]!.offset <= offset) low = middle;
    else high = middle - 1;
  }
  return units[low]!;
}
