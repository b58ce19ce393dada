import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NearNames } from '../../server/src/model/link/near-names.js';
import { Slips } from '../../server/src/model/link/slips.js';

const NONE = new Set<string>();
const some = (count: number) => Array.from({ length: count }, (_, index) => `element-${index}`);

/** Names that count how often somebody walks over all of them. */
class Walked extends Set<string> {
  walks = 0;

  override forEach(visit: (value: string, key: string, set: Set<string>) => void) {
    this.walks += 1;
    super.forEach(visit);
  }
}

/** Sought after so many other words that there is an index, if there is ever one. */
function slipsOf(word: string, names: Iterable<string>): readonly string[] {
  const slips = new Slips(new Set(names));
  for (const other of some(20)) slips.of(other);
  return [...slips.of(word)].sort();
}

test('of a small model, all that is near may be meant', () => {
  assert.deepEqual(new NearNames(new Set(['customer'])).ranked('custmr'), ['customer']);
});

test('of a large model, only slips may be meant', () => {
  const near = new NearNames(new Set([...some(500), 'customer']));
  assert.deepEqual(near.ranked('custmer'), ['customer']);
  assert.deepEqual(near.ranked('custmr'), []);
});

for (const [slip, word] of [
  ['a letter left out', 'custmer'],
  ['the first letter left out', 'ustomer'],
  ['a letter added', 'custommer'],
  ['a letter added behind', 'customers'],
  ['a letter replaced', 'custoner'],
  ['two neighbours swapped', 'cusotmer'],
  ['another case', 'Customer'],
  ['none', 'customer'],
] as const) {
  test(`a slip is found with and without an index: ${slip}`, () => {
    assert.deepEqual(slipsOf(word, ['customer', ...some(5_000)]), ['customer']);
    assert.deepEqual(new Slips(new Set(['customer', 'other'])).of(word), ['customer']);
  });
}

test('a swap with a letter more at its place is no slip', () => {
  assert.deepEqual(slipsOf('customer', ['csutomer', 'csuotomer', ...some(5_000)]), ['csutomer']);
  assert.deepEqual(slipsOf('custo', ['cusotx', ...some(5_000)]), []);
});

test('letters of any script may be replaced, and names that differ in case alone are all found', () => {
  const names = ['Straße', 'STRAße', 'straẞe', 'strasse', '数据库', ...some(5_000)];
  assert.deepEqual(slipsOf('straße', names), ['STRAße', 'Straße', 'straẞe']);
  assert.deepEqual(slipsOf('数居库', names), ['数据库']);
});

test('an index that pays is walked over a few times, however many words are sought', () => {
  const names = new Walked(some(20_000));
  const near = new NearNames(names);
  for (const word of some(20_000)) assert.ok(near.ranked(`${word}x`).length > 0);
  assert.ok(names.walks < 20, `${names.walks}`);
});

test('the index follows names that come and go, and grows', () => {
  const names = new Walked(some(300));
  const near = new NearNames(names);
  for (const word of some(300)) near.ranked(`${word}x`);
  const came = some(9_000).map((name) => `${name}-more`);
  for (const name of came) {
    names.add(name);
    near.update([name], NONE);
    assert.ok(near.ranked(name.replace('more', 'mroe')).includes(name));
  }
  names.delete('element-77-more');
  near.update(['element-77-more'], NONE);
  assert.ok(!near.ranked('element-77-mroe').includes('element-77-more'));
  assert.ok(names.walks < 30, `${names.walks}`);
});

test('names that come and go by turns are forgotten', () => {
  const names = new Walked(some(300));
  const near = new NearNames(names);
  for (const word of some(300)) near.ranked(`${word}x`);
  const before = names.walks;
  for (const name of some(3_000).map((each) => `${each}-more`)) {
    names.add(name);
    near.update([name], NONE);
    assert.ok(near.ranked(`${name}x`).includes(name));
    names.delete(name);
    near.update([name], NONE);
    assert.ok(!near.ranked(`${name}x`).includes(name));
  }
  assert.ok(names.walks > before && names.walks < before + 20, `${names.walks}`);
});

test('an edit tells which words may stand for other names', () => {
  const names = new Set(some(500));
  const near = new NearNames(names);
  const words = new Set(['custmer', 'ordr']);
  names.add('customer');
  assert.deepEqual([...near.update(['customer'], words)], ['custmer']);
});

test('many names and words of one edit are not compared each with each', () => {
  const names = new Set(some(20_000));
  const near = new NearNames(names);
  const words = new Walked(some(20_000).map((name) => `${name}x`));
  const came = some(20_000).map((name) => `${name}y`);
  for (const name of came) names.add(name);
  const touched = new Set(near.update(came, words));
  assert.equal(touched.size, words.size);
  assert.ok(words.walks < 20, `${words.walks}`);
});

test('very long words take no room', () => {
  const long = 'x'.repeat(100_000);
  assert.deepEqual(slipsOf(`${long}y`, [long, ...some(5_000)]), []);
  assert.deepEqual(slipsOf(long.toUpperCase(), [long, ...some(5_000)]), [long]);
});
