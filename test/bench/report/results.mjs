// What a run of the benchmark measured, and how it is looked up. What is missing says why.

/**
 * @typedef {{ starts: import('../steps/start.mjs').Started[], documents: import('../steps/documents.mjs').Measured[],
 *   checks: import('../steps/commands.mjs').Ran[], exports: import('../steps/commands.mjs').Ran[],
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
 * @throws NotMeasured, also if it dropped out
 */
export function pick(list, wanted) {
  const found = list.find((each) =>
    Object.entries(wanted).every(([key, value]) => each[key] === value),
  );
  if (!found) throw new NotMeasured('not in this run');
  const { error } = /** @type {{ error?: string }} */ (found);
  if (error) throw new NotMeasured(error);
  return found;
}

/** What an edit or a question costs in an open document. */
export function costOf(/** @type {import('../steps/documents.mjs').Measured} */ { costs }, name) {
  if (!costs[name]) throw new NotMeasured('no such feature');
  return costs[name];
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
