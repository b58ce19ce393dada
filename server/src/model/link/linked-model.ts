/**
 * A linked model that follows edits. Owns the order in which an edit goes through the tables; each table has a file of
 * its own. A new model is the first edit: it adds all bindings of its files to nothing.
 */
import type { FilePath } from '../../syntax/tree.js';
import type { Kind } from '../../schema/types.js';
import { Circles } from './acyclic.js';
import { affectedReferences, type Affecting } from './affected.js';
import type { ModelChange } from '../change.js';
import type { Binding, BoundFile, Declaration, Import, Reference } from '../declaration.js';
import { Duplicates } from './duplicates.js';
import { FailedNames } from './failed-names.js';
import { FileProblems, type FileChange } from './file-problems.js';
import { Held } from './held.js';
import type { ImportResolver } from './imports.js';
import { bindingsOf, declarationsOf, joined } from './grouped.js';
import type { Model } from '../model.js';
import { isNamed, ModelNames } from './names.js';
import { ModelOrder } from './order.js';
import { OrderedIndex } from './ordered-index.js';
import { Placements } from './placement.js';
import type { Problem } from '../problem.js';
import { ProblemStore } from './problem-store.js';
import { ReferenceLinks } from './reference-links.js';
import { resolveReference, shortestName, type Resolution } from './resolve.js';
import { modelStatements } from './roots.js';
import { completed, inSteps, type Steps } from '../steps.js';

/** Bindings or declarations that are dealt with in a step of linking. */
const A_STEP = 500;

/** A change, and the files in which problems of names or imports are others than before. */
export interface LinkChange extends ModelChange {
  readonly problemFiles: ReadonlySet<FilePath>;
}

export class LinkedModel implements Model {
  readonly root: FilePath;
  readonly fragment: boolean;
  readonly names: ModelNames;

  readonly #order: ModelOrder;
  readonly #resolveImport: ImportResolver;
  readonly #links: ReferenceLinks;
  readonly #placements: Placements;
  readonly #held: Held;
  readonly #kinds: OrderedIndex<Kind, Declaration>;
  readonly #problems: ProblemStore;
  readonly #fileProblems: FileProblems;
  readonly #failed: FailedNames;
  readonly #duplicates: Duplicates;
  readonly #circles: Circles;
  #files: readonly BoundFile[];
  #statement: Declaration | undefined;
  #declarations: readonly Declaration[] | undefined;
  #qualifiedNames = new Map<Declaration, string>();

  /**
   * @param files in model order, the root first
   * @param own of a fragment, the files that it is made for: what it imports is judged for itself
   */
  constructor(files: readonly BoundFile[], own: readonly FilePath[], resolve: ImportResolver) {
    const [root] = files;
    this.root = own[0] ?? '';
    this.#files = files;
    this.#resolveImport = resolve;
    this.#statement = root && modelStatements(root)[0];
    this.fragment = this.#statement === undefined;
    this.#order = new ModelOrder(files.map(({ path }) => path));
    this.names = new ModelNames(this.#order);
    this.#links = new ReferenceLinks(this.#order);
    this.#kinds = new OrderedIndex(this.#order.declarations);
    this.#problems = new ProblemStore((path) => !this.fragment || own.includes(path));
    this.#fileProblems = new FileProblems(files, this.fragment, resolve, this.#problems);
    this.#failed = new FailedNames(this.names, this.fragment, this.#problems);
    this.#duplicates = new Duplicates(this.names, this.#order, this.#problems);
    this.#held = new Held(this.#order);
    this.#placements = new Placements(this.names, this.#order, this.#problems);
    this.#circles = new Circles(this, this.#order, this.#problems);
  }

  /** To be done once, before anything is asked. */
  *link(): Steps<undefined> {
    yield* this.#relink([], bindingsOf(this.#files));
    this.#links.settle();
    this.#held.takeChanged();
    this.#problems.takeChanged();
    return undefined;
  }

  /**
   * Follows an edit of some files: afterwards the model is the same as one that is linked from the files anew. The
   * units that stayed may have moved, but keep their order.
   * @returns 'rebuild', with nothing done, when which files the model has may have changed
   */
  update(changes: readonly FileChange[]): LinkChange | 'rebuild' {
    const own = changes.filter(({ path }) => this.#order.rank(path) >= 0);
    if (own.some((change) => this.#fileProblems.needsNewModel(change))) return 'rebuild';
    const after = new Map(own.map((change) => [change.path, change.after]));
    this.#files = this.#files.map((file) => after.get(file.path) ?? file);
    for (const change of own) this.#fileProblems.update(change);
    const removed = own.flatMap((change) => change.removed);
    const added = own.flatMap((change) => change.added);
    return this.#changeOf(completed(this.#relink(removed, added)));
  }

  /** In model order. */
  get files(): readonly BoundFile[] {
    return this.#files;
  }

  get statement(): Declaration | undefined {
    return this.#statement;
  }

  get declarations(): readonly Declaration[] {
    return (this.#declarations ??= declarationsOf(bindingsOf(this.#files)));
  }

  get problems(): readonly Problem[] {
    return this.#problems.all();
  }

  /** The problems of names and imports in a file, sorted. */
  problemsOf(path: FilePath): readonly Problem[] {
    return this.#problems.of(path);
  }

  ofKind(kind: Kind): readonly Declaration[] {
    return this.#kinds.get(kind);
  }

  target(reference: Reference): Declaration | undefined {
    return this.#links.target(reference);
  }

  segmentTarget(reference: Reference, n: number): Declaration | undefined {
    return this.#links.path(reference)[n];
  }

  uses(declaration: Declaration): readonly Reference[] {
    return this.#links.uses(declaration);
  }

  isUsed(declaration: Declaration): boolean {
    return this.#links.isUsed(declaration);
  }

  holder(declaration: Declaration): Declaration | undefined {
    return this.names.holder(declaration);
  }

  held(declaration: Declaration): readonly Declaration[] {
    return this.#held.of(declaration);
  }

  importTargets(imported: Import): readonly FilePath[] {
    return this.#resolveImport(imported).targets;
  }

  qualifiedName(declaration: Declaration): string {
    let name = this.#qualifiedNames.get(declaration);
    if (name === undefined) {
      name = shortestName(this.names, undefined, declaration, 'any') ?? this.#path(declaration);
      this.#qualifiedNames.set(declaration, name);
    }
    return name;
  }

  order(declaration: Declaration): number {
    return this.#order.of(declaration);
  }

  mentions(name: string): readonly Reference[] {
    return this.#links.mentions(name, this.names);
  }

  isClosing(reference: Reference, profile: Declaration | undefined): boolean {
    return this.#circles.isClosing(reference, profile);
  }

  *#relink(removed: readonly Binding[], added: readonly Binding[]): Steps<Relinked> {
    const gone = new Set(declarationsOf(removed));
    const fresh = new Set(declarationsOf(added));
    const bereft = this.#takeOut(removed, gone);
    yield* this.#putIn(added, fresh);
    const touched = new Set<string>();
    addNames(touched, gone);
    addNames(touched, fresh);
    const { meanings, moved } = this.#placements.update({ gone, fresh, touched });
    addNames(touched, moved.keys());
    const edit = { gone, fresh, moved, touched, bereft };
    this.#settlePlaces(edit);
    const kept = affectedReferences(edit, this.names, this.#links, this.#held);
    for (const each of meanings.keys()) if (!fresh.has(each.owner)) kept.add(each);
    const relinked = new Set([...kept].filter((each) => this.#look(each, meanings.get(each))));
    yield* inSteps(added, A_STEP, ({ references }) => {
      for (const reference of references) this.#look(reference, meanings.get(reference));
    });
    yield* this.#failed.update({ gone, fresh, names: touched, isMoved: (each) => moved.has(each) });
    this.#duplicates.update();
    for (const each of this.#circles.update()) relinked.add(each);
    return { ...edit, relinked };
  }

  /** @returns references that meant something of it */
  #takeOut(bindings: readonly Binding[], gone: ReadonlySet<Declaration>): ReadonlySet<Reference> {
    const bereft = new Set<Reference>();
    for (const reference of joined(bindings, (binding) => binding.references)) {
      this.#links.remove(reference);
      this.#failed.drop(reference);
      this.#circles.forget(reference);
    }
    for (const each of gone) {
      for (const use of this.#links.uses(each)) bereft.add(use);
      this.#placements.leave(each);
      this.names.remove(each);
      this.#links.forget(each);
      this.#held.forget(each);
      this.#duplicates.forget(each);
      if (each.kind) this.#kinds.remove(each.kind, each);
    }
    return bereft;
  }

  *#putIn(bindings: readonly Binding[], fresh: ReadonlySet<Declaration>): Steps<undefined> {
    for (const binding of bindings) this.#held.add(binding);
    yield* inSteps(fresh, A_STEP, (each) => {
      this.names.add(each);
      this.#placements.enter(each);
      if (each.kind) this.#kinds.add(each.kind, each);
      if (each.kind === 'model' && this.#isStatement(each)) this.#statement = each;
    });
    this.#declarations = undefined;
    this.#qualifiedNames.clear();
    return undefined;
  }

  /** When there are several, the model was linked anew. */
  #isStatement({ parent, unit }: Declaration): boolean {
    return !parent && unit.path === this.root && this.#fileProblems.hasOneModel;
  }

  /** Brings up to date what depends on who stands in which block. */
  #settlePlaces({ gone, fresh, moved }: Affecting): void {
    for (const each of gone) if (!each.parent) this.#duplicates.leave(undefined, each);
    for (const each of fresh) this.#duplicates.enter(each.parent, each);
    for (const [each, before] of moved) {
      const after = this.names.placedIn(each);
      if (before && !gone.has(before)) {
        this.#held.leave(before, each);
        this.#duplicates.leave(before, each);
      }
      if (!after) continue;
      this.#held.enter(after, each);
      this.#duplicates.enter(after, each);
    }
  }

  /** @returns true when the reference meant something else before */
  #look(
    reference: Reference,
    meaning: Resolution = resolveReference(this.names, reference),
  ): boolean {
    this.#failed.set(reference, meaning);
    const isOther = this.#links.link(reference, meaning.path);
    if (isOther) this.#circles.touch(reference);
    return isOther;
  }

  #changeOf({ gone, fresh, moved, relinked }: Relinked): LinkChange {
    const isKept = (each: Declaration): boolean => !gone.has(each) && !fresh.has(each);
    return {
      removed: [...gone],
      added: [...fresh],
      relinked: [...relinked].filter(({ owner }) => isKept(owner)),
      usesChanged: [...this.#links.takeUsesChanged()].filter(isKept),
      moved: [...moved.keys()].filter(isKept),
      heldChanged: [...this.#held.takeChanged()].filter(isKept),
      problemFiles: this.#problems.takeChanged(),
    };
  }

  /** For what no name means: stable ids of its holders and its own. */
  #path(declaration: Declaration): string {
    const ids: string[] = [];
    let step: Declaration | undefined = declaration;
    for (; step; step = this.holder(step)) ids.push(step.stableId);
    return ids.reverse().join('.');
  }
}

/** What an edit did, and the references that mean something else since. */
interface Relinked extends Affecting {
  readonly relinked: ReadonlySet<Reference>;
}

function addNames(names: Set<string>, declarations: Iterable<Declaration>): void {
  for (const each of declarations) if (isNamed(each)) names.add(each.id);
}
