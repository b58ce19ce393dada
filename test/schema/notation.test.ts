// One line says how an attribute is written.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributeNotation } from '../../server/src/schema/notation.js';
import { attributeOf } from '../../server/src/schema/schema.js';
import type { Kind } from '../../server/src/schema/types.js';

const lines: [kind: Kind, notation: string][] = [
  ['model', 'purpose TEXT'],
  ['model', 'report to STRING+'],
  ['model', 'reviewed DATE'],
  ['entry', 'open to [actor, adversary]'],
  ['entry', 'authenticated no because TEXT'],
  ['assumption', 'about [any]'],
  ['asset', 'personal yes | no'],
  ['asset', 'integrity LEVEL'],
  ['mitigation', 'status MITIGATION_STATUS (since DATE) (because TEXT)'],
  ['threat', 'accepted (because TEXT) (by STRING) (until DATE)'],
  ['threat', 'transferred to [actor, external] because TEXT'],
  ['threat', 'source STRING+ | [document] (in STRING)'],
  ['threat', 'tags WORD+'],
];

for (const [kind, notation] of lines) {
  test(`${kind}: ${notation}`, () => {
    const name = /^[a-z-]+( (to|by))?/.exec(notation)?.[0] ?? '';
    const def = attributeOf(kind, name);
    assert.ok(def, `${kind} takes '${name}'`);
    assert.equal(attributeNotation(def), notation);
  });
}
