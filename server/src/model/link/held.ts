/**
 * What each declaration holds, by nesting or by `in`, and the bindings of what is placed. Owns the lists; who stands
 * where is found in `placement.ts`.
 */
import type { Binding, Declaration, Reference } from '../declaration.js';
import type { ModelOrder } from './order.js';
import { OrderedIndex } from './ordered-index.js';
import { placeReference } from './placement.js';

export class Held {
  readonly #order: ModelOrder;
  readonly #placed: OrderedIndex<Declaration, Declaration>;
  /** Those with placed ones among them. */
  readonly #lists = new Map<Declaration, readonly Declaration[]>();
  readonly #bindings = new Map<Declaration, Binding>();
  #changed = new Set<Declaration>();

  constructor(order: ModelOrder) {
    this.#order = order;
    this.#placed = new OrderedIndex(order.declarations);
  }

  /** In model order. */
  of(holder: Declaration): readonly Declaration[] {
    const known = this.#lists.get(holder);
    if (known) return known;
    const placed = this.#placed.get(holder);
    if (placed.length === 0) return holder.children;
    const held = [...holder.children, ...placed].sort(this.#order.declarations);
    this.#lists.set(holder, held);
    return held;
  }

  /** Notes where the declarations of a new binding can be found again. */
  add(binding: Binding): void {
    const { declaration } = binding;
    if (declaration && placeReference(declaration)) this.#bindings.set(declaration, binding);
  }

  /** Forgets a declaration that went. */
  forget(declaration: Declaration): void {
    this.#bindings.delete(declaration);
    this.#placed.delete(declaration);
    this.#lists.delete(declaration);
    this.#changed.delete(declaration);
  }

  enter(holder: Declaration, declaration: Declaration): void {
    this.#placed.add(holder, declaration);
    this.#touch(holder);
  }

  leave(holder: Declaration, declaration: Declaration): void {
    this.#placed.remove(holder, declaration);
    this.#touch(holder);
  }

  /** The references that are written in a placed declaration, or in what is placed in it, however indirectly. */
  referencesInside(placed: Iterable<Declaration>): readonly Reference[] {
    const inside = new Set(placed);
    const references: (readonly Reference[])[] = [];
    // What is added while walking a set is walked as well.
    for (const each of inside) {
      const binding = this.#bindings.get(each);
      if (!binding) continue;
      references.push(binding.references);
      for (const holder of binding.declarations) {
        for (const member of this.#placed.get(holder)) inside.add(member);
      }
    }
    return references.flat();
  }

  /** What holds other declarations since this was asked last. */
  takeChanged(): ReadonlySet<Declaration> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  #touch(holder: Declaration): void {
    this.#lists.delete(holder);
    this.#changed.add(holder);
  }
}
