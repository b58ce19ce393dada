// Edits of files in memory, unit by unit, and what a linked model says of all that is in it.
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { bindUnit } from '../../server/src/model/bind/bind.js';
import type { Binding, BoundFile } from '../../server/src/model/declaration.js';
import type { FileChange, FileSet, LinkedModel } from '../../server/src/model/link/link.js';
import { compareText, type Problem } from '../../server/src/model/problem.js';
import { parse } from '../../server/src/syntax/parse.js';
import type { FilePath, Unit } from '../../server/src/syntax/tree.js';
import { FOLDER } from './files.js';
import { referencesOf } from './linked.js';

/** Files that are edited as the workspace does it: units that an edit leaves alone stay the same objects. */
export class EditedFiles implements FileSet {
  readonly folder = FOLDER;
  readonly #files = new Map<FilePath, BoundFile>();

  /** @param texts by path in the folder */
  constructor(texts: Readonly<Record<string, string>>) {
    for (const [name, text] of Object.entries(texts)) this.edit(name, text);
  }

  get(path: FilePath): BoundFile | undefined {
    return this.#files.get(path);
  }

  list(): readonly FilePath[] {
    return [...this.#files.keys()].sort(compareText);
  }

  edit(name: string, text: string): FileChange {
    const path = `${FOLDER}/${name}`;
    const before = this.#files.get(path)?.bindings ?? [];
    const bindings = bindAgain(before, parse(path, text).units);
    const after = { path, tree: { units: bindings.map(({ unit }) => unit) }, bindings };
    this.#files.set(path, after);
    const [old, now] = [new Set(before), new Set(bindings)];
    const removed = before.filter((binding) => !now.has(binding));
    return { path, after, removed, added: bindings.filter((binding) => !old.has(binding)) };
  }
}

/** Keeps, in their order, bindings whose units read the same. */
function bindAgain(before: readonly Binding[], units: readonly Unit[]): readonly Binding[] {
  let next = 0;
  return units.map((unit) => {
    const found = before.findIndex((old, index) => index >= next && readsTheSame(old.unit, unit));
    const kept = before[found];
    if (!kept) return bindUnit(unit);
    next = found + 1;
    kept.unit.offset = unit.offset;
    return kept;
  });
}

function readsTheSame(a: Unit, b: Unit): boolean {
  return a.text === b.text && isDeepStrictEqual({ ...a, offset: 0 }, { ...b, offset: 0 });
}

/** Fails unless both say the same of the same objects. */
export function assertSame(living: LinkedModel, fresh: LinkedModel): void {
  assert.equal(living.root, fresh.root);
  assert.equal(living.fragment, fresh.fragment);
  assertSameObjects('files', living.files, fresh.files);
  assertSameObjects('declarations', living.declarations, fresh.declarations);
  assert.ok(living.statement === fresh.statement, 'statement');
  const profiles = [undefined, ...fresh.ofKind('profile')];
  for (const reference of referencesOf(fresh)) {
    const { segments } = reference;
    for (const [n, { nfc }] of segments.entries()) {
      const [a, b] = [living.segmentTarget(reference, n), fresh.segmentTarget(reference, n)];
      assert.ok(a === b, `${n} of ${nfc}: ${a?.title} for ${b?.title}`);
      assertSameObjects(`mentions of ${nfc}`, living.mentions(nfc), fresh.mentions(nfc));
    }
    assert.ok(living.target(reference) === fresh.target(reference));
    for (const profile of profiles) {
      const [a, b] = [living, fresh].map((model) => model.isClosing(reference, profile));
      assert.equal(a, b, `closing ${segments[0]?.nfc}`);
    }
  }
  for (const each of fresh.declarations) {
    assertSameObjects(`uses of ${each.title}`, living.uses(each), fresh.uses(each));
    assert.ok(living.holder(each) === fresh.holder(each), `holder of ${each.title}`);
    assertSameObjects(`held by ${each.title}`, living.held(each), fresh.held(each));
    assert.equal(living.qualifiedName(each), fresh.qualifiedName(each));
    assert.equal(living.order(each), fresh.order(each));
    if (each.kind) assertSameObjects(each.kind, living.ofKind(each.kind), fresh.ofKind(each.kind));
  }
  assert.deepEqual(living.problems.map(shown), fresh.problems.map(shown));
  for (const { path } of fresh.files)
    assert.deepEqual(living.problemsOf(path).map(shown), fresh.problemsOf(path).map(shown));
}

function assertSameObjects<T>(what: string, found: readonly T[], wanted: readonly T[]): void {
  const isSame =
    found.length === wanted.length && found.every((each, index) => each === wanted[index]);
  assert.ok(isSame, `${what}: ${found.length} for ${wanted.length}`);
}

/** A problem without the objects of its places. */
function shown({ at, related, ...problem }: Problem): unknown {
  const place = ({ unit, start, end }: Problem['at']) =>
    `${unit.path}:${unit.offset + start}-${unit.offset + end}`;
  return {
    ...problem,
    at: place(at),
    related: related.map((other) => `${place(other.at)} ${other.message}`),
  };
}
