import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stableIdOf } from '../../server/src/model/bind/stable-id.js';
import { declarationsOf } from '../support/bound.js';

test('the id stands for itself, else the slug of the title does', () => {
  assert.equal(stableIdOf({ id: 'web', title: 'Web application' }), 'web');
  assert.equal(stableIdOf({ title: 'Web application (v2)' }), 'web-application-v2');
  assert.equal(stableIdOf({ title: 'Größe & Maß' }), 'größe--maß');
  assert.equal(stableIdOf({}), '');
});

test('a flow without id is named by its ends and its title', () => {
  const ends = { from: 'customer', to: 'web.checkout' };
  assert.equal(stableIdOf({ ...ends, title: 'Pays now' }), 'customer--web.checkout--pays-now');
  assert.equal(stableIdOf(ends), 'customer--web.checkout');
  assert.equal(stableIdOf({ ...ends, id: 'pay', title: 'Pays now' }), 'pay');
});

test('equal titles have equal slugs: nothing is numbered', () => {
  assert.equal(stableIdOf({ title: 'Web' }), stableIdOf({ title: 'Web' }));
});

test('composed and decomposed letters give one stable id', () => {
  const decomposed = 'Cafe\u0301';
  const [composed, other] = declarationsOf(`
    store "Caf\u00e9"
    store ${decomposed} "x"
  `);
  assert.equal(composed?.stableId, 'caf\u00e9');
  assert.equal(other?.stableId, 'Caf\u00e9');
  assert.equal(stableIdOf({ title: decomposed }), 'caf\u00e9');
});

test('declarations carry their stable ids', () => {
  const ids = declarationsOf(`
    boundary shop "Shop" {
      component "Web application"
    }
    flow customer -> web.checkout "Pays"
    flow customer -> bank
    flow pay customer -> bank "Pays"
    term "Second factor" "Something one has."
    document { url "https://shop.example/" }
  `).map(({ stableId }) => stableId);
  assert.deepEqual(ids, [
    'shop',
    'web-application',
    'customer--web.checkout--pays',
    'customer--bank',
    'pay',
    'second-factor',
    '',
  ]);
});
