/**
 * A model whose every reading is remembered: what rules and queries read in a view that is kept up. It answers
 * what the model answers. Owns which reading can be changed by which edit; the memory is in `tracker.ts`.
 *
 * Two things are not remembered, as nothing changes them while their declarations stay: an order, which edits move
 * but never turn round, and a holder by nesting.
 */
import type { Kind } from '../../schema/types.js';
import type { FilePath } from '../../syntax/tree.js';
import type { ModelChange } from '../change.js';
import type { BoundFile, Declaration, Import, Reference } from '../declaration.js';
import type { NameTables } from '../link/names.js';
import type { Model } from '../model.js';
import type { Problem } from '../problem.js';
import type { Cell } from './answers.js';
import type { Tracker } from './tracker.js';

export class ReadModel implements Model {
  readonly #model: Model;
  readonly #tracker: Tracker;
  readonly #kinds = new Map<Kind | undefined, Cell>();
  readonly #statement: Cell = { readers: undefined };
  /** What is asked of all the model at once: any edit may change it. */
  readonly #whole: Cell = { readers: undefined };
  #knownStatement: Declaration | undefined;

  constructor(model: Model, tracker: Tracker) {
    this.#model = model;
    this.#tracker = tracker;
    this.#knownStatement = model.statement;
  }

  /** Has all asked again that was found from what the edit has changed. */
  change({ removed, added, relinked, usesChanged, moved, heldChanged }: ModelChange): void {
    const tracker = this.#tracker;
    for (const reference of relinked) {
      tracker.changeAspect('links', reference, reference.owner, reference.role);
    }
    for (const declaration of usesChanged) tracker.changeAspect('uses', declaration, declaration);
    for (const declaration of moved) tracker.changeAspect('holder', declaration, declaration);
    for (const declaration of heldChanged) tracker.changeAspect('held', declaration, declaration);
    for (const kind of new Set([...removed, ...added].map((each) => each.kind))) {
      const cell = this.#kinds.get(kind);
      if (cell) tracker.changeCell(cell);
    }
    tracker.changeCell(this.#whole);
    if (this.#model.statement !== this.#knownStatement) tracker.changeCell(this.#statement);
    this.#knownStatement = this.#model.statement;
  }

  get root(): FilePath {
    return this.#model.root;
  }

  get fragment(): boolean {
    return this.#model.fragment;
  }

  get statement(): Declaration | undefined {
    this.#tracker.readCell(this.#statement);
    return this.#model.statement;
  }

  get files(): readonly BoundFile[] {
    return this.#all().files;
  }

  get declarations(): readonly Declaration[] {
    return this.#all().declarations;
  }

  get names(): NameTables {
    return this.#all().names;
  }

  get problems(): readonly Problem[] {
    return this.#all().problems;
  }

  problemsOf(path: FilePath): readonly Problem[] {
    return this.#all().problemsOf(path);
  }

  importTargets(imported: Import): readonly FilePath[] {
    return this.#all().importTargets(imported);
  }

  qualifiedName(declaration: Declaration): string {
    return this.#all().qualifiedName(declaration);
  }

  mentions(name: string): readonly Reference[] {
    return this.#all().mentions(name);
  }

  order(declaration: Declaration): number {
    return this.#model.order(declaration);
  }

  ofKind(kind: Kind): readonly Declaration[] {
    let cell = this.#kinds.get(kind);
    if (!cell) this.#kinds.set(kind, (cell = { readers: undefined }));
    this.#tracker.readCell(cell);
    return this.#model.ofKind(kind);
  }

  target(reference: Reference): Declaration | undefined {
    this.#tracker.readAspect('links', reference, reference.owner, reference.role);
    return this.#model.target(reference);
  }

  /** Linking tells of a reference that starts or ceases to close a circle as of one that means something else. */
  isClosing(reference: Reference, profile: Declaration | undefined): boolean {
    this.#tracker.readAspect('links', reference, reference.owner, reference.role);
    return this.#model.isClosing(reference, profile);
  }

  segmentTarget(reference: Reference, n: number): Declaration | undefined {
    this.#tracker.readAspect('links', reference, reference.owner, reference.role);
    return this.#model.segmentTarget(reference, n);
  }

  uses(declaration: Declaration): readonly Reference[] {
    this.#tracker.readAspect('uses', declaration, declaration);
    return this.#model.uses(declaration);
  }

  isUsed(declaration: Declaration): boolean {
    this.#tracker.readAspect('uses', declaration, declaration);
    return this.#model.isUsed(declaration);
  }

  holder(declaration: Declaration): Declaration | undefined {
    const { parent } = declaration;
    if (parent) return parent;
    if (!isPlacedByName(declaration)) return undefined;
    this.#tracker.readAspect('holder', declaration, declaration);
    return this.#model.holder(declaration);
  }

  held(declaration: Declaration): readonly Declaration[] {
    this.#tracker.readAspect('held', declaration, declaration);
    return this.#model.held(declaration);
  }

  #all(): Model {
    this.#tracker.readCell(this.#whole);
    return this.#model;
  }
}

/** Only what says `in` can stand in something that it is not written in. */
function isPlacedByName({ attributes }: Declaration): boolean {
  return attributes.some(({ def }) => def.name === 'in');
}
