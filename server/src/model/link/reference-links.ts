/**
 * What each reference means, and which references mean, or mention, what. Owns the tables in both directions; looks
 * no name up.
 */
import type { Declaration, Reference, Segment } from '../declaration.js';
import type { ModelOrder } from './order.js';
import { OrderedIndex } from './ordered-index.js';

const NOTHING: readonly Declaration[] = [];

export class ReferenceLinks {
  /** What the segments mean, as far as they mean something. */
  readonly #paths = new Map<Reference, readonly Declaration[]>();
  readonly #uses: OrderedIndex<Declaration, Reference>;
  /** By first segment, and by the others. */
  readonly #first: OrderedIndex<string, Reference>;
  readonly #further: OrderedIndex<string, Reference>;
  readonly #order: ModelOrder;
  #usesChanged = new Set<Declaration>();

  constructor(order: ModelOrder) {
    this.#uses = new OrderedIndex(order.references);
    this.#first = new OrderedIndex(order.references);
    this.#further = new OrderedIndex(order.references);
    this.#order = order;
  }

  /** Empty where not even the first segment means something. */
  path(reference: Reference): readonly Declaration[] {
    return this.#paths.get(reference) ?? NOTHING;
  }

  uses(declaration: Declaration): readonly Reference[] {
    return this.#uses.get(declaration);
  }

  /** All that start with the name. */
  startingWith(name: string): readonly Reference[] {
    return this.#first.get(name);
  }

  /** All that write the name in some segment. */
  mentions(name: string): readonly Reference[] {
    const all = new Set([...this.#first.get(name), ...this.#further.get(name)]);
    return [...all].sort(this.#order.references);
  }

  add(reference: Reference): void {
    const [first, ...further] = reference.segments;
    if (first) this.#first.add(first.nfc, reference);
    for (const name of namesOf(further)) this.#further.add(name, reference);
  }

  remove(reference: Reference): void {
    const [first, ...further] = reference.segments;
    if (first) this.#first.remove(first.nfc, reference);
    for (const name of namesOf(further)) this.#further.remove(name, reference);
    this.link(reference, NOTHING);
    this.#paths.delete(reference);
  }

  /** Nothing means, or is used by, a declaration that is gone. */
  forget(declaration: Declaration): void {
    this.#uses.delete(declaration);
    this.#usesChanged.delete(declaration);
  }

  /** @returns true when the reference meant something else before */
  link(reference: Reference, path: readonly Declaration[]): boolean {
    const before = this.path(reference);
    if (isSame(before, path)) return false;
    for (const [index, old] of before.entries()) {
      if (before.indexOf(old) === index && !path.includes(old)) this.#unuse(old, reference);
    }
    for (const [index, target] of path.entries()) {
      if (path.indexOf(target) === index && !before.includes(target)) this.#use(target, reference);
    }
    this.#paths.set(reference, path);
    return true;
  }

  /** The declarations whose uses changed since this was asked last. */
  takeUsesChanged(): ReadonlySet<Declaration> {
    const changed = this.#usesChanged;
    this.#usesChanged = new Set();
    return changed;
  }

  /** To be called when much was added. */
  settle(): void {
    this.#uses.settle();
    this.#first.settle();
    this.#further.settle();
  }

  #use(target: Declaration, reference: Reference): void {
    this.#uses.add(target, reference);
    this.#usesChanged.add(target);
  }

  #unuse(target: Declaration, reference: Reference): void {
    this.#uses.remove(target, reference);
    this.#usesChanged.add(target);
  }
}

function namesOf(segments: readonly Segment[]): Iterable<string> {
  return segments.length === 0 ? [] : new Set(segments.map(({ nfc }) => nfc));
}

function isSame(a: readonly Declaration[], b: readonly Declaration[]): boolean {
  return a.length === b.length && a.every((declaration, index) => declaration === b[index]);
}
