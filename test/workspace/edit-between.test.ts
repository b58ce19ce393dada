// The edit between two texts makes the second of the first, and touches no more than it must.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { editBetween } from '../../server/src/workspace/edit-between.js';

test('what is common at both ends is left out, long or short', () => {
  const long = 'x'.repeat(10_000);
  assert.deepEqual(editBetween(`${long}a${long}`, `${long}bc${long}`), {
    start: 10_000,
    end: 10_001,
    text: 'bc',
  });
  assert.deepEqual(editBetween('abab', 'ab'), { start: 2, end: 4, text: '' });
  assert.deepEqual(editBetween('', 'ab'), { start: 0, end: 0, text: 'ab' });
  assert.deepEqual(editBetween('ab', 'ab'), { start: 2, end: 2, text: '' });
});

test('the edit of any two texts makes one of the other', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'ab'.repeat(3000)))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { start, end, text: between } = editBetween(before, after);
      assert.equal(before.slice(0, start) + between + before.slice(end), after);
    }),
  );
});
