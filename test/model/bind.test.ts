import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bindTree } from '../../server/src/model/bind/bind.js';
import { parse } from '../../server/src/syntax/parse.js';
import { assertBound, bind, declarationsOf, outline, referencesOf } from '../support/bound.js';

const EXAMPLE = `
  model shop "Web shop" { report to "mailto:security@shop.example" }
  actor customer "Customer" { trust untrusted }
  boundary shop-net "Shop" {
    trust trusted
    component web "Web application" {
      handles orders
      entry checkout "Checkout" { open to customer; authenticated by 2fa }
    }
    store db "Database" { holds orders, cards; encrypted yes }
  }
  external bank "Payment provider" in partners { operator "Bank Ltd" }
  flow pay customer -> checkout "Pays" { carries cards; returns orders }
  threat card-theft "Cards are read" {
    targets cards, db
    mitigation tokenise "Tokens" { status partial since 2026-03; applies to db }
    mitigated by 2fa,
      db-encryption
    when lab { accepted { because "No cards"; by "CTO"; until 2027-06 } }
  }
`;

test('an empty file, and a unit without a statement', () => {
  assert.deepEqual(
    bind('').bindings.flatMap(({ declarations }) => declarations),
    [],
  );
  assertBound(`
    // nothing but a comment
  `);
});

test('each unit is bound for itself', () => {
  const file = bind(EXAMPLE);
  assert.equal(file.bindings.length, file.tree.units.length);
  for (const [index, binding] of file.bindings.entries()) {
    assert.equal(binding.unit, file.tree.units[index]);
    assert.equal(binding.declaration, binding.declarations[0]);
  }
  assertBound(EXAMPLE);
});

test('declarations stand in the order of the text, each with its parent and children', () => {
  const declarations = declarationsOf(EXAMPLE);
  assert.deepEqual(
    declarations.map(({ id, parent }) => (parent ? `${parent.id}.${id}` : id)),
    [
      'shop',
      'customer',
      'shop-net',
      'shop-net.web',
      'web.checkout',
      'shop-net.db',
      'bank',
      'pay',
      'card-theft',
      'card-theft.tokenise',
    ],
  );
  for (const { parent, children } of declarations) {
    for (const child of children) assert.ok(declarations.includes(child));
    assert.ok(!parent || declarations.includes(parent));
  }
});

test('references stand in the order of the text, each with its role and owner', () => {
  assert.deepEqual(referencesOf(EXAMPLE), [
    'handles orders',
    'open to customer',
    'authenticated by 2fa',
    'holds orders',
    'holds cards',
    'in partners',
    'from customer',
    'to checkout',
    'carries cards',
    'returns orders',
    'targets cards',
    'targets db',
    'applies to db',
    'mitigated by 2fa',
    'mitigated by db-encryption',
    'when lab',
  ]);
  const references = bind(EXAMPLE).bindings.flatMap((binding) => binding.references);
  const applies = references.find(({ role }) => role === 'applies to');
  assert.equal(applies?.owner.id, 'tokenise');
  assert.deepEqual(applies?.to, [
    'component',
    'store',
    'entry',
    'flow',
    'boundary',
    'external',
    'actor',
    'asset',
  ]);
  const from = references.find(({ role }) => role === 'from');
  assert.equal(from?.owner.from, from);
});

test('imports carry their path with escapes resolved', () => {
  const source = 'import "./a\\u{62}.tm"\nimport "./sub/*.tm"';
  const imports = bind(source).bindings.flatMap((binding) => binding.imports);
  assert.deepEqual(
    imports.map(({ path }) => path),
    ['./ab.tm', './sub/*.tm'],
  );
});

test('problems of the text are problems of the unit, with their severity', () => {
  const [problem] = bind('component web "Web').bindings.flatMap(({ problems }) => problems);
  assert.equal(problem?.code, 'unclosed-string');
  assert.equal(problem?.severity, 'error');
});

test('related places are in the same unit', () => {
  const [problem] = bind('store s "S" { trust limited; trust trusted }').bindings.flatMap(
    ({ problems }) => problems,
  );
  const [related] = problem?.related ?? [];
  assert.equal(related?.message, "'trust' stands here");
  assert.equal(related?.at.unit.text.slice(related.at.start), 'trust limited; trust trusted }');
});

test('any text is bound, with problems inside their units and the same ones again', () => {
  const pieces = EXAMPLE.split(/(?<=[\s;{}",])/);
  const piece = fc.constantFrom(...pieces, '->', '"', '"""', '{', '}', ',', 'in ', 'when ', '1 ');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (chosen) => {
      const text = chosen.join('');
      const file = bindTree(parse('/main.tm', text));
      for (const { unit, problems, references } of file.bindings) {
        for (const { at } of problems) {
          assert.equal(at.unit, unit);
          assert.ok(at.start >= 0 && at.start <= at.end && at.end <= unit.text.length);
        }
        const starts = references.map(({ start }) => start);
        assert.deepEqual(
          starts,
          starts.toSorted((a, b) => a - b),
        );
      }
      assert.equal(outline(text), outline(text));
    }),
    { numRuns: 300 },
  );
});
