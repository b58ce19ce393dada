/**
 * Long work in steps, so that whoever does it can do something else in between, or give it up. Knows no clock: how
 * long a rest takes, and after how many steps, is for whoever does the work.
 */

/** Each `next` is a step of a few milliseconds at most, also in a large model. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all of it at once. */
export function completed<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The items, with a step after every so many of them. */
export function* inSteps<T>(
  items: Iterable<T>,
  size: number,
  work: (item: T) => void,
): Steps<undefined> {
  let count = 0;
  for (const item of items) {
    work(item);
    count += 1;
    if (count % size === 0) yield;
  }
  return undefined;
}

/** Takes steps as long as they are of use; `undefined` when they no longer are. */
export function* whileCurrent<T>(steps: Steps<T>, isCurrent: () => boolean): Steps<T | undefined> {
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    yield;
    if (!isCurrent()) return undefined;
  }
  return step.value;
}
