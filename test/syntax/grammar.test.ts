// The shipped lexer and parser skip Chevrotain's checks of their definitions: they run here, the parser's where they can.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Lexer } from 'chevrotain';
import fc from 'fast-check';
import { layOut } from '../../server/src/syntax/layout.js';
import { lex, VOCABULARY } from '../../server/src/syntax/lexer.js';
import { Grammar } from '../../server/src/syntax/parser.js';
import { anyText } from '../properties/support/texts.js';

const skip =
  Number.parseInt(process.versions.node, 10) < 21 &&
  'Chevrotain checks grammars with Object.groupBy, which is new in Node 21';

test('the lexer is sound', () => {
  const options = { positionTracking: 'onlyOffset', ensureOptimizations: true } as const;
  const { lexerDefinitionErrors } = new Lexer(VOCABULARY, options);
  assert.deepEqual(lexerDefinitionErrors, []);
});

test('the grammar is sound', { skip }, () => {
  assert.doesNotThrow(() => new Grammar({ skipValidations: false }));
});

test('the grammar has an alternative for whatever the layout lets through', () => {
  const grammar = new Grammar({ skipValidations: true });
  fc.assert(
    fc.property(anyText, (text) => {
      grammar.parse(layOut(text, lex(text).tokens).tokens, []);
      assert.deepEqual(grammar.errors, []);
    }),
    { numRuns: 500 },
  );
});

test('every character starts a token or is blank', () => {
  const special = new Set(['"', '/', '-', ' ', '\t', '\n', '\r']);
  const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  const others = characters.filter((character) => !special.has(character));
  const { tokens } = lex(others.join(' '));
  assert.deepEqual(
    tokens.map(({ image }) => image),
    others,
  );
});
