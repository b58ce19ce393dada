/**
 * Work that is asked for more often than it can be done.
 */

/**
 * Runs the work at each call, but never twice at a time: all calls during a run make one more run after it, so
 * that the last one is always followed by a run that saw what it saw.
 * @param work must not reject
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const repeat = async (): Promise<void> => {
    do {
      again = false;
      await work();
    } while (again);
    running = undefined;
  };
  return () => {
    again = true;
    return (running ??= repeat());
  };
}
