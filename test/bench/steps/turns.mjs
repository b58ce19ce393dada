// Lets contestants take turns, so that what disturbs the machine disturbs all of them. A peer that fails drops out
// and keeps the reason; the measured product must not fail.

/**
 * @typedef {{ subject: string, isPeer: boolean, error?: string }} Contestant `error` says why it dropped out
 * @typedef {{ most: number, least: number, seconds: number }} Limits how many turns each takes: the most, or those that
 *   fit in so many seconds, but at least some
 */

/**
 * @template {Contestant} T
 * @param {T[]} contestants
 * @param {Limits} limits
 * @param {(contestant: T) => Promise<unknown>} turn
 */
export async function takeTurns(contestants, { most, least, seconds }, turn) {
  const spent = new Map(contestants.map((contestant) => [contestant, 0]));
  for (let round = 0; round < most; round++) {
    for (const contestant of contestants) {
      const hasTime = round < least || spent.get(contestant) < seconds * 1000;
      if (contestant.error || !hasTime) continue;
      spent.set(contestant, spent.get(contestant) + (await takeTurn(contestant, turn)));
    }
  }
}

/** @returns {Promise<number>} how many milliseconds it took */
async function takeTurn(contestant, turn) {
  const start = performance.now();
  try {
    await turn(contestant);
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    const { subject, isPeer } = contestant;
    if (!isPeer) throw new Error(`${subject}: ${message}`, { cause: error });
    contestant.error = message;
  }
  return performance.now() - start;
}
