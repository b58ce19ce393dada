// Models under edits: what stays keeps its identity, as it does in an editor, and each step says what has changed.
import { bindUnit } from '../../server/src/model/bind/bind.js';
import type { FileChange, ModelChange } from '../../server/src/model/change.js';
import type {
  Binding,
  BoundFile,
  Declaration,
  Reference,
} from '../../server/src/model/declaration.js';
import { linkModel } from '../../server/src/model/link/link.js';
import type { Model } from '../../server/src/model/model.js';
import { absolute, type Place, type Unit } from '../../server/src/syntax/tree.js';
import { compareText, type Problem } from '../../server/src/model/problem.js';
import { parse } from '../../server/src/syntax/parse.js';

export interface EditStep {
  readonly change: ModelChange;
  readonly files: readonly FileChange[];
}

/** Files with the model of one root, to be edited. */
export class EditedModel {
  readonly #files = new Map<string, BoundFile>();
  readonly #root: string;
  #current: Model;
  /** Always the model as it is now. */
  readonly model: Model;

  constructor(texts: Readonly<Record<string, string>>, root: string) {
    this.#root = root;
    for (const [path, text] of Object.entries(texts)) this.#files.set(path, bound(path, text));
    this.#current = this.#link();
    this.model = living(() => this.#current);
  }

  text(path: string): string {
    return this.#files.get(path)!.tree.text;
  }

  /** Gives a file another text. */
  edit(path: string, text: string): EditStep {
    const before = this.#current;
    const known = bindingsOf(before);
    const references = referencesIn(known);
    const meant = new Map(references.map((each) => [each, meaningOf(before, each)]));
    this.#files.set(path, bound(path, text, this.#files.get(path)));
    this.#current = this.#link();
    return {
      change: changeBetween(before, this.#current, meant),
      files: exchanged(known, bindingsOf(this.#current)),
    };
  }

  #link(): Model {
    const paths = [...this.#files.keys()].sort(compareText);
    return linkModel(
      { folder: '/', get: (path) => this.#files.get(path), list: () => paths },
      this.#root,
    );
  }
}

/** A problem with its places counted from the start of the file. */
export function shownProblem({ at, related, ...others }: Problem): unknown {
  const shownAt = (place: Place) => ({ path: place.unit.path, ...absolute(place) });
  return {
    ...others,
    at: shownAt(at),
    related: related.map((each) => ({ ...each, at: shownAt(each.at) })),
  };
}

function living(current: () => Model): Model {
  return new Proxy({} as Model, {
    get: (_, name) => {
      const value: unknown = Reflect.get(current(), name);
      return typeof value === 'function' ? (value.bind(current()) as unknown) : value;
    },
  });
}

/** Units before and behind those that differ stay. */
function bound(path: string, text: string, before?: BoundFile): BoundFile {
  const tree = parse(path, text);
  const old = before?.tree.units ?? [];
  const units = [...tree.units];
  const shared = Math.min(old.length, units.length);
  let start = 0;
  while (start < shared && isSame(old[start]!, units[start]!)) start += 1;
  let end = 0;
  while (end < shared - start && isSame(old.at(-1 - end)!, units.at(-1 - end)!)) end += 1;
  const bindings = units.map((unit, index): Binding => {
    const place = index < start ? index : index - units.length + old.length;
    if (index >= start && index < units.length - end) return bindUnit(unit);
    const kept = before!.bindings[place]!;
    kept.unit.offset = unit.offset;
    return kept;
  });
  return { path, tree: { text, units: bindings.map(({ unit }) => unit) }, bindings };
}

function isSame(a: Unit, b: Unit): boolean {
  return a.text === b.text && JSON.stringify(a.problems) === JSON.stringify(b.problems);
}

function bindingsOf({ files }: Model): readonly Binding[] {
  return files.flatMap(({ bindings }) => bindings);
}

function referencesIn(bindings: readonly Binding[]): readonly Reference[] {
  return bindings.flatMap(({ references }) => references);
}

function meaningOf(model: Model, reference: Reference): readonly (Declaration | undefined)[] {
  return reference.segments.map((_, n) => model.segmentTarget(reference, n));
}

function changeBetween(
  before: Model,
  now: Model,
  meant: ReadonlyMap<Reference, readonly (Declaration | undefined)[]>,
): ModelChange {
  const [old, fresh] = [new Set(before.declarations), new Set(now.declarations)];
  const kept = now.declarations.filter((each) => old.has(each));
  const differ = (of: (model: Model, declaration: Declaration) => readonly unknown[]) =>
    kept.filter((each) => !equal(of(before, each), of(now, each)));
  return {
    removed: before.declarations.filter((each) => !fresh.has(each)),
    added: now.declarations.filter((each) => !old.has(each)),
    relinked: referencesIn(bindingsOf(now)).filter((each) => {
      const meaning = meant.get(each);
      return meaning && !equal(meaning, meaningOf(now, each));
    }),
    usesChanged: differ((model, each) => model.uses(each)),
    moved: differ((model, each) => [model.holder(each)]),
    heldChanged: differ((model, each) => model.held(each)),
  };
}

function equal(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

function exchanged(before: readonly Binding[], now: readonly Binding[]): readonly FileChange[] {
  const [old, fresh] = [new Set(before), new Set(now)];
  const removed = before.filter((each) => !fresh.has(each));
  const added = now.filter((each) => !old.has(each));
  const paths = new Set([...removed, ...added].map(({ unit }) => unit.path));
  const of = (path: string) => (each: Binding) => each.unit.path === path;
  return [...paths].map((path) => ({
    path,
    removed: removed.filter(of(path)),
    added: added.filter(of(path)),
  }));
}
