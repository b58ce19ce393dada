/**
 * Names and stable ids that two declarations of one block share. Owns what counts as the same; reported at both
 * places, each naming the other, and without comparing each with each.
 */
import { kindDef } from '../../schema/schema.js';
import { stageProblem } from '../codes.js';
import type { Declaration } from '../declaration.js';
import { isNamed, nameOf, type Block, type ModelNames } from './names.js';
import type { Problem } from '../problem.js';

/** Every `duplicate-name` of a model. */
export function duplicateProblems(
  names: ModelNames,
  declarations: readonly Declaration[],
): readonly Problem[] {
  return [...sharedNames(names), ...sharedStableIds(names, declarations)];
}

function sharedNames(names: ModelNames): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [block, sharing] of names.shared()) {
    const allPlaced = block !== undefined && sharing.every((member) => member.parent !== block);
    // Placed declarations meet at the top level too, where they are written.
    if (allPlaced) continue;
    const remedy = 'rename one of them';
    problems.push(...reportEach(sharing, (other) => sameName(block, other), remedy));
  }
  return problems;
}

function sameName(block: Block, other: Declaration): string {
  return `'${nameOf(other)}' is also the name of ${described(other)} ${inBlock(block)}`;
}

/** Of one kind, in one block: an id, or what stands for it where none is written. */
function sharedStableIds(
  names: ModelNames,
  declarations: readonly Declaration[],
): readonly Problem[] {
  const groups = new Map<Block, Map<string, Declaration[]>>();
  for (const declaration of declarations) {
    if (!isPublished(declaration)) continue;
    for (const block of new Set([declaration.parent, names.holder(declaration)])) {
      const key = `${declaration.kind} ${declaration.stableId}`;
      groupOf(groups, block, key).push(declaration);
    }
  }
  return [...groups].flatMap(([block, table]) =>
    [...table.values()].flatMap((sharing) => sameStableIds(block, sharing)),
  );
}

function isPublished({ kind, stableId }: Declaration): boolean {
  return kind !== undefined && kind !== 'import' && kind !== 'model' && stableId !== '';
}

function groupOf(
  groups: Map<Block, Map<string, Declaration[]>>,
  block: Block,
  key: string,
): Declaration[] {
  let table = groups.get(block);
  if (!table) groups.set(block, (table = new Map()));
  let group = table.get(key);
  if (!group) table.set(key, (group = []));
  return group;
}

function sameStableIds(block: Block, sharing: readonly Declaration[]): readonly Problem[] {
  const [first] = sharing;
  if (!first?.kind || sharing.length < 2) return [];
  // Two that are both named share their name, which is reported as such.
  const others = isNamed(first) ? sharing.filter((member) => !isNamed(member)) : sharing.slice(1);
  if (others.length === 0) return [];
  if (block && sharing.every((member) => member.parent !== block)) return [];
  const remedy =
    kindDef(first.kind).id === 'none' ? 'change one of them' : 'give one of them another id';
  const message = (other: Declaration): string =>
    `another ${first.kind} ${inBlock(block)} has the stable id '${other.stableId}', ` +
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
      related: all.map((other) => ({ at: other.name, message: `the other '${nameOf(other)}'` })),
    });
  return [report(first, second, others), ...others.map((other) => report(other, first, [first]))];
}

function described({ kind }: Declaration): string {
  if (!kind) return 'another declaration';
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

function inBlock(block: Block): string {
  return block ? `in '${nameOf(block)}'` : 'at the top level';
}
