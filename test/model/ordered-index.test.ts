import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { OrderedIndex } from '../../server/src/model/link/ordered-index.js';

interface Item {
  readonly at: number;
}

const byPlace = (a: Item, b: Item): number => a.at - b.at;

test('a list holds in order what was added and not removed, and never changes once handed out', () => {
  const steps = fc.array(fc.record({ at: fc.nat(300), asks: fc.boolean() }), { maxLength: 800 });
  fc.assert(
    fc.property(steps, (all) => {
      const index = new OrderedIndex<string, Item>(byPlace);
      const present = new Map<number, Item>();
      const handedOut: (readonly [readonly Item[], readonly Item[]])[] = [];
      for (const { at, asks } of all) {
        const item = present.get(at);
        if (item) index.remove('key', item);
        if (item) present.delete(at);
        else present.set(at, { at });
        const added = present.get(at);
        if (added) index.add('key', added);
        const isEven = ({ at: place }: Item) => place % 2 === 0;
        assert.equal(index.some('key', isEven), [...present.values()].some(isEven));
        if (!asks) continue;
        const list = index.get('key');
        assert.deepEqual(list, [...present.values()].sort(byPlace));
        handedOut.push([list, [...list]]);
      }
      for (const [list, copy] of handedOut) assert.deepEqual(list, copy);
    }),
  );
});
