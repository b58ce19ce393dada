/**
 * Where a text has changed since it was last read, over any number of edits. Owns the arithmetic of it.
 */
import type { Edit } from '../syntax/tree.js';

/** All of the text before `start` and behind the two ends is as it was. In UTF-16 code units. */
export interface ChangedRange {
  readonly start: number;
  /** In the text as it was read. */
  readonly oldEnd: number;
  /** In the text as it is. */
  readonly newEnd: number;
}

/**
 * The range after one more edit.
 * @param range of the edits before; without one there were none
 */
export function widened(range: ChangedRange | undefined, edit: Edit): ChangedRange {
  const { start, oldEnd, newEnd } = range ?? {
    start: edit.start,
    oldEnd: edit.start,
    newEnd: edit.start,
  };
  const end = Math.max(newEnd, edit.end);
  return {
    start: Math.min(start, edit.start),
    oldEnd: oldEnd + end - newEnd,
    newEnd: end + edit.text.length - (edit.end - edit.start),
  };
}
