/**
 * Names and stable ids that two declarations of one block share, kept up to date. Owns what counts as the same;
 * reported at both places, each naming the other, and without comparing each with each.
 */
import { kindDef } from '../../schema/schema.js';
import { stageProblem } from '../codes.js';
import type { Declaration } from '../declaration.js';
import { isNamed, nameOf, type Block, type NameTables } from './names.js';
import type { ModelOrder } from './order.js';
import type { Problem } from '../problem.js';
import type { ProblemStore } from './problem-store.js';
import { quoted } from '../../syntax/quote.js';

/** What is shared in a block: a name, or the stable id of a kind where not all have it as their name. */
type Key = string;

export class Duplicates {
  readonly #names: NameTables;
  readonly #order: ModelOrder;
  readonly #problems: ProblemStore;
  /** By stable id: those that no name tells apart. The others are found by their names. */
  readonly #nameless = new Map<Block, Map<Key, Set<Declaration>>>();
  readonly #reported = new Map<Block, Map<Key, readonly Problem[]>>();
  readonly #touched = new Map<Block, Map<Key, Declaration>>();

  constructor(names: NameTables, order: ModelOrder, problems: ProblemStore) {
    this.#names = names;
    this.#order = order;
    this.#problems = problems;
  }

  /** To be called when a declaration has come into a block. */
  enter(block: Block, declaration: Declaration): void {
    if (!isNamed(declaration) && isPublished(declaration)) {
      const key = stableKey(declaration);
      const table = tableOf(this.#nameless, block);
      const sharing = table.get(key);
      if (sharing) sharing.add(declaration);
      else table.set(key, new Set([declaration]));
    }
    this.#touch(block, declaration);
  }

  /** To be called when a declaration has gone from a block. */
  leave(block: Block, declaration: Declaration): void {
    const table = this.#nameless.get(block);
    const sharing = table?.get(stableKey(declaration));
    if (sharing?.delete(declaration) && sharing.size === 0) table?.delete(stableKey(declaration));
    this.#touch(block, declaration);
  }

  /** To be called when a declaration has gone, with the block that it had. */
  forget(declaration: Declaration): void {
    for (const problems of this.#reported.get(declaration)?.values() ?? [])
      this.#problems.replace(problems, []);
    this.#reported.delete(declaration);
    this.#nameless.delete(declaration);
    this.#touched.delete(declaration);
  }

  /** Reports anew what is shared where something came or went. */
  update(): void {
    for (const [block, touched] of this.#touched) {
      for (const [key, declaration] of touched) {
        const problems =
          key === declaration.id
            ? this.#sameName(block, key)
            : this.#sameStableId(block, key, declaration);
        this.#report(block, key, problems);
      }
    }
    this.#touched.clear();
  }

  #touch(block: Block, declaration: Declaration): void {
    if (isNamed(declaration) && this.#isShared(block, declaration.id))
      tableOf(this.#touched, block).set(declaration.id, declaration);
    if (!isPublished(declaration)) return;
    const key = stableKey(declaration);
    if (this.#mayClash(block, key, declaration.stableId))
      tableOf(this.#touched, block).set(key, declaration);
  }

  #isShared(block: Block, key: Key): boolean {
    return this.#names.inBlock(block, key).length > 1 || !!this.#reported.get(block)?.has(key);
  }

  #mayClash(block: Block, key: Key, stableId: string): boolean {
    const nameless = this.#nameless.get(block)?.get(key)?.size ?? 0;
    const named = nameless > 0 ? this.#names.inBlock(block, stableId).length : 0;
    return nameless + named > 1 || !!this.#reported.get(block)?.has(key);
  }

  #report(block: Block, key: Key, problems: readonly Problem[]): void {
    const before = this.#reported.get(block)?.get(key) ?? [];
    this.#problems.replace(before, problems);
    if (problems.length > 0) tableOf(this.#reported, block).set(key, problems);
    else if (before.length > 0) this.#reported.get(block)?.delete(key);
  }

  #sameName(block: Block, name: string): readonly Problem[] {
    const sharing = this.#names.inBlock(block, name);
    if (sharing.length < 2 || arePlaced(block, sharing)) return [];
    return reportEach(sharing, (other) => sameName(block, other), 'rename one of them');
  }

  #sameStableId(block: Block, key: Key, { kind, stableId }: Declaration): readonly Problem[] {
    const nameless = this.#nameless.get(block)?.get(key);
    if (!kind || !nameless) return [];
    const named = this.#names.inBlock(block, stableId).filter((other) => other.kind === kind);
    const sharing = [...nameless, ...named].sort(this.#order.declarations);
    return sameStableIds(block, sharing);
  }
}

function tableOf<V>(tables: Map<Block, Map<Key, V>>, block: Block): Map<Key, V> {
  let table = tables.get(block);
  if (!table) tables.set(block, (table = new Map()));
  return table;
}

function isPublished({ kind, stableId }: Declaration): boolean {
  return kind !== undefined && kind !== 'import' && kind !== 'model' && stableId !== '';
}

/** Holds a space, which no name does. */
function stableKey({ kind, stableId }: Declaration): Key {
  return `${kind} ${stableId}`;
}

/** Placed declarations meet at the top level too, where they are written, and are reported there. */
function arePlaced(block: Block, sharing: readonly Declaration[]): boolean {
  return block !== undefined && sharing.every((member) => member.parent !== block);
}

function sameName(block: Block, other: Declaration): string {
  return `${quoted(nameOf(other))} is also the name of ${described(other)} ${inBlock(block)}`;
}

function sameStableIds(block: Block, sharing: readonly Declaration[]): readonly Problem[] {
  const [first] = sharing;
  if (!first?.kind || sharing.length < 2) return [];
  // Two that are both named share their name, which is reported as such.
  const others = isNamed(first) ? sharing.filter((member) => !isNamed(member)) : sharing.slice(1);
  if (others.length === 0 || arePlaced(block, sharing)) return [];
  const remedy =
    kindDef(first.kind).id === 'none' ? 'change one of them' : 'give one of them another id';
  const message = (other: Declaration): string =>
    `another ${first.kind} ${inBlock(block)} has the stable id ${quoted(other.stableId)}, ` +
    `which is ${other.id === undefined ? 'made of its title' : 'its id'}`;
  return reportEach([first, ...others], message, remedy);
}

/** At the first, naming the second and pointing to all; at each other, naming the first. */
function reportEach(
  [first, ...others]: readonly Declaration[],
  message: (other: Declaration) => string,
  remedy: string,
): readonly Problem[] {
  const second = others[0];
  if (!first || !second) return [];
  const report = (at: Declaration, named: Declaration, all: readonly Declaration[]): Problem =>
    stageProblem('duplicate-name', at.name, `${message(named)}: ${remedy}`, {
      related: all.map((other) => ({
        at: other.name,
        message: `the other ${quoted(nameOf(other))}`,
      })),
    });
  return [report(first, second, others), ...others.map((other) => report(other, first, [first]))];
}

function described({ kind }: Declaration): string {
  if (!kind) return 'another declaration';
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

function inBlock(block: Block): string {
  return block ? `in ${quoted(nameOf(block))}` : 'at the top level';
}
