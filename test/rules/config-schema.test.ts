// The schema that editors complete a tm.config.json by says what the reader says, but for unknown names.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { configSchema } from '../../server/src/rules/config-schema.js';
import { RULES } from '../../server/src/rules/index.js';
import { readConfig } from '../../server/src/rules/read-config.js';

const validate = new Ajv({ strict: true, strictTuples: false }).compile(configSchema());

const odd = fc.constantFrom<unknown>(null, true, 3, 'eror', '', [], {}, ['off', {}, 1]);
const severity = fc.constantFrom('error', 'warning', 'info', 'hint', 'off');
const options = fc.oneof(
  fc.constantFrom<unknown>({}, { days: 3 }, { days: '3' }, { days: 2.5 }),
  odd,
);
const setting = fc.oneof(severity, fc.tuple(severity), fc.tuple(severity, options), odd);
const code = fc.constantFrom(...RULES.map((rule) => rule.code));
const pattern = fc.oneof(
  fc.constantFrom<unknown>(
    'a',
    'a/**',
    './a',
    '/a',
    '..',
    'a/..',
    '../a',
    '...',
    '.',
    './',
    'a\\b',
  ),
  fc.constantFrom<unknown>('', '/', 'a//b', '.a', 'a..', 'a../b', '*', '**/.x', 3),
);
const config = fc.record(
  {
    $schema: fc.oneof(fc.string(), odd),
    rules: fc.oneof({ weight: 5, arbitrary: fc.dictionary(code, setting) }, odd),
    ignore: fc.oneof({ weight: 5, arbitrary: fc.array(pattern) }, odd),
    requirements: fc.oneof({ weight: 5, arbitrary: fc.array(pattern) }, odd),
  },
  { requiredKeys: [] },
);

test('the schema takes what the reader takes, and nothing else', () => {
  fc.assert(
    fc.property(config, (value) => {
      const problems = readConfig('/tm.config.json', JSON.stringify(value)).problems.filter(
        ({ message }) => !message.includes(' has no option'),
      );
      assert.equal(validate(value), problems.length === 0, problems[0]?.message);
    }),
    { numRuns: 1000 },
  );
});

test('unknown names are for the reader to tell of', () => {
  assert.ok(validate({ rule: {}, rules: { nope: 3, 'untouched-asset': ['off', { x: 1 }] } }));
});

test('the editor is told of it', () => {
  const text = readFileSync(new URL('../package.json', __dist), 'utf8');
  const { contributes } = JSON.parse(text) as {
    contributes: { jsonValidation: readonly { fileMatch: string; url: string }[] };
  };
  const [entry, ...others] = contributes.jsonValidation;
  assert.deepEqual(others, []);
  assert.equal(entry?.fileMatch, 'tm.config.json');
  const shipped = readFileSync(new URL(`../${entry.url}`, __dist), 'utf8');
  assert.deepEqual(JSON.parse(shipped), configSchema());
});
