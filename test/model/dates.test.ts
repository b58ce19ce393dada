import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDay, parseDate } from '../../server/src/model/dates.js';

function span(text: string): string | undefined {
  const date = parseDate(text);
  return date && `${formatDay(date.first)}..${formatDay(date.last)}`;
}

test('a date spans the day, month or year that it names', () => {
  assert.equal(span('2026-11-22'), '2026-11-22..2026-11-22');
  assert.equal(span('2026-11'), '2026-11-01..2026-11-30');
  assert.equal(span('2026'), '2026-01-01..2026-12-31');
  assert.equal(span('2024-02'), '2024-02-01..2024-02-29');
  assert.equal(span('1900-02'), '1900-02-01..1900-02-28');
  assert.equal(span('2025-12'), '2025-12-01..2025-12-31');
  assert.equal(span('0099'), '0099-01-01..0099-12-31');
});

test('days are counted from 1970-01-01', () => {
  assert.deepEqual(parseDate('1970-01-02'), { first: 1, last: 1 });
  assert.deepEqual(parseDate('1969-12'), { first: -31, last: -1 });
});

test('what is not in the calendar is no date', () => {
  for (const text of ['2026-02-29', '2026-04-31', '2026-13', '2026-00', '2026-01-00', '0000'])
    assert.equal(parseDate(text), undefined, text);
});

test('what is written in another way is no date', () => {
  for (const text of ['26', '20261', '2026-1', '2026-1-5', '2026-01-05-01', '2026.5', ''])
    assert.equal(parseDate(text), undefined, text);
});
