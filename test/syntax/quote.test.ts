import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quoted } from '../../server/src/syntax/quote.js';

test('a word in a message is shown whole up to 60 characters', () => {
  assert.equal(quoted('x'.repeat(60)), `'${'x'.repeat(60)}'`);
  assert.equal(quoted('x'.repeat(61)), `'${'x'.repeat(59)}…'`);
  assert.equal(quoted(`${'x'.repeat(58)}🔒🔒`), `'${'x'.repeat(58)}…'`);
});
