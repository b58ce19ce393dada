import assert from 'node:assert/strict';
import { test } from 'node:test';
import { effectiveAttributes, textOf } from '../../server/src/model/attributes.js';
import { holdsIn, isInternal, provenanceOf } from '../../server/src/model/terms/terms.js';
import { viewing } from '../support/judged.js';

const PROFILES = 'profile p "P"\nprofile q "Q"\nprofile r "R"\n';

const holds = (source: string, name: string) =>
  [undefined, 'p', 'q', 'r'].map((profile) => {
    const { view, the } = viewing(PROFILES + source, profile === undefined ? {} : { profile });
    return holdsIn(view, the(name));
  });

test('what is only in profiles is there under each of them, and not in the base', () => {
  assert.deepEqual(holds('component c "C" { only in p, q }', 'c'), [false, true, true, false]);
  assert.deepEqual(holds('component c "C"', 'c'), [true, true, true, true]);
});

test('what stands inside it is only there too, by nesting or by `in`', () => {
  const nested = 'boundary b "B" { only in p; component c "C" { entry e "E" } }';
  assert.deepEqual(holds(nested, 'e'), [false, true, false, false]);
  const placed = 'boundary b "B" { only in p }\nstore s "S" in b';
  assert.deepEqual(holds(placed, 's'), [false, true, false, false]);
  const inner = 'boundary b "B" { only in p, q; component c "C" { only in q, r } }';
  assert.deepEqual(holds(inner, 'c'), [false, false, true, false]);
  const mitigation = 'threat t "T" { only in r; mitigation m "M" }';
  assert.deepEqual(holds(mitigation, 'm'), [false, false, false, true]);
});

test('a flow is there where both its ends are', () => {
  const source = `
    actor a "A" { only in p, q }
    component c "C" { only in q, r; entry e "E" }
    flow f a -> e
  `;
  assert.deepEqual(holds(source, 'f'), [false, false, true, false]);
});

const internal = (source: string, name: string) => {
  const { view, the } = viewing(source);
  return isInternal(view, the(name));
};

test('what is inside something internal is internal, even if it says public', () => {
  const source = 'boundary b "B" { audience internal; component c "C" { audience public } }';
  assert.equal(internal(source, 'c'), true);
  assert.equal(internal('boundary b "B" { component c "C" { audience internal } }', 'b'), false);
  assert.equal(internal('component c "C"', 'c'), false);
});

test('a flow that ends at something internal is internal', () => {
  const source = `
    actor a "A"
    boundary b "B" { audience internal; component c "C" }
    component d "D"
    flow f a -> c
    flow g a -> d
  `;
  assert.equal(internal(source, 'f'), true);
  assert.equal(internal(source, 'g'), false);
});

test('an audience may differ under a profile', () => {
  const source = 'profile p "P"\ncomponent c "C" { when p { audience internal } }';
  const { view, the } = viewing(source, { profile: 'p' });
  assert.equal(isInternal(view, the('c')), true);
  assert.equal(internal(source, 'c'), false);
});

test('the provenance of the model is that of every claim that states none', () => {
  const { view, the } = viewing(`
    model m "M" { provenance documented }
    threat t "T"
    threat u "U" { provenance inferred }
  `);
  assert.equal(provenanceOf(view, the('t')), 'documented');
  assert.equal(provenanceOf(view, the('u')), 'inferred');
});

test('`when` names several profiles, each of them', () => {
  const source =
    'profile p "P"\nprofile q "Q"\nprofile r "R"\nstore s "S" { encrypted yes; when p, q { encrypted no } }';
  const encrypted = ['p', 'q', 'r'].map((profile) => {
    const { view, the } = viewing(source, { profile });
    return textOf(view, the('s'), 'encrypted');
  });
  assert.deepEqual(encrypted, ['no', 'no', 'yes']);
});

test('under a profile either form of authentication replaces the other', () => {
  const source = `
    mitigation login "Login" { status implemented }
    entry e "E" { authenticated by login; when p { authenticated no because "Local" } }
  `;
  const written = (profile?: string) => {
    const { view, the } = viewing(PROFILES + source, profile === undefined ? {} : { profile });
    return effectiveAttributes(view, the('e')).map(({ def }) => def.name);
  };
  assert.deepEqual(written(), ['authenticated by']);
  assert.deepEqual(written('p'), ['authenticated']);
  assert.deepEqual(written('q'), ['authenticated by']);
});
