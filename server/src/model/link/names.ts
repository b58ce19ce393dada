/**
 * Names by block: which declarations a name stands for in the block of a holder, at the top level, and anywhere.
 * Owns the tables; what a reference makes of them is in `resolve.ts`, who is placed where in `placement.ts`.
 */
import { kindDef } from '../../schema/schema.js';
import type { Declaration } from '../declaration.js';
import type { ModelOrder } from './order.js';
import { placeFor } from './ordered-index.js';
import type { Words } from './slip-index.js';

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

/** What has a name: one declaration, as nearly all names have, or several in model order. */
type Table = Map<string, Declaration | Declaration[]>;

/**
 * Blocks have tables of their own only for names that several declarations have: what alone has its name is found
 * among all, and tells itself where it stands.
 */
export class ModelNames implements NameTables {
  readonly #anywhere: Table = new Map();
  readonly #blocks = new Map<Block, Table>();
  readonly #placed = new Map<Declaration, Declaration>();
  readonly #order: ModelOrder;

  constructor(order: ModelOrder) {
    this.#order = order;
  }

  inBlock(block: Block, name: string): readonly Declaration[] {
    const found = this.#anywhere.get(name);
    if (found === undefined) return NONE;
    if (Array.isArray(found)) return listed(this.#blocks.get(block)?.get(name));
    const stands = found.parent === block || (block && this.#placed.get(found) === block);
    return stands ? [found] : NONE;
  }

  anywhere(name: string): readonly Declaration[] {
    return listed(this.#anywhere.get(name));
  }

  /** The one that has the name, if only one has. */
  only(name: string): Declaration | undefined {
    const found = this.#anywhere.get(name);
    return Array.isArray(found) ? undefined : found;
  }

  holder(declaration: Declaration): Declaration | undefined {
    return declaration.parent ?? this.#placed.get(declaration);
  }

  /** The holder by `in`. */
  placedIn(declaration: Declaration): Declaration | undefined {
    return this.#placed.get(declaration);
  }

  /** Every name that is found in some block, once. */
  get words(): Words {
    return this.#anywhere;
  }

  /** A new declaration, in the block that it is written in. */
  add(declaration: Declaration): void {
    if (!isNamed(declaration)) return;
    const namesake = this.only(declaration.id);
    if (namesake) this.#enterAll(namesake as Named);
    this.#insert(this.#anywhere, declaration);
    if (!this.only(declaration.id)) this.#enter(declaration.parent, declaration);
  }

  /** Takes a declaration out, and with it its block and its placement. */
  remove(declaration: Declaration): void {
    this.displace(declaration);
    this.#blocks.delete(declaration);
    if (!isNamed(declaration)) return;
    if (!this.only(declaration.id)) this.#leave(declaration.parent, declaration);
    take(this.#anywhere, declaration);
    const left = this.only(declaration.id);
    if (left) this.#leaveAll(left as Named);
  }

  /** Places a top-level declaration in a holder: it keeps its name at the top level, and has it there too. */
  place(declaration: Declaration, holder: Declaration): void {
    this.#placed.set(declaration, holder);
    if (isNamed(declaration) && !this.only(declaration.id)) this.#enter(holder, declaration);
  }

  /** Takes back a placement, if there is one. */
  displace(declaration: Declaration): void {
    const holder = this.#placed.get(declaration);
    if (!holder) return;
    this.#placed.delete(declaration);
    if (isNamed(declaration) && !this.only(declaration.id)) this.#leave(holder, declaration);
  }

  #enterAll(declaration: Named): void {
    for (const block of this.#blocksOf(declaration)) this.#enter(block, declaration);
  }

  #leaveAll(declaration: Named): void {
    for (const block of this.#blocksOf(declaration)) this.#leave(block, declaration);
  }

  /** Those in which it has its name. */
  #blocksOf(declaration: Declaration): readonly Block[] {
    const holder = this.#placed.get(declaration);
    return holder ? [declaration.parent, holder] : [declaration.parent];
  }

  #enter(block: Block, declaration: Named): void {
    let table = this.#blocks.get(block);
    if (!table) this.#blocks.set(block, (table = new Map()));
    this.#insert(table, declaration);
  }

  #leave(block: Block, declaration: Named): void {
    const table = this.#blocks.get(block);
    if (!table) return;
    take(table, declaration);
    if (table.size === 0) this.#blocks.delete(block);
  }

  #insert(table: Table, declaration: Named): void {
    const sharing = table.get(declaration.id);
    if (!sharing) table.set(declaration.id, declaration);
    else {
      const list = Array.isArray(sharing) ? sharing : [sharing];
      list.splice(placeFor(list, declaration, this.#order.declarations), 0, declaration);
      table.set(declaration.id, list);
    }
  }
}

type Named = Declaration & { id: string };

const NONE: readonly never[] = [];

function listed(found: Declaration | Declaration[] | undefined): readonly Declaration[] {
  if (found === undefined) return NONE;
  return Array.isArray(found) ? found : [found];
}

function take(table: Table, declaration: Named): void {
  const sharing = table.get(declaration.id);
  if (!Array.isArray(sharing)) {
    if (sharing === declaration) table.delete(declaration.id);
    return;
  }
  const index = sharing.indexOf(declaration);
  if (index >= 0) sharing.splice(index, 1);
  const [only, other] = sharing;
  if (only && !other) table.set(declaration.id, only);
}
