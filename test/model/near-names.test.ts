import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NearNames } from '../../server/src/model/link/near-names.js';

const many = Array.from({ length: 5_000 }, (_, index) => `element-${index}`);

test('all names of a small model are candidates', () => {
  assert.deepEqual(new NearNames(['db', 'web']).candidates('anything'), ['db', 'web']);
});

for (const [slip, word] of [
  ['a letter left out', 'custmer'],
  ['a letter added', 'custommer'],
  ['a letter replaced', 'custoner'],
  ['two neighbours swapped', 'cusotmer'],
  ['another case', 'Customer'],
] as const) {
  test(`of a large model, names one slip away are candidates: ${slip}`, () => {
    assert.deepEqual(new NearNames([...many, 'customer']).candidates(word), ['customer']);
  });
}

test('a large model does not make every name a candidate', () => {
  assert.ok(new NearNames(many).candidates('element-77777').length < 100);
});

test('very long words take no room', () => {
  const long = 'x'.repeat(100_000);
  assert.deepEqual(new NearNames([...many, long]).candidates(`${long}y`), []);
});
