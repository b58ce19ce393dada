import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNotes, readMarked, readSnippet } from './marks.js';

test('a snippet is split into files, without separators and notes', () => {
  const files = readSnippet(`
    // file: lib/a.tm
    actor a "A"
          ^ duplicate-name: 'a' is declared twice
      ^^^ other-code

    // file: b.tm
    actor b "B" {
      trust untrusted
    }
  `);
  assert.deepEqual(
    files.map(({ path, text }) => [path, text]),
    [
      ['/lib/a.tm', 'actor a "A"\n\n'],
      ['/b.tm', 'actor b "B" {\n  trust untrusted\n}\n'],
    ],
  );
  assert.deepEqual(files[0]!.notes, [
    { start: 6, end: 7, text: "duplicate-name: 'a' is declared twice" },
    { start: 2, end: 5, text: 'other-code' },
  ]);
});

test('ranges and cursors are taken out of the text', () => {
  const file = readMarked('handles [|web.[|api|]|], <|>x');
  assert.equal(file.path, '/main.tm');
  assert.equal(file.text, 'handles web.api, x');
  assert.deepEqual(file.ranges, [
    { start: 12, end: 15 },
    { start: 8, end: 15 },
  ]);
  assert.deepEqual(file.cursors, [17]);
});

test('findings are compared by range, code and, where it is noted, message', () => {
  const source = `
    actor a
          ^ missing-title: 'a' has no title
    actor b
    ^^^^^ duplicate-name
  `;
  const first = { path: '/main.tm', start: 6, end: 7, code: 'missing-title' };
  const second = { path: '/main.tm', start: 8, end: 13, code: 'duplicate-name', message: 'any' };
  assertNotes(source, [second, { ...first, message: "'a' has no title" }]);
  assert.throws(() => assertNotes(source, [{ ...first, message: "'a' has no title" }]));
  assert.throws(() => assertNotes(source, [second, { ...first, message: 'another' }]));
  assert.throws(() => assertNotes(source, [{ ...second, path: '/other.tm' }]));
});
