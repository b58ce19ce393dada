/**
 * Names by block: which declarations a name stands for in the block of a holder, at the top level, and anywhere.
 * Owns the tables; what a reference makes of them is in `resolve.ts`, who is placed where in `placement.ts`.
 */
import { kindDef } from '../../schema/schema.js';
import type { Declaration } from '../declaration.js';

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
  readonly #order: ReadonlyMap<Declaration, number>;

  /** @param order the place of each declaration in model order */
  constructor(order: ReadonlyMap<Declaration, number>) {
    this.#order = order;
    for (const declaration of order.keys()) {
      if (!isNamed(declaration)) continue;
      add(this.#anywhere, declaration);
      this.#enter(declaration.parent, declaration);
    }
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

  /** The last of some declarations (at least one) in model order. */
  last(declarations: readonly Declaration[]): Declaration {
    return declarations.reduce((last, other) =>
      this.#place(last) < this.#place(other) ? other : last,
    );
  }

  /** Every name that is found in some block, once. */
  words(): Iterable<string> {
    return this.#anywhere.keys();
  }

  /** Each block and name that several declarations share. */
  *shared(): Iterable<readonly [Block, readonly Declaration[]]> {
    for (const [block, table] of this.#blocks) {
      for (const sharing of table.values()) if (sharing.length > 1) yield [block, sharing];
    }
  }

  /** Places a top-level declaration in a holder: it keeps its name at the top level, and has it there too. */
  place(declaration: Declaration, holder: Declaration): void {
    this.#placed.set(declaration, holder);
    if (isNamed(declaration)) this.#enter(holder, declaration);
  }

  /** Takes back a placement. */
  displace(declaration: Declaration): void {
    const table = this.#blocks.get(this.#placed.get(declaration));
    this.#placed.delete(declaration);
    if (!table || !isNamed(declaration)) return;
    const others = table.get(declaration.id)?.filter((other) => other !== declaration) ?? [];
    table.set(declaration.id, others);
  }

  #enter(block: Block, declaration: Declaration & { id: string }): void {
    let table = this.#blocks.get(block);
    if (!table) this.#blocks.set(block, (table = new Map()));
    const sharing = add(table, declaration);
    for (let index = sharing.length - 1; index > 0; index -= 1) {
      const before = sharing[index - 1] as Declaration;
      if (this.#place(before) < this.#place(declaration)) return;
      sharing[index] = before;
      sharing[index - 1] = declaration;
    }
  }

  #place(declaration: Declaration): number {
    return this.#order.get(declaration) ?? 0;
  }
}

function add(table: Table, declaration: Declaration & { id: string }): Declaration[] {
  const sharing = table.get(declaration.id);
  if (sharing) {
    sharing.push(declaration);
    return sharing;
  }
  const alone = [declaration];
  table.set(declaration.id, alone);
  return alone;
}
