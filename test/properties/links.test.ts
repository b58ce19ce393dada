// Models that follow edits are those that are linked from the edited files anew, and say what changed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Declaration, Reference } from '../../server/src/model/declaration.js';
import {
  linkAll,
  LivingModels,
  type LinkChange,
  type LinkedModel,
} from '../../server/src/model/link/link.js';
import { completed } from '../../server/src/model/steps.js';
import { assertSame, EditedFiles } from '../support/living.js';
import { referencesOf } from '../support/linked.js';
import { EditedTexts, lineEdits, typing, undoing, type FileEdit } from './support/edits.js';
import { nameLine, placingLine } from './support/names.js';
import { property } from './support/property.js';
import { filled, TANGLE } from './support/worlds.js';

/** What an edit must tell of, as it was before. */
interface Before {
  readonly declarations: readonly Declaration[];
  readonly paths: ReadonlyMap<Reference, readonly (Declaration | undefined)[]>;
  /** The views in which it closes a circle. */
  readonly closing: ReadonlyMap<Reference, readonly (Declaration | undefined)[]>;
  readonly uses: ReadonlyMap<Declaration, readonly Reference[]>;
  readonly holders: ReadonlyMap<Declaration, Declaration | undefined>;
  readonly held: ReadonlyMap<Declaration, readonly Declaration[]>;
}

function stateOf(model: LinkedModel): Before {
  const { declarations } = model;
  const references = referencesOf(model);
  const about = <K, V>(keys: readonly K[], fact: (key: K) => V): Map<K, V> =>
    new Map(keys.map((key) => [key, fact(key)]));
  return {
    declarations,
    paths: about(references, (each) => each.segments.map((_, n) => model.segmentTarget(each, n))),
    closing: about(references, (each) =>
      [undefined, ...model.ofKind('profile')].filter((view) => model.isClosing(each, view)),
    ),
    uses: about(declarations, (each) => model.uses(each)),
    holders: about(declarations, (each) => model.holder(each)),
    held: about(declarations, (each) => model.held(each)),
  };
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index]);

/** Fails unless all that is another than before is told. Of uses and what is held, more may be told. */
function assertTold(before: Before, model: LinkedModel, change: LinkChange): void {
  const after = stateOf(model);
  const sets = <T>(list: readonly T[]): ReadonlySet<T> => new Set(list);
  const [old, now] = [sets(before.declarations), sets(after.declarations)];
  const kept = after.declarations.filter((each) => old.has(each));
  assertSet(
    'removed',
    change.removed,
    before.declarations.filter((each) => !now.has(each)),
  );
  assertSet(
    'added',
    change.added,
    after.declarations.filter((each) => !old.has(each)),
  );
  const moved = kept.filter((each) => before.holders.get(each) !== after.holders.get(each));
  assertSet('moved', change.moved, moved);
  const told = new Set(change.relinked);
  const inKept = (views: readonly (Declaration | undefined)[]) =>
    views.filter((view) => !view || (old.has(view) && now.has(view)));
  for (const [reference, path] of after.paths) {
    const was = before.paths.get(reference);
    if (!was) assert.ok(!told.has(reference), 'relinked, but new');
    else if (!isSame(was, path)) assert.ok(told.has(reference), 'relinked');
    else if (!isSame(inKept(before.closing.get(reference)!), inKept(after.closing.get(reference)!)))
      assert.ok(told.has(reference), 'closing');
  }
  for (const each of change.relinked) assert.ok(after.paths.has(each), 'relinked, but gone');
  for (const each of kept) {
    if (!isSame(before.uses.get(each)!, after.uses.get(each)!))
      assert.ok(change.usesChanged.includes(each), 'uses');
    if (!isSame(before.held.get(each)!, after.held.get(each)!))
      assert.ok(change.heldChanged.includes(each), 'held');
  }
  for (const each of [...change.usesChanged, ...change.heldChanged, ...change.moved])
    assert.ok(now.has(each) && old.has(each), 'kept');
}

function assertSet<T>(what: string, found: readonly T[], wanted: readonly T[]): void {
  const all = new Set(wanted);
  assert.ok(found.length === all.size && found.every((each) => all.has(each)), what);
}

interface Story {
  readonly lines: readonly (readonly string[])[];
  /** Edits that are followed at once. */
  readonly steps: readonly (readonly FileEdit[])[];
  /** So many names more: near names are looked for in another way among many. */
  readonly names: number;
}

function storyOf(line: fc.Arbitrary<string>, names: readonly number[]): fc.Arbitrary<Story> {
  const edit = fc.oneof(
    { weight: 8, arbitrary: lineEdits(line) },
    { weight: 1, arbitrary: typing(fc.constant('')) },
    { weight: 1, arbitrary: undoing },
  );
  const edits = fc.array(fc.record({ file: fc.nat(9), edit }), { minLength: 1, maxLength: 2 });
  return fc.record({
    lines: fc.tuple(...Object.keys(TANGLE).map(() => fc.array(line, { maxLength: 6 }))),
    steps: fc.array(edits, { minLength: 1, maxLength: 8 }),
    names: fc.constantFrom(...names),
  });
}

/** Edits that were followed without linking everything anew. */
let followed = 0;

function follow({ lines, steps, names }: Story): void {
  const more = Array.from({ length: names }, (_, n) => `document doc-${n} "D" { url "u" }`);
  const texts = new EditedTexts(
    filled(TANGLE, [lines[0]!, [...lines[1]!, ...more], ...lines.slice(2)]),
  );
  const named = texts.paths.map((path): [string, string] => [path.slice(1), texts.text(path)]);
  const files = new EditedFiles(Object.fromEntries(named));
  const living = completed(LivingModels.of(files));
  for (const edits of steps) {
    const before = new Map(living.all.map((model) => [model, stateOf(model)]));
    const touched = new Set(edits.flatMap((edit) => texts.apply(edit)));
    const changes = [...touched].map((path) => files.edit(path.slice(1), texts.text(path)));
    const result = living.update(changes);
    assertLinkedAs(living, files);
    if (result === 'rebuild') continue;
    followed += 1;
    for (const [model, change] of result) assertTold(before.get(model)!, model, change);
  }
}

function assertLinkedAs(living: LivingModels, files: EditedFiles): void {
  const { models, fragments } = linkAll(files);
  const fresh = [...models, ...fragments];
  assert.equal(living.all.length, fresh.length);
  living.all.forEach((model, index) => assertSame(model, fresh[index]!));
}

property('edited names are linked as if fresh', storyOf(nameLine, [0, 0, 195, 250]), follow);
property('edited places are linked as if fresh', storyOf(placingLine, [0]), follow);

test('most edits are followed without linking everything anew', (context) => {
  if (followed === 0) return context.skip('no property ran');
  assert.ok(followed > 1000, `only ${followed} were`);
});
