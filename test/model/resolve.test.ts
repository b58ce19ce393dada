// What rename and completion ask of names: what they would mean, and what can be named where.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Model } from '../../server/src/model/model.js';
import {
  resolveName,
  wouldCollide,
  wouldResolve,
  type Fitting,
} from '../../server/src/model/link/resolve.js';
import { modelOf, referencesOf, titled } from '../support/linked.js';
import { visibleNames } from '../support/visible-names.js';

/** For each reference that would mean something else: its owner, and what it would mean. */
function changes(model: Model, title: string, newName: string): readonly string[] {
  const renaming = { renamed: titled(model, title), newName };
  return referencesOf(model).flatMap((reference) => {
    const target = wouldResolve(model, reference, renaming);
    if (target === model.target(reference)) return [];
    return `${reference.owner.title}: ${target?.title ?? 'nothing'}`;
  });
}

const shop = `
  asset orders "Orders"
  boundary net "Net" {
    component web "Web" {
      handles orders
      entry api "Api"
    }
  }
  component mail "Mail" in net { handles orders; entry out "Out" }
  actor user "User"
  flow user -> web.api "Uses"
  flow user -> net.mail.out "Sends"
`;

test('a name that nothing else has changes no meaning: references are rewritten', () => {
  const model = modelOf(shop);
  for (const title of ['Orders', 'Web', 'Api', 'Mail', 'Net', 'User']) {
    assert.deepEqual(changes(model, title, 'brand-new'), []);
  }
});

test('a reference to another declaration would be captured', () => {
  const model = modelOf(`
    store db "Outer"
    boundary a "A" {
      component web "Web" { entry e "E" { controlled by partner } }
      external bank "Bank"
    }
    external partner "Partner"
  `);
  assert.deepEqual(changes(model, 'Bank', 'partner'), ['E: Bank']);
});

test('a rewritten reference would mean another declaration', () => {
  const model = modelOf(`
    boundary a "A" {
      external partner "Inner"
      component web "Web" { entry e "E" { controlled by bank } }
    }
    external bank "Bank"
  `);
  assert.deepEqual(changes(model, 'Bank', 'partner'), ['E: Inner']);
});

test('a name that was the only one would become ambiguous', () => {
  const model = modelOf(`
    component web "Web" { entry api "A" }
    component app "App" { entry door "B" }
    actor user "User"
    flow user -> api "Uses"
  `);
  assert.deepEqual(changes(model, 'B', 'api'), ['Uses: nothing']);
});

test('a clash in a block is seen, at the top level, in a block, and in the block of a holder', () => {
  const model = modelOf(shop);
  const collision = (title: string, newName: string) =>
    wouldCollide(model, { renamed: titled(model, title), newName })?.title;
  assert.equal(collision('Orders', 'user'), 'User');
  assert.equal(collision('Mail', 'web'), 'Web');
  assert.equal(collision('Web', 'mail'), 'Mail');
  assert.equal(collision('Web', 'orders'), undefined);
  assert.equal(collision('Web', 'web'), undefined);
});

test('a clash changes what the name means', () => {
  assert.deepEqual(changes(modelOf(shop), 'Mail', 'web'), ['Uses: nothing']);
});

test('names are visible by the shortest name that means them', () => {
  const model = modelOf(`
    component web "Web" { entry api "A"; entry login "B" }
    component app "App" { entry api "C"; store "No id" }
    asset cards "Cards"
    page p { file "p.md" }
  `);
  const visible = (title: string | undefined, to: Fitting) =>
    visibleNames(model, title === undefined ? undefined : titled(model, title), to).map(
      ({ name, declaration }) => `${name} = ${declaration.title}`,
    );
  assert.deepEqual(visible(undefined, ['entry', 'asset']), [
    'web.api = A',
    'login = B',
    'app.api = C',
    'cards = Cards',
  ]);
  assert.deepEqual(visible('Web', ['entry']), ['api = A', 'login = B', 'app.api = C']);
  assert.deepEqual(visible('Web', 'any').length, 6);
});

test('what duplicates hide is not visible', () => {
  const model = modelOf(`
    asset a "First"
    asset a "Second"
  `);
  assert.deepEqual(
    visibleNames(model, undefined, 'any').map(({ declaration }) => declaration.title),
    ['First'],
  );
});

test('a name is looked up in any block', () => {
  const model = modelOf(shop);
  const meant = (title: string | undefined, name: string) => {
    const block = title === undefined ? undefined : titled(model, title);
    const { path, failure } = resolveName(model.names, block, name.split('.'), 'any');
    return failure?.is ?? path.map((declaration) => declaration.title).join(' > ');
  };
  assert.equal(meant('Web', 'api'), 'Api');
  assert.equal(meant(undefined, 'net.web.api'), 'Net > Web > Api');
  assert.equal(meant(undefined, 'net.api'), 'unknown');
});
