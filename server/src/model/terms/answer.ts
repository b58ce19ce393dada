/**
 * Answers to questions about a model that need not be known: the logic of three values, as of Kleene.
 * Owns how answers are put together; asks nothing.
 */
export type Answer = 'yes' | 'no' | 'unknown';

/** A sure answer. */
export function answer(is: boolean): Answer {
  return is ? 'yes' : 'no';
}

/** A "no" that something unreadable could turn round is none. */
export function unless(inDoubt: boolean, is: boolean): Answer {
  if (is) return 'yes';
  return inDoubt ? 'unknown' : 'no';
}

export function opposite(is: Answer): Answer {
  if (is === 'unknown') return is;
  return is === 'yes' ? 'no' : 'yes';
}

/** Whether the question is answered with yes for all; asks no further than it needs to. */
export function forAll<T>(items: Iterable<T>, ask: (item: T) => Answer): Answer {
  let all: Answer = 'yes';
  for (const item of items) {
    const one = ask(item);
    if (one === 'no') return one;
    if (one === 'unknown') all = one;
  }
  return all;
}

/** Whether the question is answered with yes for one of them. */
export function forSome<T>(items: Iterable<T>, ask: (item: T) => Answer): Answer {
  return opposite(forAll(items, (item) => opposite(ask(item))));
}
