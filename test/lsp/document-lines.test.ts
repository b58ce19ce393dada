// The lines of a document that is edited are those of its text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DocumentLines } from '../../server/src/lsp/document-lines.js';
import { lineTable } from '../../server/src/syntax/lines.js';

const text = fc.array(fc.constantFrom('a', '🔒', '\n', '\r', '\r\n'), { maxLength: 12 });
const edit = fc.record({ start: fc.nat(20), length: fc.nat(10), text });

test('after any edits', () => {
  fc.assert(
    fc.property(text, fc.array(edit, { maxLength: 5 }), (first, edits) => {
      const document = TextDocument.create('file:///a.tm', 'threat-model', 1, first.join(''));
      const lines = new DocumentLines(document);
      for (const { start, length, text } of edits) {
        const range = { start: lines.position(start), end: lines.position(start + length) };
        TextDocument.update(document, [{ range, text: text.join('') }], 2);
        assertSame(lines, document.getText());
      }
    }),
    { numRuns: 500 },
  );
});

function assertSame(lines: DocumentLines, text: string): void {
  const expected = lineTable(text);
  assert.equal(lines.lineCount, expected.lineCount);
  for (let offset = -1; offset <= text.length + 1; offset += 1) {
    assert.deepEqual(lines.position(offset), expected.position(offset));
  }
  for (let line = -1; line <= expected.lineCount; line += 1) {
    assert.equal(lines.line(line), expected.line(line));
    for (let character = -1; character <= 4; character += 1) {
      const position = { line, character };
      assert.equal(lines.offset(position), expected.offset(position));
    }
  }
}
