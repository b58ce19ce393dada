// Positions are those of the protocol in each of its encodings, for any text.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Positions, type Encoding } from '../../server/src/lsp/positions.js';
import { lineTable } from '../../server/src/syntax/lines.js';
import { property } from './support/property.js';
import { characterStarts, referencePosition } from './support/reference-positions.js';
import { anyText, characters, grapheme } from './support/texts.js';

const encodings: readonly Encoding[] = ['utf-8', 'utf-16', 'utf-32'];

const lineEnd = fc.constantFrom('\n', '\r\n', '\r', '\n\r', '\t', '\ufeff', '\u2028', '\v');
const lines = fc
  .array(fc.oneof(grapheme, lineEnd), { maxLength: 30 })
  .map((parts) => parts.join(''));

property(
  'every character has its position, and back',
  fc.oneof(lines, characters, anyText),
  (text) => {
    const table = lineTable(text);
    for (const encoding of encodings) {
      const positions = new Positions(encoding);
      for (const offset of characterStarts(text)) {
        const position = positions.position(table, offset);
        assert.deepEqual(
          position,
          referencePosition(text, offset, encoding),
          `${offset} in ${encoding}`,
        );
        assert.equal(positions.offset(table, position), offset);
      }
    }
  },
);

const anywhere = fc.tuple(
  lines,
  fc.integer({ min: -1, max: 40 }),
  fc.integer({ min: -1, max: 99 }),
);

property('any position is that of a character start', anywhere, ([text, line, character]) => {
  const table = lineTable(text);
  const starts = new Set(characterStarts(text));
  for (const encoding of encodings) {
    const offset = new Positions(encoding).offset(table, { line, character });
    // In UTF-16 a client may name the middle of a character, and is taken at its word.
    if (encoding === 'utf-16') assert.ok(offset >= 0 && offset <= text.length);
    else assert.ok(starts.has(offset), `${offset} in ${encoding}`);
    const own = text.split(/\r\n|\r|\n/)[line];
    if (own !== undefined) assert.equal(referencePosition(text, offset, encoding).line, line);
  }
});
