// Offsets against lines and columns.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codePoints, lineTable } from '../../server/src/syntax/lines.js';

const text = 'ab\ncd\r\n\re🔒f\n';
const table = lineTable(text);

test('lines end at LF, CRLF and CR', () => {
  assert.equal(table.lineCount, 5);
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5, -1].map((line) => table.line(line)),
    ['ab', 'cd', '', 'e🔒f', '', '', ''],
  );
});

test('every offset has a position, and back', () => {
  const at = (offset: number) => {
    const { line, character } = table.position(offset);
    return [line, character];
  };
  assert.deepEqual([0, 1, 2, 3, 5, 7, 8, 9, 12, 13].map(at), [
    [0, 0],
    [0, 1],
    [0, 2],
    [1, 0],
    [1, 2],
    [2, 0],
    [3, 0],
    [3, 1],
    [3, 4],
    [4, 0],
  ]);
  for (let offset = 0; offset <= text.length; offset += 1) {
    const position = table.position(offset);
    const isInBreak = text[offset - 1] === '\r' && text[offset] === '\n';
    if (!isInBreak) assert.equal(table.offset(position), offset);
  }
});

test('what lies outside counts as the nearest inside', () => {
  assert.deepEqual(table.position(-1), { line: 0, character: 0 });
  assert.deepEqual(table.position(99), { line: 4, character: 0 });
  assert.equal(table.offset({ line: 0, character: 99 }), 2);
  assert.equal(table.offset({ line: 1, character: 99 }), 5);
  assert.equal(table.offset({ line: 99, character: 0 }), text.length);
  assert.equal(table.offset({ line: -1, character: 5 }), 0);
  assert.equal(table.offset({ line: 1, character: -5 }), 3);
});

test('columns of characters count code points', () => {
  assert.deepEqual(
    [0, 1, 3, 4].map((units) => codePoints('e🔒f', units)),
    [0, 1, 2, 3],
  );
});

test('an empty text has one line', () => {
  assert.equal(lineTable('').lineCount, 1);
  assert.deepEqual(lineTable('').position(0), { line: 0, character: 0 });
});
