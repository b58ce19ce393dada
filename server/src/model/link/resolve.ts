/**
 * What a name means: the one place that looks names up, for linking, rename, completion and fixes alike.
 * Pure: reads name tables, changes nothing, words no message.
 *
 * A name that only one declaration of the model has means that one from everywhere, so most names are found
 * without walking outward, however deep the blocks are.
 */
import type { Kind } from '../../schema/types.js';
import type { Declaration, Reference } from '../declaration.js';
import type { Model } from '../model.js';
import { isNamed, type Block, type NameTables } from './names.js';

/** The kinds that fit. */
export type Fitting = readonly Kind[] | 'any';

/** Why a segment means nothing. */
export type Failure =
  | { readonly is: 'unknown' }
  | { readonly is: 'ambiguous' }
  | { readonly is: 'wrong-kind'; readonly nearest: Declaration };

const NOTHING: readonly never[] = [];

export interface Resolution {
  /** What the segments mean, as far as they mean something. */
  readonly path: readonly Declaration[];
  /** Of the segment after `path`; missing when all of them mean something. */
  readonly failure?: Failure;
}

/** A declaration under another name, to ask what would mean what. */
export interface Renaming {
  readonly renamed: Declaration;
  readonly newName: string;
}

/** A declaration and the shortest name that means it somewhere. */
export interface VisibleName {
  readonly name: string;
  readonly declaration: Declaration;
}

/**
 * What a qualified name means when it is written in a block.
 * @param segments after NFC, at least one
 */
export function resolveName(
  names: NameTables,
  block: Block,
  segments: readonly string[],
  to: Fitting,
): Resolution {
  const path: Declaration[] = [];
  for (const [index, segment] of segments.entries()) {
    const fitting = index === segments.length - 1 ? to : 'any';
    const holder = path.at(-1);
    const found = holder
      ? directChild(names, holder, segment, fitting)
      : lookUp(names, block, segment, fitting);
    if ('is' in found) return { path, failure: found };
    path.push(found);
  }
  return { path };
}

/** What a reference means where it is written. */
export function resolveReference(names: NameTables, reference: Reference): Resolution {
  if (reference.segments.length === 1) {
    const found = lookUp(names, blockOf(reference), reference.nfc, reference.to);
    return 'is' in found ? { path: NOTHING, failure: found } : { path: [found] };
  }
  const segments = reference.segments.map(({ nfc }) => nfc);
  return resolveName(names, blockOf(reference), segments, reference.to);
}

/** The block in which a reference is looked up: that of its owner, but for `in`, which says where the owner stands. */
export function blockOf(reference: Reference): Block {
  return reference.role === 'in' ? reference.owner.parent : reference.owner;
}

/**
 * What a reference would mean if a declaration had another name, and if the reference were rewritten with it
 * where it means that declaration.
 */
export function wouldResolve(
  model: Model,
  reference: Reference,
  renaming: Renaming,
): Declaration | undefined {
  const segments = reference.segments.map((word, index) =>
    model.segmentTarget(reference, index) === renaming.renamed ? renaming.newName : word.nfc,
  );
  const names = renamedTables(model.names, renaming);
  const { path, failure } = resolveName(names, blockOf(reference), segments, reference.to);
  return failure ? undefined : path.at(-1);
}

/** What already has the new name in a block of the declaration. */
export function wouldCollide(
  model: Model,
  { renamed, newName }: Renaming,
): Declaration | undefined {
  const blocks = [renamed.parent, model.holder(renamed)];
  return blocks
    .flatMap((block) => model.names.inBlock(block, newName))
    .find((other) => other !== renamed);
}

/** The shortest name that means the declaration in a block; `undefined` when none does. */
export function shortestName(
  names: NameTables,
  block: Block,
  declaration: Declaration,
  to: Fitting,
): string | undefined {
  const segments: string[] = [];
  let fitting = to;
  for (let step: Block = declaration; step && isNamed(step); step = names.holder(step)) {
    segments.push(step.id);
    if (lookUp(names, block, step.id, fitting) === step) return segments.reverse().join('.');
    const holder = names.holder(step);
    if (!holder || directChild(names, holder, step.id, fitting) !== step) return undefined;
    fitting = 'any';
  }
  return undefined;
}

/** What a name could mean in any block, in model order. Of duplicates in one block only the first counts. */
export function fittingAnywhere(
  names: NameTables,
  name: string,
  to: Fitting,
  atMost: number,
): readonly Declaration[] {
  const found = new Map<Block, Declaration>();
  for (const candidate of names.anywhere(name)) {
    if (fits(candidate, to) && !found.has(candidate.parent)) found.set(candidate.parent, candidate);
    if (found.size === atMost) break;
  }
  return [...found.values()];
}

/** Outward through the blocks to the nearest that fits, else the only one that fits anywhere. */
function lookUp(names: NameTables, block: Block, name: string, to: Fitting): Declaration | Failure {
  const candidates = names.anywhere(name);
  const [first] = candidates;
  if (!first) return { is: 'unknown' };
  if (candidates.length === 1)
    return fits(first, to) ? first : { is: 'wrong-kind', nearest: first };
  const nearest = nearestOf(names, block, name, to);
  if (nearest) return nearest;
  const [only, other] = fittingAnywhere(names, name, to, 2);
  if (other) return { is: 'ambiguous' };
  return only ?? { is: 'wrong-kind', nearest: nearestOf(names, block, name, 'any') ?? first };
}

function nearestOf(
  names: NameTables,
  start: Block,
  name: string,
  to: Fitting,
): Declaration | undefined {
  for (let block = start; ; block = names.holder(block)) {
    const found = names.inBlock(block, name).find((candidate) => fits(candidate, to));
    if (found || !block) return found;
  }
}

function directChild(
  names: NameTables,
  holder: Declaration,
  name: string,
  to: Fitting,
): Declaration | Failure {
  const children = names.inBlock(holder, name);
  const [first] = children;
  if (!first) return { is: 'unknown' };
  return children.find((child) => fits(child, to)) ?? { is: 'wrong-kind', nearest: first };
}

/** A declaration whose kind is not known fits everywhere: one mistake, one diagnostic. */
export function fits({ kind }: Declaration, to: Fitting): boolean {
  return kind === undefined || to === 'any' || to.includes(kind);
}

function renamedTables(names: NameTables, { renamed, newName }: Renaming): NameTables {
  const blocks: readonly Block[] = [renamed.parent, names.holder(renamed)];
  /** First, so that a clash with another declaration shows as a change of what the name means. */
  const renamedFirst = (list: readonly Declaration[], present: boolean): readonly Declaration[] => {
    const others = list.filter((other) => other !== renamed);
    return present ? [renamed, ...others] : others;
  };
  return {
    inBlock: (block, name) =>
      renamedFirst(names.inBlock(block, name), name === newName && blocks.includes(block)),
    anywhere: (name) => renamedFirst(names.anywhere(name), name === newName),
    holder: (declaration) => names.holder(declaration),
  };
}
