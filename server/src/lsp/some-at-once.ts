/**
 * Much to be asked of the disk, in portions. Knows no disk.
 */

/** More at once would exhaust the handles of a process. */
const AT_ONCE = 64;

/** Does the work for each, some at the same time. */
export async function someAtOnce<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < items.length; start += AT_ONCE) {
    await Promise.all(items.slice(start, start + AT_ONCE).map(work));
  }
}
