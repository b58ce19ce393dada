// Searching the names of a file for what is typed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fittingNames, likeness } from '../../server/src/features/completion/file-names.js';
import { bind } from '../support/bound.js';

const cases: [typed: string, name: string, title: string, expected: boolean][] = [
  ['', 'a', 'Anything', true],
  ['wbs', 'x', 'Web Server', true],
  ['WBS', 'web-server', 'X', true],
  ['sw', 'web-server', 'Web server', false],
  ['webb', 'web', 'Bit', false],
  ['aa', 'a', 'B', false],
  ['é', 'x', 'CAFÉ', true],
  ['ß', 'x', 'Straße', true],
  ['🔒', 'x', 'A 🔒', true],
  ['🔒', 'x', 'A 🔑', false],
  ['^-]', 'x', 'a^-]b', true],
  ['\\', 'x', 'A', false],
];

for (const [typed, name, title, expected] of cases) {
  test(`'${typed}' ${expected ? 'may' : 'cannot'} stand for ${name} "${title}"`, () => {
    const file = bind(`store other "-"\nstore ${name} "${title}"\nasset ${name}2 "${title}"`);
    const found = [...fittingNames(file, ['store'], likeness(typed))].map(({ id }) => id);
    assert.equal(found.includes(name), expected);
    assert.ok(!found.includes(`${name}2`));
  });
}

test('names after any edits are those of the file as it is', () => {
  const texts = Array.from({ length: 300 }, (_, index) => `store s${index} "S"\n`);
  const files = fc.array(fc.shuffledSubarray(texts, { minLength: 200 }), { maxLength: 4 });
  fc.assert(
    fc.property(files, (orders) => {
      const bindings = new Map(texts.map((text) => [text, bind(text).bindings[0]!]));
      for (const order of orders) {
        const file = { ...bind(''), bindings: order.map((text) => bindings.get(text)!) };
        const found = [...fittingNames(file, ['store'])].map(({ id }) => `store ${id} "S"\n`);
        assert.deepEqual(found, order);
      }
    }),
    { numRuns: 50 },
  );
});
