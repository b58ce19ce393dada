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
  const year = Number(match[1]);
  const month = match[2] === undefined ? undefined : Number(match[2]);
  const day = match[3] === undefined ? undefined : Number(match[3]);
  if (year === 0) return undefined;
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

/** Days before 1970 since 0000-03-01 in the Gregorian calendar, and in 400 of its years. */
const BEFORE_1970 = 719_468;
const CYCLE = 146_097;

/**
 * The day number of a date; a month of 13 is January of the next year. Counts years from March, so that the odd day
 * comes last: then the months before one have 153 days in each five.
 */
function dayOf(year: number, month: number, day: number): number {
  const fromMarch = (month + 9) % 12;
  const ofYear = month > 12 || month < 3 ? year - (month < 3 ? 1 : 0) : year;
  const inCycle = ofYear % 400;
  const days = Math.floor((153 * fromMarch + 2) / 5) + day - 1;
  const years = inCycle * 365 + Math.floor(inCycle / 4) - Math.floor(inCycle / 100);
  return Math.floor(ofYear / 400) * CYCLE + years + days - BEFORE_1970;
}
