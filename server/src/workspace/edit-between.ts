/**
 * The one edit that makes a text of another: what lies between their common start and their common end.
 * So a file changes in one way, whether an editor or the disk changed it.
 */
import type { Edit } from '../syntax/tree.js';

/** Compared at once before single code units are: the engine compares slices faster than we can. */
const CHUNK = 4096;

/** Offsets in UTF-16 code units of `before`. Equal texts give an empty edit at their end. */
export function editBetween(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  const start = commonStart(before, after, most);
  const common = commonEnd(before, after, most - start);
  const text = after.slice(start, after.length - common);
  return { start, end: before.length - common, text };
}

function commonStart(before: string, after: string, most: number): number {
  let at = 0;
  while (at + CHUNK <= most && before.slice(at, at + CHUNK) === after.slice(at, at + CHUNK)) {
    at += CHUNK;
  }
  while (at < most && before.charCodeAt(at) === after.charCodeAt(at)) at += 1;
  return at;
}

function commonEnd(before: string, after: string, most: number): number {
  const chunkFromEnd = (text: string, from: number): string =>
    text.slice(text.length - from - CHUNK, text.length - from);
  let length = 0;
  while (length + CHUNK <= most && chunkFromEnd(before, length) === chunkFromEnd(after, length)) {
    length += CHUNK;
  }
  const fromEnd = (text: string): number => text.charCodeAt(text.length - 1 - length);
  while (length < most && fromEnd(before) === fromEnd(after)) length += 1;
  return length;
}
