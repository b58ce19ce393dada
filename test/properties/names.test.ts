// What must hold of the names of any model, however tangled.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isClosing } from '../../server/src/model/link/acyclic.js';
import { bindTree } from '../../server/src/model/bind/bind.js';
import type { Declaration, Reference } from '../../server/src/model/declaration.js';
import { linkModel } from '../../server/src/model/link/link.js';
import { viewOf, type Model } from '../../server/src/model/model.js';
import { isNamed } from '../../server/src/model/link/names.js';
import {
  blockOf,
  resolveName,
  wouldCollide,
  wouldResolve,
} from '../../server/src/model/link/resolve.js';
import { parse } from '../../server/src/syntax/parse.js';
import { absolute, placeOf } from '../../server/src/syntax/tree.js';
import { FOLDER, fileSet } from '../support/files.js';
import { referencesOf, textAt } from '../support/linked.js';
import { name, namingLine } from './support/names.js';
import type { PropertyName } from './promises.js';
import { property } from './support/property.js';
import { visibleNames } from '../support/visible-names.js';

const texts = fc
  .array(namingLine, { minLength: 2, maxLength: 14 })
  .map((lines) => `model m "M"\n${lines.join('\n')}\n`);

function linked(text: string): Model {
  return linkModel(fileSet({ 'm.tm': text }), `${FOLDER}/m.tm`);
}

function check(name: PropertyName, holds: (text: string, model: Model) => void): void {
  property(name, texts, (text) => holds(text, linked(text)));
}

check('every visible name means its declaration', (_, model) => {
  for (const block of [undefined, ...model.declarations]) {
    for (const { name: visible, declaration } of visibleNames(model, block, 'any')) {
      const { path: found } = resolveName(model.names, block, visible.split('.'), 'any');
      assert.equal(found.at(-1), declaration);
    }
  }
});

check('qualified names are all different', (_, model) => {
  const named = model.declarations.filter(isNamed);
  const found = named.filter((each) =>
    visibleNames(model, undefined, 'any').some((v) => v.declaration === each),
  );
  assert.equal(new Set(found.map((each) => model.qualifiedName(each))).size, found.length);
});

check('holders come to an end, and hold what stands in them', (_, model) => {
  for (const declaration of model.declarations) {
    let steps = 0;
    for (let step = model.holder(declaration); step; step = model.holder(step)) steps += 1;
    assert.ok(steps <= model.declarations.length);
    const holder = model.holder(declaration);
    assert.ok(!holder || model.held(holder).includes(declaration));
  }
});

check('a reference means something that fits, or has one problem', (_, model) => {
  for (const reference of referencesOf(model)) {
    const target = model.target(reference);
    if (target) assert.ok(reference.to === 'any' || reference.to.includes(target.kind!));
    const problems = model.problems.filter(
      ({ at, code }) =>
        ['unknown-name', 'ambiguous-name', 'wrong-kind'].includes(code) &&
        at.unit === reference.unit &&
        reference.start <= at.start &&
        at.end <= reference.end,
    );
    assert.equal(problems.length, target ? 0 : 1);
  }
});

check('every suggestion makes the reference mean something', (text, model) => {
  for (const { at, suggestions = [] } of model.problems) {
    for (const suggestion of suggestions) {
      const { start, end } = absolute(at);
      const fixed = linked(text.slice(0, start) + suggestion + text.slice(end));
      const reference = referencesOf(fixed).find(
        (each) =>
          absolute(placeOf(each.unit, each)).start <= start &&
          start < absolute(placeOf(each.unit, each)).end,
      );
      assert.ok(
        reference && fixed.target(reference),
        `${suggestion} for ${textAt(at)} in\n${text}`,
      );
    }
  }
});

check('without the references that close circles there are none', (text, model) => {
  const view = viewOf(model, 0);
  const followed = (declaration: Declaration): readonly Declaration[] =>
    referencesOf(model)
      .filter(({ owner, role }) => owner === declaration && /^(extends|contains)$/.test(role))
      .filter((reference) => !isClosing(view, reference))
      .flatMap((reference) => model.target(reference) ?? []);
  const assertEnds = (declaration: Declaration, way: readonly Declaration[]): void => {
    assert.ok(!way.includes(declaration), text);
    for (const next of followed(declaration)) assertEnds(next, [...way, declaration]);
  };
  for (const declaration of model.declarations) assertEnds(declaration, []);
});

check('each circle is reported once, at what closes it', (text, model) => {
  const view = viewOf(model, 0);
  const closing = referencesOf(model).filter((reference) =>
    reference.role === 'in'
      ? model.target(reference) && !model.holder(reference.owner)
      : isClosing(view, reference),
  );
  const reported = model.problems.filter(({ code }) => code === 'circular-reference');
  assert.deepEqual(
    reported.map(({ at }) => absolute(at)),
    closing.map((each) => absolute(placeOf(each.unit, each))),
    text,
  );
});

const renames = fc.record({ text: texts, newName: name, index: fc.nat() });

property('what rename foresees is what a renamed model means', renames, (renaming) => {
  const { text, newName, index } = renaming;
  const model = linked(text);
  const named = model.declarations.filter(isNamed);
  const renamed = named[index % Math.max(named.length, 1)];
  if (!renamed || wouldCollide(model, { renamed, newName })) return;
  // Which `in` of a circle counts depends on all of it, and such a model has to be mended first.
  if (model.problems.some(({ code }) => code === 'circular-reference')) return;
  const foreseen = referencesOf(model).map((reference) => {
    return wouldResolve(model, reference, { renamed, newName });
  });
  // Another place for a declaration may give every name another meaning: rename refuses that.
  const moved = referencesOf(model).some((reference, place) => {
    return reference.role === 'in' && foreseen[place] !== model.target(reference);
  });
  if (moved) return;
  const after = linked(renamedText(model, text, renamed, newName));
  const meant = referencesOf(after).map((reference) => after.target(reference));
  const orders = (each: Model, targets: readonly (Declaration | undefined)[]) =>
    targets.map((target) => target && each.declarations.indexOf(target));
  assert.deepEqual(orders(after, meant), orders(model, foreseen), text);
});

function renamedText(model: Model, text: string, renamed: Declaration, newName: string): string {
  const words = referencesOf(model).flatMap((reference) =>
    reference.segments
      .filter((_, place) => model.segmentTarget(reference, place) === renamed)
      .map((word) => absolute(placeOf(reference.unit, word))),
  );
  const places = [absolute(renamed.name), ...words].sort((a, b) => b.start - a.start);
  return places.reduce(
    (changed, { start, end }) => changed.slice(0, start) + newName + changed.slice(end),
    text,
  );
}

const cuts = fc.tuple(texts, fc.nat(), fc.nat());

property('linking gives an answer for any text', cuts, ([text, from, to]) => {
  const cut = text.slice(0, from % text.length) + text.slice(to % text.length);
  const file = bindTree(parse(`${FOLDER}/m.tm`, cut));
  const model = linkModel({ folder: FOLDER, list: () => [file.path], get: () => file }, file.path);
  for (const reference of referencesOf(model)) assertMeaning(model, reference);
});

function assertMeaning(model: Model, reference: Reference): void {
  const segments = reference.segments.map(({ nfc }) => nfc);
  const { path: found, failure } = resolveName(
    model.names,
    blockOf(reference),
    segments,
    reference.to,
  );
  if (reference.role !== 'in') {
    assert.equal(model.target(reference), failure ? undefined : found.at(-1));
  }
}
