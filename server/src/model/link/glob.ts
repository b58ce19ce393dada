/**
 * Patterns of paths: `*` is any run within a segment, `**` as a whole segment is any run of segments.
 * Knows strings only. A pattern comes from a file that may be hostile, so matching never tries more than
 * (length of pattern + square of the length of the path) steps.
 */

/** Segments of a pattern against segments of a path. */
export function matchesGlob(pattern: readonly string[], path: readonly string[]): boolean {
  return matchesRun(pattern, path, '**', matchesSegment);
}

function matchesSegment(pattern: string, segment: string): boolean {
  return matchesRun(pattern, segment, '*', (wanted, found) => wanted === found);
}

/**
 * When an item does not fit, only the last wildcard need take one item more: what an earlier one would free, the
 * last one can take as well.
 */
function matchesRun(
  pattern: ArrayLike<string>,
  items: ArrayLike<string>,
  wildcard: string,
  fits: (wanted: string, found: string) => boolean,
): boolean {
  let place = 0;
  let taken = 0;
  let afterWildcard = -1;
  let item = 0;
  while (item < items.length) {
    const wanted = pattern[place];
    if (wanted === wildcard) {
      afterWildcard = place += 1;
      taken = item;
    } else if (wanted !== undefined && fits(wanted, items[item] as string)) {
      place += 1;
      item += 1;
    } else if (afterWildcard >= 0) {
      place = afterWildcard;
      item = taken += 1;
    } else return false;
  }
  while (pattern[place] === wildcard) place += 1;
  return place === pattern.length;
}
