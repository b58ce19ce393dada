// Where tokens start and end, for any character.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lex } from '../../server/src/syntax/lexer.js';

function images(text: string): string[] {
  const { tokens } = lex(text);
  return Array.from({ length: tokens.length }, (_, index) =>
    text.slice(tokens.start(index), tokens.end(index)),
  );
}

test('every character starts a token or is blank', () => {
  const special = new Set(['"', '/', '-', ' ', '\t', '\n', '\r']);
  const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  const others = characters.filter((character) => !special.has(character));
  assert.deepEqual(images(others.join(' ')), others);
});

test('a run of digits is a number unless a letter stands in it', () => {
  assert.deepEqual(images('12 12a 12fa 2026-11 1.2.3 1.25a 1.2-3 1->2 -5 _1'), [
    ...['12', '12a', '12fa', '2026-11', '1.2.3', '1', '.', '25a', '1', '.', '2-3'],
    ...['1', '->', '2', '-5', '_1'],
  ]);
});
