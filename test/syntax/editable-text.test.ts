// A text that is edited in place is the text that is put together anew, and so are its lines.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { EditableText } from '../../server/src/syntax/editable-text.js';
import { lineTable } from '../../server/src/syntax/lines.js';

const character = fc.constantFrom('a', '🔒', '\n', '\r', '\r\n');
const text = fc.array(character, { maxLength: 12 }).map((parts) => parts.join(''));
const edit = fc.record({ start: fc.nat(20), length: fc.nat(10), text });

test('after any edits', () => {
  fc.assert(
    fc.property(text, fc.array(edit, { maxLength: 5 }), (first, edits) => {
      let expected = first;
      const editable = new EditableText(first);
      for (const { start, length, text } of edits) {
        expected = replaceIn(editable, expected, { start, end: start + length, text });
        assertSameLines(editable, expected);
      }
    }),
    { numRuns: 500 },
  );
});

const LINES = 'a line of some length\n'.repeat(5000);
const longText = fc.constantFrom('', 'a', '\n', '\r\n', '\r', LINES, 'x'.repeat(50_000));
const place = fc.nat(3 * LINES.length);
const longEdit = fc.record({ start: place, length: fc.oneof(fc.nat(9), place), text: longText });

test('after edits of a text of many pieces', () => {
  fc.assert(
    fc.property(fc.array(longEdit, { maxLength: 8 }), (edits) => {
      let expected = LINES;
      const editable = new EditableText(LINES);
      for (const { start, length, text } of edits) {
        expected = replaceIn(editable, expected, { start, end: start + length, text });
      }
      const lines = lineTable(expected);
      assert.equal(editable.lineCount, lines.lineCount);
      for (let offset = 0; offset <= expected.length + 999; offset += 997) {
        const position = lines.position(offset);
        assert.deepEqual(editable.position(offset), position);
        assert.equal(editable.offset(position), lines.offset(position));
        assert.equal(editable.line(position.line), lines.line(position.line));
        const end = Math.min(expected.length, offset * 2);
        if (offset <= end) assert.equal(editable.slice(offset, end), expected.slice(offset, end));
      }
    }),
    { numRuns: 60 },
  );
});

function replaceIn(
  editable: EditableText,
  text: string,
  { start, end, text: by }: { start: number; end: number; text: string },
): string {
  const [from, to] = [Math.min(start, text.length), Math.min(end, text.length)];
  editable.replace({ start: from, end: to, text: by });
  const now = text.slice(0, from) + by + text.slice(to);
  assert.equal(editable.toString(), now);
  assert.equal(editable.length, now.length);
  return now;
}

function assertSameLines(editable: EditableText, text: string): void {
  const lines = lineTable(text);
  assert.equal(editable.lineCount, lines.lineCount);
  for (let offset = -1; offset <= text.length + 1; offset += 1) {
    assert.deepEqual(editable.position(offset), lines.position(offset));
  }
  for (let line = -1; line <= lines.lineCount; line += 1) {
    assert.equal(editable.line(line), lines.line(line));
    for (let character = -1; character <= 4; character += 1) {
      const position = { line, character };
      assert.equal(editable.offset(position), lines.offset(position));
    }
  }
}
