// What several edits changed is between the two ends of their range, and nothing else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { widened, type ChangedRange } from '../../server/src/workspace/changed-range.js';

const edit = fc.record({ start: fc.nat(30), length: fc.nat(8), text: fc.string({ maxLength: 8 }) });

test('the range of any edits', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(edit, { minLength: 1 }), (before, edits) => {
      let now = before;
      let range: ChangedRange | undefined;
      for (const { start, length, text } of edits) {
        const from = Math.min(start, now.length);
        const to = Math.min(from + length, now.length);
        now = now.slice(0, from) + text + now.slice(to);
        range = widened(range, { start: from, end: to, text });
      }
      const { start, oldEnd, newEnd } = range!;
      assert.equal(before.slice(0, start) + now.slice(start, newEnd) + before.slice(oldEnd), now);
      assert.ok(start <= oldEnd && oldEnd <= before.length);
    }),
  );
});
