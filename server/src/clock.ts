/**
 * The only place that reads the clock. Everything below is handed the day.
 */

const MILLISECONDS_A_DAY = 86_400_000;

/** Today in UTC, whole days since 1970-01-01. */
export function today(): number {
  return Math.floor(Date.now() / MILLISECONDS_A_DAY);
}
