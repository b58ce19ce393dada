/**
 * Who has read something: lists that are mostly empty or of one, made small. Readers whose answer is over leave a
 * list when it has grown, so that a list is never much longer than what is alive in it, whatever is edited.
 */
/** It has read something for an answer that may be over. */
export interface Reader {
  readonly isOver: boolean;
}

export type ReadersOf<R extends Reader> = R | R[] | undefined;

/** Shorter lists are not worth looking through. */
const SHORT = 8;

/** The readers and one more; not the ones given. */
export function addReader<R extends Reader>(readers: ReadersOf<R>, reader: R): ReadersOf<R> {
  if (!readers) return reader;
  if (!Array.isArray(readers)) {
    if (readers === reader) return readers;
    return readers.isOver ? reader : [readers, reader];
  }
  if (readers.at(-1) === reader) return readers;
  const { length } = readers;
  // At each doubling, so that looking through them costs no more than having added them.
  if (length >= SHORT && (length & (length - 1)) === 0) shorten(readers);
  readers.push(reader);
  return readers;
}

/** True when some reader's answer still counts. */
export function hasReaders<R extends Reader>(readers: ReadersOf<R>): boolean {
  return listed(readers).some((reader) => !reader.isOver);
}

export function listed<R extends Reader>(readers: ReadersOf<R>): readonly R[] {
  if (!readers) return [];
  return Array.isArray(readers) ? readers : [readers];
}

/** A list that is more than half alive grows on, else it would be looked through again soon. */
function shorten(readers: Reader[]): void {
  const alive = readers.filter((reader) => !reader.isOver);
  if (alive.length > readers.length / 2) return;
  readers.length = alive.length;
  for (const [index, reader] of alive.entries()) readers[index] = reader;
}
