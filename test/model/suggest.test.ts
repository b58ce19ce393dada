import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from '../../server/src/model/suggest.js';

test('near words are found by letters added, left out, changed or swapped', () => {
  const kinds = ['component', 'store', 'flow', 'actor', 'asset'];
  assert.deepEqual(nearest('compnent', kinds), ['component']);
  assert.deepEqual(nearest('componnent', kinds), ['component']);
  assert.deepEqual(nearest('stare', kinds), ['store']);
  assert.deepEqual(nearest('folw', kinds), ['flow']);
});

test('case alone is the smallest mistake', () => {
  assert.deepEqual(nearest('STORE', ['stored', 'store']), ['store', 'stored']);
});

test('the nearest comes first, equal ones by code unit, at most three', () => {
  assert.deepEqual(nearest('abcdef', ['abcdez', 'abcdey', 'abcdef1', 'abcd', 'abcdex']), [
    'abcdef1',
    'abcdex',
    'abcdey',
  ]);
});

test('short words must be nearly right, and the word itself is no suggestion', () => {
  assert.deepEqual(nearest('db', ['dc', 'dbs', 'DB']), ['DB']);
  assert.deepEqual(nearest('web', ['wxy', 'wed']), ['wed']);
  assert.deepEqual(nearest('web', ['web']), []);
  assert.deepEqual(nearest('payment', ['customer', 'checkout']), []);
});

test('one candidate is suggested once', () => {
  assert.deepEqual(nearest('stroe', ['store', 'store']), ['store']);
});

test('very long words are compared in no more time than it takes to read them', () => {
  const long = 'ab'.repeat(100_000);
  assert.deepEqual(nearest(`c${long}c`, [long]), [long]);
  assert.deepEqual(nearest(long, [long.replaceAll('b', 'c')]), []);
});

test('what is swapped and changed counts each', () => {
  assert.deepEqual(nearest('abcdef', ['bacdfe', 'bacdf', 'bcadfe']), ['bacdf', 'bacdfe']);
});
