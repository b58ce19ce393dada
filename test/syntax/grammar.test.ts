// The shipped lexer and parser skip Chevrotain's checks of their definitions, which need Node 22: they run here.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Lexer } from 'chevrotain';
import { VOCABULARY } from '../../server/src/syntax/lexer.js';
import { Grammar } from '../../server/src/syntax/parser.js';

const skip = Number.parseInt(process.versions.node, 10) < 22 && 'needs Node 22';

test('the lexer is sound', { skip }, () => {
  const options = { positionTracking: 'onlyOffset', ensureOptimizations: true } as const;
  const { lexerDefinitionErrors } = new Lexer(VOCABULARY, options);
  assert.deepEqual(lexerDefinitionErrors, []);
});

test('the grammar is sound', { skip }, () => {
  assert.doesNotThrow(() => new Grammar({ skipValidations: false }));
});
