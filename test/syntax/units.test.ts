// How a file is cut into units.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { lastIndex, unitAt } from '../../server/src/syntax/locate.js';
import { parse } from '../../server/src/syntax/parse.js';

function texts(text: string): string[] {
  return parse('/main.tm', text).units.map((unit) => unit.text);
}

suite('units', () => {
  test('run to the end of the last line of their statement', () => {
    assert.deepEqual(texts('a\n\n// b\nb {\n}  // c\n\n'), ['a\n', '\n// b\nb {\n}  // c\n', '\n']);
    assert.deepEqual(texts('a\r\nb\rc'), ['a\r\n', 'b\r', 'c']);
    assert.deepEqual(texts('a // b'), ['a // b']);
    assert.deepEqual(texts('a /* b\n */ // c\nd'), ['a /* b\n */ // c\n', 'd']);
  });

  test('of two statements on a line, the first ends behind its `;`', () => {
    assert.deepEqual(texts('a; b; // c\nd;\n'), ['a;', ' b; // c\n', 'd;\n']);
    assert.deepEqual(texts('a {};; b'), ['a {};;', ' b']);
    assert.deepEqual(texts('a {} b\n'), ['a {}', ' b\n']);
    assert.deepEqual(texts('a {} } b\n'), ['a {} }', ' b\n']);
    assert.deepEqual(texts('a; /* b\n*/ c'), ['a;', ' /* b\n*/ c']);
  });

  test('go on over lists and braces on the next line', () => {
    assert.deepEqual(texts('a b,\n\n c\nd\n\n{ }\n'), ['a b,\n\n c\n', 'd\n\n{ }\n']);
    assert.deepEqual(texts('a b,\nc d'), ['a b,\n', 'c d']);
  });

  test('end before a declaration that closes their block, or after the last line of the file', () => {
    assert.deepEqual(texts('a {\n b // c\n\n// d\nthreat e "E"\n'), [
      'a {\n b // c\n',
      '\n// d\nthreat e "E"\n',
    ]);
    assert.deepEqual(texts('a {\n b\n\n// c\n'), ['a {\n b\n', '\n// c\n']);
  });

  test('are never none', () => {
    assert.deepEqual(texts(''), ['']);
    assert.deepEqual(texts('// a'), ['// a']);
    assert.deepEqual(texts(' }'), [' }']);
  });
});

suite('searches', () => {
  test('the unit at an offset is the later one at a border', () => {
    const { units } = parse('/main.tm', 'a\nbc\nd');
    const found = [0, 1, 2, 4, 5, 6, 99].map((offset) => units.indexOf(unitAt(units, offset)));
    assert.deepEqual(found, [0, 0, 1, 1, 2, 2, 2]);
  });

  test('the last item for which a test holds', () => {
    for (let length = 0; length < 6; length += 1) {
      const items = Array.from({ length }, (_, index) => index);
      for (let limit = -1; limit < length; limit += 1) {
        assert.equal(
          lastIndex(items, (item) => item <= limit),
          limit,
        );
      }
    }
  });
});
