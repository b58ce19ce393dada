// The JSON export: valid by its schema, complete, and with places that lead back to the source.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { exportJson, type DeclarationJson } from '../../server/src/publish/export-json.js';
import { exportSchema } from '../../server/src/schema/generate/export-schema.js';
import { FOLDER } from '../support/files.js';
import { viewOfFiles, type Texts } from './support.js';

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(exportSchema());

function exported(texts: Texts) {
  return exportJson(viewOfFiles(texts), { name: (path) => path.slice(FOLDER.length + 1) });
}

/** The declarations of a model with a root of its own. */
function declarationsOf(source: string): readonly DeclarationJson[] {
  const { declarations } = exported({ 'm.tm': `model m "M"\n${source}` });
  return declarations.slice(1);
}

test('the export of a model that uses nearly everything is valid, and the same each time', () => {
  const shop = readFileSync(new URL('../test/publish/golden/shop.tm', __dist), 'utf8');
  const json = exported({ 'shop.tm': shop });
  validate(json);
  assert.deepEqual(validate.errors ?? [], []);
  assert.ok(json.declarations.length > 60);
  assert.deepEqual(exported({ 'shop.tm': shop }), json);
});

test('the export of each example is valid', () => {
  for (const folder of ['tutorial', 'pypi', 'proxy', 'runtime', 'firmware', 'signing']) {
    const url = new URL(`../examples/${folder}/`, __dist);
    const names = readdirSync(url).filter((name) => name.endsWith('.tm'));
    const texts = names.map((name): [string, string] => [
      name,
      readFileSync(new URL(name, url), 'utf8'),
    ]);
    texts.sort(([, a], [, b]) => Number(/^model /m.test(b)) - Number(/^model /m.test(a)));
    validate(exported(Object.fromEntries(texts)));
    assert.deepEqual(validate.errors ?? [], [], folder);
  }
});

test('a declaration has its kind, qualified id, title, holder, ends, audience and attributes', () => {
  const declarations = declarationsOf(`
component web "Web" "Serves." {
  entry door "Door" { open to guest; audience internal }
}
actor guest "Guest"
flow guest -> door { carries orders, cards }
asset orders "Orders"
asset cards "Cards" in nowhere`);
  assert.deepEqual(
    declarations.slice(0, 4).map(({ at: _at, ...rest }) => rest),
    [
      {
        kind: 'component',
        id: 'web',
        title: 'Web',
        description: 'Serves.',
        audience: 'public',
        attributes: {},
      },
      {
        kind: 'entry',
        id: 'door',
        title: 'Door',
        parent: 'web',
        audience: 'internal',
        attributes: { 'open to': ['guest'] },
      },
      { kind: 'actor', id: 'guest', title: 'Guest', audience: 'public', attributes: {} },
      {
        kind: 'flow',
        id: 'guest--door',
        title: 'Guest to Door',
        from: 'guest',
        to: 'door',
        audience: 'internal',
        attributes: { carries: ['orders', 'cards'] },
      },
    ],
  );
});

test('values with clauses, values of several lines, words alone, defaults with a clause only', () => {
  const [property, threat, adversary] = declarationsOf(`
property p "P" { because "R"; since 2024; limit "a"; limit "b", "c" }
threat t "T" { cwe 79, 80; accepted because "R" by "P" until 2027-06; source d, "S" in "x" }
adversary a "A" { in-scope because "Why not" }
document d "D" { url "https://d.example" }`);
  assert.deepEqual(property?.attributes, {
    status: { value: 'provided', since: '2024', because: 'R' },
    limit: ['a', 'b', 'c'],
  });
  assert.deepEqual(threat?.attributes, {
    cwe: [79, 80],
    accepted: { value: true, because: 'R', by: 'P', until: '2027-06' },
    source: [
      { value: 'd', in: 'x' },
      { value: 'S', in: 'x' },
    ],
  });
  assert.ok(adversary);
});

test('what is different under a profile stands apart', () => {
  const [, store] = declarationsOf(`
profile debug "Debug"
store s "S" { encrypted yes; when debug { encrypted no; description "Open." } }`);
  assert.deepEqual(store?.attributes, { encrypted: 'yes' });
  assert.deepEqual(store?.when, [
    { profiles: ['debug'], description: 'Open.', attributes: { encrypted: 'no' } },
  ]);
});

test('places are those of the protocol: lines from 0, characters in UTF-16 code units', () => {
  const [asset] = declarationsOf(`/* \u{1f512} */ asset key "Key"`);
  assert.deepEqual(asset?.at, {
    file: 'm.tm',
    range: { start: { line: 1, character: 15 }, end: { line: 1, character: 18 } },
  });
});

test('an unfinished model is exported as far as it goes', () => {
  const json = exported({ 'm.tm': 'model m "M" {\n  reviewed soon\n}\nflow a -> \nthreat {' });
  validate(json);
  assert.deepEqual(validate.errors ?? [], []);
});

test('an exemption is part of the model, a requirement is not', () => {
  const [flow, exemption, ...others] = declarationsOf(`
flow a -> b
exemption e "E" because "R" until 2027 { requirement locked; about a }
requirement locked "L" { for flow; require { protocol } }`);
  assert.deepEqual(others, []);
  assert.equal(flow?.kind, 'flow');
  assert.deepEqual(exemption?.attributes, {
    because: 'R',
    until: '2027',
    requirement: 'locked',
    about: ['a'],
  });
});
