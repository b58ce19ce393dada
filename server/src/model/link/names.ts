/**
 * Names by block: which declarations a name stands for in the block of a holder, at the top level, and anywhere.
 * Owns the tables; what a reference makes of them is in `resolve.ts`, who is placed where in `placement.ts`.
 */
import { kindDef } from '../../schema/schema.js';
import type { Declaration } from '../declaration.js';
import type { ModelOrder } from './order.js';
import { placeFor } from './ordered-index.js';

/** A block: that of a holder, or (`undefined`) the top level of all files of a model. */
export type Block = Declaration | undefined;

export interface NameTables {
  /** What has the name in the block, written or placed there, in model order. */
  inBlock(block: Block, name: string): readonly Declaration[];
  /** What has the name in any block, in model order. */
  anywhere(name: string): readonly Declaration[];
  /** By nesting or by `in`. */
  holder(declaration: Declaration): Declaration | undefined;
}

/** True when references can find it: it has an id, and its kind can be named. */
export function isNamed(declaration: Declaration): declaration is Declaration & { id: string } {
  const { id, kind } = declaration;
  return id !== undefined && (kind === undefined || kindDef(kind).referable);
}

/** What messages call it. */
export function nameOf({ id, title, stableId, kind }: Declaration): string {
  return id ?? title ?? (stableId || kind || '');
}

type Table = Map<string, Declaration[]>;

export class ModelNames implements NameTables {
  readonly #blocks = new Map<Block, Table>();
  readonly #anywhere: Table = new Map();
  readonly #placed = new Map<Declaration, Declaration>();
  readonly #order: ModelOrder;

  constructor(order: ModelOrder) {
    this.#order = order;
  }

  inBlock(block: Block, name: string): readonly Declaration[] {
    return this.#blocks.get(block)?.get(name) ?? [];
  }

  anywhere(name: string): readonly Declaration[] {
    return this.#anywhere.get(name) ?? [];
  }

  holder(declaration: Declaration): Declaration | undefined {
    return declaration.parent ?? this.#placed.get(declaration);
  }

  /** The holder by `in`. */
  placedIn(declaration: Declaration): Declaration | undefined {
    return this.#placed.get(declaration);
  }

  /** Every name that is found in some block, once. */
  words(): Iterable<string> {
    return this.#anywhere.keys();
  }

  /** A new declaration, in the block that it is written in. */
  add(declaration: Declaration): void {
    if (!isNamed(declaration)) return;
    this.#insert(this.#anywhere, declaration);
    this.#enter(declaration.parent, declaration);
  }

  /** Takes a declaration out, and with it its block and its placement. */
  remove(declaration: Declaration): void {
    this.displace(declaration);
    this.#blocks.delete(declaration);
    if (!isNamed(declaration)) return;
    take(this.#anywhere, declaration);
    this.#leave(declaration.parent, declaration);
  }

  /** Places a top-level declaration in a holder: it keeps its name at the top level, and has it there too. */
  place(declaration: Declaration, holder: Declaration): void {
    this.#placed.set(declaration, holder);
    if (isNamed(declaration)) this.#enter(holder, declaration);
  }

  /** Takes back a placement, if there is one. */
  displace(declaration: Declaration): void {
    const holder = this.#placed.get(declaration);
    if (!holder) return;
    this.#placed.delete(declaration);
    if (isNamed(declaration)) this.#leave(holder, declaration);
  }

  #enter(block: Block, declaration: Declaration & { id: string }): void {
    let table = this.#blocks.get(block);
    if (!table) this.#blocks.set(block, (table = new Map()));
    this.#insert(table, declaration);
  }

  #leave(block: Block, declaration: Declaration & { id: string }): void {
    const table = this.#blocks.get(block);
    if (!table) return;
    take(table, declaration);
    if (table.size === 0) this.#blocks.delete(block);
  }

  #insert(table: Table, declaration: Declaration & { id: string }): void {
    const sharing = table.get(declaration.id);
    if (!sharing) table.set(declaration.id, [declaration]);
    else sharing.splice(placeFor(sharing, declaration, this.#order.declarations), 0, declaration);
  }
}

function take(table: Table, declaration: Declaration & { id: string }): void {
  const sharing = table.get(declaration.id);
  const index = sharing?.indexOf(declaration) ?? -1;
  if (!sharing || index < 0) return;
  sharing.splice(index, 1);
  if (sharing.length === 0) table.delete(declaration.id);
}
