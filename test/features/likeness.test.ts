// What typed letters may stand for.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { likeness } from '../../server/src/features/completion/likeness.js';

const cases: [typed: string, text: string, expected: boolean][] = [
  ['', '', true],
  ['', 'anything', true],
  ['a', '', false],
  ['wbs', 'Web Server', true],
  ['WBS', 'web-server', true],
  ['sw', 'web-server', false],
  ['webb', 'web', false],
  ['aa', 'a', false],
  ['é', 'CAFÉ', true],
  ['ss', 'Straße', false],
  ['ß', 'Straße', true],
  ['🔒', 'a 🔒', true],
];

for (const [typed, text, expected] of cases) {
  test(`'${typed}' ${expected ? 'may' : 'cannot'} stand for '${text}'`, () => {
    assert.equal(likeness(typed)(text), expected);
  });
}
