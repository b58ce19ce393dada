// The JSON Schema of the export is valid, takes what the export writes, and refuses what it never writes.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { exportSchema } from '../../server/src/schema/generate/export-schema.js';

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(exportSchema());
const position = { line: 0, character: 0 };
const at = { file: 'shop.tm', range: { start: position, end: position } };

function errorsOf(declaration: object): readonly string[] {
  const base = { id: 'x', title: 'X', at, audience: 'public', attributes: {} };
  const declarations = [{ ...base, ...declaration }];
  validate({ version: 1, model: 'shop', files: ['shop.tm'], declarations });
  return (validate.errors ?? [])
    .filter((error) => error.keyword !== 'if')
    .map((error) => `${error.instancePath} ${error.message}`.replace('/declarations/0', ''));
}

const good: [what: string, declaration: object][] = [
  ['an element without attributes', { kind: 'boundary' }],
  ['a parent and a description', { kind: 'entry', parent: 'web', description: 'Here.' }],
  ['the ends of a flow', { kind: 'flow', from: 'customer', to: 'web.checkout' }],
  ['a list', { kind: 'store', attributes: { holds: ['orders', 'cards'], encrypted: 'unknown' } }],
  ['a response that is one word', { kind: 'threat', attributes: { accepted: true } }],
  [
    'a response with clauses',
    { kind: 'threat', attributes: { accepted: { value: true, because: 'R', until: '2027-06' } } },
  ],
  [
    'values with clauses in a list',
    { kind: 'asset', attributes: { source: ['Handbook', { value: 'handbook', in: 'Chapter 2' }] } },
  ],
  [
    'dates and numbers',
    { kind: 'model', attributes: { reviewed: '2026-05-01', 'review-every': 90 } },
  ],
  [
    'what a profile changes',
    {
      kind: 'threat',
      when: [{ profiles: ['debug'], audience: 'internal', attributes: { severity: 'low' } }],
    },
  ],
];

const bad: [what: string, declaration: object, error: RegExp][] = [
  ['an unknown kind', { kind: 'widget' }, /^\/kind must be equal to one of/m],
  ['an import', { kind: 'import' }, /^\/kind must be equal to one of/m],
  ['a member of its own', { kind: 'actor', colour: 'red' }, /must NOT have additional properties/],
  [
    'an attribute of another kind',
    { kind: 'actor', attributes: { carries: ['x'] } },
    /^\/attributes must NOT have additional properties/m,
  ],
  [
    'one value for many',
    { kind: 'flow', attributes: { carries: 'cards' } },
    /^\/attributes\/carries must be array/m,
  ],
  [
    'a word that the enumeration lacks',
    { kind: 'asset', attributes: { integrity: 'huge' } },
    /^\/attributes\/integrity must be equal to one of/m,
  ],
  [
    'a clause that the attribute lacks',
    { kind: 'threat', attributes: { dismissed: { value: true, by: 'CTO' } } },
    /^\/attributes\/dismissed must NOT have additional properties/m,
  ],
  [
    'a wrong attribute under a profile',
    { kind: 'actor', when: [{ profiles: ['debug'], attributes: { carries: ['x'] } }] },
    /^\/when\/0\/attributes must NOT have additional properties/m,
  ],
  ['a text as a date', { kind: 'incident', attributes: { date: 'May' } }, /must match pattern/],
];

describe('the schema of the export takes', () => {
  for (const [what, declaration] of good)
    test(what, () => assert.deepEqual(errorsOf(declaration), []));
});

describe('the schema of the export refuses', () => {
  for (const [what, declaration, error] of bad)
    test(what, () => assert.match(errorsOf(declaration).join('\n'), error));
});
