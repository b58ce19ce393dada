/**
 * The only place that reads the clock. Everything below is handed the day, or this.
 */

const MILLISECONDS_A_DAY = 86_400_000;

/** Of a clock that never goes back; its zero is anything. */
export function milliseconds(): number {
  return performance.now();
}

/** Today in UTC, whole days since 1970-01-01. */
export function today(): number {
  return Math.floor(Date.now() / MILLISECONDS_A_DAY);
}
