// Proves that the rig itself runs: a TypeScript test is bundled, and its packages are found.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';

test('a TypeScript test with a package runs', () => {
  const sameTwice = (text: string) => assert.equal([...text].reverse().reverse().join(''), text);
  fc.assert(fc.property(fc.string(), sameTwice));
});
