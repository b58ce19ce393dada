/**
 * What each reference means, and which references mean, or mention, what. Owns the tables in both directions; looks
 * no name up.
 *
 * Nothing is listed by name but what means nothing: what means something is found by way of what it means.
 */
import type { Declaration, Reference } from '../declaration.js';
import type { ModelNames } from './names.js';
import type { ModelOrder } from './order.js';
import { OrderedIndex } from './ordered-index.js';

const NOTHING: readonly never[] = [];

export class ReferenceLinks {
  /** What the segments mean, as far as they mean something; of a plain name, what it means. */
  readonly #meanings = new Map<Reference, Declaration | readonly Declaration[]>();
  readonly #uses: OrderedIndex<Declaration, Reference>;
  /** By the names of segments that mean nothing. */
  readonly #failing = new Map<string, Set<Reference>>();
  readonly #order: ModelOrder;
  #usesChanged = new Set<Declaration>();

  constructor(order: ModelOrder) {
    this.#uses = new OrderedIndex(order.references);
    this.#order = order;
  }

  /** What the last segment means. */
  target(reference: Reference): Declaration | undefined {
    const meaning = this.#meanings.get(reference);
    return isPath(meaning) ? meaning[reference.segments.length - 1] : meaning;
  }

  /** Empty where not even the first segment means something. */
  path(reference: Reference): readonly Declaration[] {
    const meaning = this.#meanings.get(reference);
    if (!meaning) return NOTHING;
    return isPath(meaning) ? meaning : [meaning];
  }

  uses(declaration: Declaration): readonly Reference[] {
    return this.#uses.get(declaration);
  }

  isUsed(declaration: Declaration): boolean {
    return this.#uses.some(declaration, ({ owner }) => owner !== declaration);
  }

  /** All that start with the name; in no set order, each once. */
  startingWith(name: string, names: ModelNames): ReadonlySet<Reference> {
    const found = new Set<Reference>();
    for (const reference of this.#mentioning(name, names)) {
      if (reference.nfc === name) found.add(reference);
    }
    return found;
  }

  /** All that write the name in some segment, in model order. */
  mentions(name: string, names: ModelNames): readonly Reference[] {
    const found = [...new Set(this.#mentioning(name, names))];
    const writesName = ({ segments }: Reference) => segments.some(({ nfc }) => nfc === name);
    return found.filter(writesName).sort(this.#order.references);
  }

  /** Nothing is linked yet. */
  get isEmpty(): boolean {
    return this.#meanings.size === 0 && this.#failing.size === 0;
  }

  /** A reference that went. */
  remove(reference: Reference): void {
    const before = this.path(reference);
    this.#unuse(before, NOTHING, reference);
    this.#succeed(reference, before.length);
    this.#meanings.delete(reference);
  }

  /** Nothing means, or is used by, a declaration that is gone. */
  forget(declaration: Declaration): void {
    this.#uses.delete(declaration);
    this.#usesChanged.delete(declaration);
  }

  /** @returns true when the reference meant something else before */
  link(reference: Reference, path: readonly Declaration[]): boolean {
    const meaning = this.#meanings.get(reference);
    const before = meaning === undefined ? NOTHING : isPath(meaning) ? meaning : [meaning];
    if (this.#failing.size > 0) this.#succeed(reference, before.length);
    this.#fail(reference, path.length);
    if (isSame(before, path)) return false;
    this.#unuse(before, path, reference);
    for (const [index, target] of path.entries()) {
      if (path.indexOf(target) === index && !before.includes(target)) {
        this.#uses.add(target, reference);
        this.#usesChanged.add(target);
      }
    }
    const [only] = path;
    if (!only) this.#meanings.delete(reference);
    else this.#meanings.set(reference, isPlain(reference) ? only : path);
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
    this.#usesChanged.clear();
  }

  #unuse(
    before: readonly Declaration[],
    after: readonly Declaration[],
    reference: Reference,
  ): void {
    for (const [index, old] of before.entries()) {
      if (before.indexOf(old) !== index || after.includes(old)) continue;
      this.#uses.remove(old, reference);
      this.#usesChanged.add(old);
    }
  }

  /** Among these are all that write the name in some segment. */
  *#mentioning(name: string, names: ModelNames): Iterable<Reference> {
    for (const declaration of names.anywhere(name)) yield* this.#uses.get(declaration);
    yield* this.#failing.get(name) ?? NOTHING;
  }

  /** @param meant how many segments mean something */
  #fail(reference: Reference, meant: number): void {
    if (meant === 1 && isPlain(reference)) return;
    for (const { nfc } of reference.segments.slice(meant)) {
      const failing = this.#failing.get(nfc);
      if (failing) failing.add(reference);
      else this.#failing.set(nfc, new Set([reference]));
    }
  }

  #succeed(reference: Reference, meant: number): void {
    if (meant === 1 && isPlain(reference)) return;
    for (const { nfc } of reference.segments.slice(meant)) {
      const failing = this.#failing.get(nfc);
      failing?.delete(reference);
      if (failing?.size === 0) this.#failing.delete(nfc);
    }
  }
}

function isPath(
  meaning: Declaration | readonly Declaration[] | undefined,
): meaning is readonly Declaration[] {
  return Array.isArray(meaning);
}

function isPlain({ segments }: Reference): boolean {
  return segments.length === 1;
}

function isSame(a: readonly Declaration[], b: readonly Declaration[]): boolean {
  return a.length === b.length && a.every((declaration, index) => declaration === b[index]);
}
