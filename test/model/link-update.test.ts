// A model that follows edits is the one that is linked from the edited files anew, and says what changed.
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
import { assertSame, EditedFiles } from '../support/living.js';
import { referencesOf } from '../support/linked.js';

/** Few names, so that they meet in every way. */
const name = fc.constantFrom('a', 'b', 'c', 'd', 'web', 'wbe');
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((words) => words.join('.'));
const placed = fc.option(path, { nil: undefined }).map((holder) => (holder ? ` in ${holder}` : ''));
const label = fc.constantFrom('A', 'B', 'Web');

const entry = fc.tuple(name, path).map(([id, by]) => `entry ${id} "E" { controlled by ${by} }`);
const actor = fc.tuple(name, path).map(([id, base]) => `actor ${id} "A" { extends ${base} }`);
const component = fc
  .tuple(name, fc.array(entry, { maxLength: 2 }))
  .map(([id, held]) => `component ${id} "C" { ${held.join('; ')} }`);
const boundary = fc
  .tuple(name, placed, fc.array(fc.oneof(component, actor), { maxLength: 3 }))
  .map(([id, holder, held]) => `boundary ${id} "B"${holder} { ${held.join('; ')} }`);
const statement = fc.oneof(
  boundary,
  boundary,
  fc.tuple(name, placed).map(([id, holder]) => `component ${id} "C"${holder}`),
  fc.tuple(name, placed).map(([id, holder]) => `boundary ${id} "C"${holder}`),
  fc.tuple(name, placed).map(([id, holder]) => `actor ${id} "A"${holder}`),
  actor,
  fc.tuple(name, path).map(([id, part]) => `asset ${id} "A" { contains ${part} }`),
  fc.tuple(name, path, name, path).map(([id, part, profile, other]) => {
    return `asset ${id} "A" { contains ${part}; when ${profile} { contains ${other} } }`;
  }),
  fc.tuple(name, path).map(([id, other]) => `threat ${id} "T" { requires ${other} }`),
  fc.tuple(label, path).map(([title, other]) => `threat "${title}" { enabled by ${other} }`),
  fc.tuple(path, path, label).map(([from, to, title]) => `flow ${from} -> ${to} "${title}"`),
  path.map((about) => `question "Q" { about ${about} }`),
  name.map((id) => `profile ${id} "P"`),
  label.map((word) => `term "${word}" "D"`),
  fc.tuple(name, path).map(([id, about]) => `widget ${id} "W" { about ${about}; actor a "A" }`),
  name.map((id) => `threat t "T" { mitigation ${id} "M"; mitigated by ${id} }`),
  fc.constantFrom('component', 'boundary a "A" {', '}', '// note', 'asset a "A" { contains }'),
);

/** Much that stands in something else, and names that are looked up from there. */
const placing = fc.oneof(
  fc.tuple(name, path).map(([id, holder]) => `boundary ${id} "B" in ${holder}`),
  fc.tuple(name, name).map(([id, holder]) => `component ${id} "C" in ${holder}`),
  fc.tuple(name, path, name).map(([id, holder, by]) => {
    return `component ${id} "C" in ${holder} { entry e "E" { controlled by ${by} } }`;
  }),
  fc.tuple(name, name, name).map(([id, actor, by]) => {
    return `boundary ${id} "B" { actor ${actor} "A" extends ${by} }`;
  }),
  name.map((id) => `boundary ${id} "B"`),
  path.map((about) => `question "Q" { about ${about} }`),
);

const FILES = ['m.tm', 'parts/a.tm', 'parts/b.tm', 'n.tm', 'f.tm'] as const;
const HEADS: Readonly<Record<(typeof FILES)[number], readonly string[]>> = {
  'm.tm': ['import "./parts/*.tm"', 'model m "M"'],
  'parts/a.tm': [],
  'parts/b.tm': ['import "./a.tm"'],
  'n.tm': ['model n "N" { purpose "P" }', 'import "./parts/b.tm"'],
  'f.tm': ['import "./parts/a.tm"'],
};

type Edit =
  | { readonly is: 'replace' | 'insert'; readonly at: number; readonly text: string }
  | { readonly is: 'delete'; readonly at: number }
  | { readonly is: 'move'; readonly at: number; readonly to: number }
  | { readonly is: 'cut'; readonly at: number; readonly length: number };

const at = fc.nat(30);
const editOf = (line: fc.Arbitrary<string>): fc.Arbitrary<Edit> =>
  fc.oneof(
    fc.record({ is: fc.constantFrom('replace', 'insert'), at, text: line }),
    fc.record({ is: fc.constantFrom('replace', 'insert'), at, text: line }),
    fc.record({ is: fc.constant('delete'), at }),
    fc.record({ is: fc.constant('move'), at, to: at }),
    fc.record({ is: fc.constant('cut'), at: fc.nat(600), length: fc.nat(6) }),
  ) as fc.Arbitrary<Edit>;

const storyOf = (line: fc.Arbitrary<string>, fillers: readonly number[]) =>
  fc.record({
    texts: fc.tuple(...FILES.map(() => fc.array(line, { maxLength: 6 }))),
    edits: fc.array(
      fc.array(fc.tuple(fc.nat(FILES.length - 1), editOf(line)), { minLength: 1, maxLength: 2 }),
      { minLength: 1, maxLength: 8 },
    ),
    filler: fc.constantFrom(...fillers),
  });

function edited(text: string, change: Edit): string {
  if (change.is === 'cut') {
    const start = change.at % (text.length + 1);
    return text.slice(0, start) + text.slice(start + change.length);
  }
  const lines = text.split('\n');
  const place = change.at % Math.max(1, lines.length);
  if (change.is === 'replace') return lines.toSpliced(place, 1, change.text).join('\n');
  if (change.is === 'insert') return lines.toSpliced(place, 0, change.text).join('\n');
  const rest = lines.toSpliced(place, 1);
  if (change.is !== 'move') return rest.join('\n');
  return rest.toSpliced(change.to % (rest.length + 1), 0, lines[place]!).join('\n');
}

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

type Story = ReturnType<typeof storyOf> extends fc.Arbitrary<infer T> ? T : never;

/** @returns how many edits were followed without linking everything anew */
function follow({ texts, edits, filler }: Story): number {
  const contents = new Map<string, string>(
    FILES.map((file, index) => [file, [...HEADS[file], ...texts[index]!, ''].join('\n')]),
  );
  const names = Array.from({ length: filler }, (_, n) => `document doc-${n} "D" { url "u" }\n`);
  contents.set('parts/a.tm', contents.get('parts/a.tm')! + names.join(''));
  const files = new EditedFiles(Object.fromEntries(contents));
  const living = new LivingModels(files);
  let followed = 0;
  for (const step of edits) {
    const all = [...living.models, ...living.fragments];
    const before = new Map(all.map((model) => [model, stateOf(model)]));
    const touched = new Set(step.map(([file]) => FILES[file]!));
    for (const [file, change] of step)
      contents.set(FILES[file]!, edited(contents.get(FILES[file]!)!, change));
    const result = living.update([...touched].map((file) => files.edit(file, contents.get(file)!)));
    const fresh = linkAll(files);
    assert.equal(living.models.length, fresh.models.length);
    assert.equal(living.fragments.length, fresh.fragments.length);
    living.models.forEach((model, index) => assertSame(model, fresh.models[index]!));
    living.fragments.forEach((model, index) => assertSame(model, fresh.fragments[index]!));
    if (result === 'rebuild') continue;
    followed += 1;
    for (const [model, change] of result) assertTold(before.get(model)!, model, change);
  }
  return followed;
}

for (const [what, line, fillers, numRuns] of [
  ['of everything', statement, [0, 0, 195, 250], 300],
  ['of what stands in something else', placing, [0], 400],
] as const) {
  test(`a model that follows edits ${what} is the same as a fresh one, and tells what changed`, () => {
    let followed = 0;
    const stories = storyOf(line, fillers);
    fc.assert(
      fc.property(stories, (story) => void (followed += follow(story))),
      { numRuns },
    );
    assert.ok(followed > numRuns, `only ${followed} edits were followed`);
  });
}

function living(texts: Readonly<Record<string, string>>) {
  const files = new EditedFiles(texts);
  return { files, models: new LivingModels(files) };
}

const MODEL = 'import "./a.tm"\nmodel m "M" { purpose "P" }\n';

test('an import and a model statement may be written again, and move', () => {
  const { files, models } = living({ 'm.tm': MODEL, 'a.tm': 'asset a "A"\n' });
  const [model] = models.models;
  for (const text of ['// moved\n' + MODEL, MODEL.replace('P', 'Q'), 'asset b "B"\n' + MODEL]) {
    assert.notEqual(models.update([files.edit('m.tm', text)]), 'rebuild');
    assertSame(models.models[0]!, linkAll(files).models[0]!);
  }
  assert.equal(models.models[0], model);
});

for (const [what, text] of [
  ['another import', MODEL.replace('a.tm', 'b.tm')],
  ['no import', MODEL.replace('import', '// import')],
  ['a second model statement', `${MODEL}model n "N"\n`],
  ['no model statement', 'import "./a.tm"\n'],
] as const) {
  test(`everything is linked anew for ${what}`, () => {
    const { files, models } = living({ 'm.tm': MODEL, 'a.tm': 'asset a "A"\n', 'b.tm': '' });
    assert.equal(models.update([files.edit('m.tm', text)]), 'rebuild');
    assert.equal(models.models.length, linkAll(files).models.length);
  });
}

test('a name that comes is suggested for what was nearly it', () => {
  const start = 'model m "M"\nflow usr -> web "F"\ncomponent web "W"\n';
  const { files, models } = living({ 'm.tm': start });
  const suggested = () => models.models[0]!.problems.map(({ suggestions }) => suggestions);
  assert.deepEqual(suggested(), [undefined]);
  const result = models.update([files.edit('m.tm', `${start}actor user "U"\n`)]);
  assert.deepEqual(suggested(), [['user']]);
  assert.ok(result instanceof Map);
  const [change] = [...(result as ReadonlyMap<LinkedModel, LinkChange>).values()];
  assert.deepEqual([...change!.problemFiles], ['/models/m.tm']);
  assert.deepEqual(change!.relinked, []);
});
