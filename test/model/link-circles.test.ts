// Attributes that must not lead in a circle.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isClosing } from '../../server/src/model/link/acyclic.js';
import { viewOf, type Model } from '../../server/src/model/model.js';
import {
  assertModel,
  modelOf,
  problemOf,
  referencesOf,
  textAt,
  titled,
} from '../support/linked.js';

test('a circle is one problem, at the reference that closes it in model order', () => {
  const source = `
    // file: a.tm
    actor a "A" extends c
    // file: b.tm
    actor b "B" extends a
    actor c "C" { extends b }
                          ^ circular-reference: circular reference: 'c' extends 'b' extends 'a' extends 'c'; remove one of these references
    actor d "D" extends a
  `;
  assertModel(source);
  assert.deepEqual(
    problemOf(source).related.map(({ at, message }) => [at.unit.path, textAt(at), message]),
    [
      ['/b.tm', 'a', "extends 'a'"],
      ['/a.tm', 'c', "extends 'c'"],
    ],
  );
});

test('a reference to itself is a circle', () => {
  assertModel(`
    asset a "A" { contains b, a }
                              ^ circular-reference: circular reference: 'a' contains 'a'; remove the reference
    asset b "B"
  `);
});

test('requires and enabled by are one graph', () => {
  assertModel(`
    threat a "A" { requires b }
    threat b "B" { enabled by c }
    threat c "C" { requires a }
                            ^ circular-reference: circular reference: 'c' requires 'a' requires 'b' enabled by 'c'; remove one of these references
  `);
});

test('verdicts stand under each other without a circle', () => {
  assertModel(`
    verdict a "A" { under b }
    verdict b "B" { under a }
                          ^ circular-reference
  `);
});

test('extends and contains are graphs of their own', () => {
  assertModel(`
    actor a "A" extends b
    actor b "B"
    threat t "T" { requires u; posed by a }
    threat u "U" { enabled by v; breaks p }
    threat v "V"
    property p "P" { upheld by m }
    mitigation m "M"
    question q "Q" { about q2 }
    question q2 "Q2" { about q }
  `);
});

test('circles that share a declaration are reported one by one', () => {
  assertModel(`
    asset hub "Hub" { contains a, b }
    asset a "A" { contains hub }
                           ^^^ circular-reference
    asset b "B" { contains hub }
                           ^^^ circular-reference
  `);
});

test('two ways on one circle need not be reported twice', () => {
  assertModel(`
    asset a "A" { contains b, c }
    asset b "B" { contains d }
    asset c "C" { contains d }
    asset d "D" { contains a }
                           ^ circular-reference
  `);
});

test('a way that meets again is no circle', () => {
  assertModel(`
    asset a "A" { contains b, c }
    asset b "B" { contains d }
    asset c "C" { contains d }
    asset d "D"
  `);
});

test('a long circle is cut short in the message', () => {
  const lines = Array.from(
    { length: 50 },
    (_, n) => `asset a${n} "A${n}" { contains a${(n + 1) % 50} }\n`,
  );
  const { message, related } = problemOf(lines.join(''));
  assert.match(
    message,
    /^circular reference: 'a49' contains 'a0' contains .* and so on; remove one/,
  );
  assert.equal(related.length, 8);
});

test('a circle as long as the model is found without deep calls', () => {
  const count = 20_000;
  const lines = Array.from({ length: count }, (_, n) => {
    return `threat t${n} "T${n}" { requires t${(n + 1) % count} }\n`;
  });
  assert.equal(modelOf(lines.join('')).problems.length, 1);
});

test('a circle that only when makes is reported for its profiles', () => {
  const source = `
    profile p "P"
    profile q "Q"
    threat a "A" { requires b }
    threat b "B" {
      when p, q { requires a }
                           ^ circular-reference
    }
  `;
  assertModel(source);
  assert.deepEqual(problemOf(source).profiles, ['p', 'q']);
});

test('a circle that when breaks is a circle of the base', () => {
  const source = `
    profile p "P"
    threat a "A" { requires b }
    threat b "B" {
      requires a
               ^ circular-reference
      when p { requires c }
    }
    threat c "C"
  `;
  assertModel(source);
  const model = modelOf(source);
  assert.deepEqual(closingIn(model), ['a']);
  assert.deepEqual(closingIn(model, 'P'), []);
});

test('references that do not close a circle are none to leave out', () => {
  const model = modelOf(`
    asset a "A" { contains b }
    asset b "B" { contains c, a }
    asset c "C"
    store s "S" { holds a }
  `);
  assert.deepEqual(closingIn(model), ['a']);
});

function closingIn(model: Model, profile?: string): readonly string[] {
  const view = viewOf(model, 0, profile === undefined ? undefined : titled(model, profile));
  return referencesOf(model)
    .filter((reference) => isClosing(view, reference))
    .map(({ segments }) => segments.map(({ nfc }) => nfc).join('.'));
}
