// Statistics of small samples.

export const mean = (/** @type {readonly number[]} */ sample) =>
  sample.reduce((sum, each) => sum + each, 0) / sample.length;

export const median = (/** @type {readonly number[]} */ sample) => percentile(sample, 0.5);

/** The smallest number of the sample that is not below `share` (0 to 1) of it. */
export function percentile(/** @type {readonly number[]} */ sample, /** @type {number} */ share) {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** The exponent E of `cost = size ^ E` between two points. */
export const growth = (size, cost, largerSize, largerCost) =>
  Math.log(largerCost / cost) / Math.log(largerSize / size);
