/**
 * Calendar dates as the language writes them: `2026`, `2026-11`, `2026-11-22`, in whole UTC days.
 * Knows no clock and no time zone.
 */
import type { DateValue } from './declaration.js';

const DAY = 86_400_000;
const WRITTEN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** What a year, month or day spans; `undefined` when it is not written so or not in the calendar. */
export function parseDate(text: string): DateValue | undefined {
  const match = WRITTEN.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map((part) => (part ? Number(part) : undefined));
  if (!year) return undefined;
  if (month === undefined) return { first: dayOf(year, 1, 1), last: dayOf(year + 1, 1, 1) - 1 };
  if (month < 1 || month > 12) return undefined;
  const first = dayOf(year, month, 1);
  const last = dayOf(year, month + 1, 1) - 1;
  if (day === undefined) return { first, last };
  const exact = first + day - 1;
  return day < 1 || exact > last ? undefined : { first: exact, last: exact };
}

/** A day since 1970-01-01 as `2026-11-22`. */
export function formatDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The day number of a date; a month of 13 is January of the next year. Right for years below 100 too. */
function dayOf(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / DAY;
}
