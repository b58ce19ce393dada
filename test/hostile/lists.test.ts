// Lists that are longer than a call has room for arguments.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inside } from '../../server/src/model/terms/containment.js';
import type { View } from '../../server/src/model/model.js';
import { inline } from '../../server/src/publish/nodes.js';
import { parse } from '../../server/src/syntax/parse.js';

const MANY = 200_000;

test('a list of very many values behind a clause is read', () => {
  const { units } = parse('/a.tm', `mitigated by a ${'b, '.repeat(MANY)}c`);
  assert.equal(units[0]?.statement?.clauses[0]?.values.length, MANY + 2);
});

test('something that holds very many is walked', () => {
  const many = Array.from({ length: MANY }, () => ({}));
  const whole = {};
  const held = (element: object) => (element === whole ? [many] : element === many ? many : []);
  const view = { model: { held } } as unknown as View;
  assert.equal(inside(view, whole as Parameters<typeof inside>[1]).length, MANY + 1);
});

test('a line of very many parts is one list', () => {
  const parts = Array.from({ length: MANY }, () => 'x');
  assert.equal(inline(parts).length, MANY);
});
