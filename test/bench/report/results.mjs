// What a run of the benchmark measured, and how it is looked up. What is missing says why.

/**
 * @typedef {{ starts: import('../steps/start.mjs').Started[], documents: import('../steps/documents.mjs').Measured[],
 *   checks: import('../steps/commands.mjs').Ran[], publications: import('../steps/commands.mjs').Ran[],
 *   parser: import('../steps/parser.mjs').Parsed[], bundles: import('../steps/bundles.mjs').Bundles }} Results
 */

/** Names of what is measured. */
export const SUBJECTS = {
  tm: 'tm',
  json: 'JSON server',
  likec4: 'LikeC4',
  bare: 'node -e 0',
  version: 'tm --version',
};

/** Something was not measured. */
export class NotMeasured extends Error {}

/**
 * The one of a list with the given properties.
 * @template T
 * @param {readonly T[]} list
 * @param {NoInfer<Partial<T>>} wanted
 * @returns {T}
 * @throws NotMeasured
 */
export function pick(list, wanted) {
  const isWanted = (each) => Object.entries(wanted).every(([key, value]) => each[key] === value);
  const found = list.find(isWanted);
  if (!found) throw new NotMeasured('not in this run');
  return found;
}

/**
 * What was measured to its end.
 * @template {{ error?: string }} T
 * @param {T} measured
 * @returns {T}
 * @throws NotMeasured if it dropped out
 */
export function whole(measured) {
  if (measured.error) throw new NotMeasured(measured.error);
  return measured;
}

/**
 * What an edit or a question costs in an open document, also in one that dropped out later.
 * @returns {import('../steps/documents.mjs').Cost}
 * @throws NotMeasured
 */
export function costOf(/** @type {import('../steps/documents.mjs').Measured} */ document, name) {
  const cost = document.costs[name];
  if (!cost) throw new NotMeasured(document.error ?? 'no such feature');
  return cost;
}

/** A text, or why it cannot be told. */
export function toldOr(/** @type {() => string} */ tell) {
  try {
    return tell();
  } catch (error) {
    if (error instanceof NotMeasured) return `n/a (${error.message})`;
    throw error;
  }
}
