/**
 * Which references an edit can have given another meaning. A reference means what it means by the names of its
 * segments: the first one is looked up outward through the blocks around it, each other one in the block of what the
 * one before it means. So nothing else need be looked at again.
 */
import type { Declaration, Reference } from '../declaration.js';
import type { Held } from './held.js';
import { isNamed, type ModelNames } from './names.js';
import { isPlaceReference } from './placement.js';
import type { ReferenceLinks } from './reference-links.js';

/** What an edit did to names and places. */
export interface Affecting {
  readonly gone: ReadonlySet<Declaration>;
  readonly fresh: ReadonlySet<Declaration>;
  /** Names of all that came, went or moved. */
  readonly touched: ReadonlySet<string>;
  /** References that were there before, to what is gone. */
  readonly bereft: ReadonlySet<Reference>;
  /** What stands in another holder by `in`, with the one before. */
  readonly moved: ReadonlyMap<Declaration, Declaration | undefined>;
}

/**
 * References that were there before; those of `in` that place something are found by `placement.ts`.
 * @param links what was linked before the edit, without what went
 */
export function affectedReferences(
  edit: Affecting,
  names: ModelNames,
  links: ReferenceLinks,
  held: Held,
): Set<Reference> {
  const affected = new Set<Reference>(edit.bereft);
  if (links.isEmpty) return affected;
  for (const name of edit.touched) {
    for (const reference of links.startingWith(name, names)) affected.add(reference);
  }
  for (const [holder, members] of membersMoved(edit, names)) {
    for (const reference of links.uses(holder)) {
      if (leadsThrough(reference, members)) affected.add(reference);
    }
  }
  const moved = [...edit.moved.keys()].filter(
    (each) => !edit.gone.has(each) && !edit.fresh.has(each),
  );
  for (const reference of held.referencesInside(moved)) {
    if (isSeveral(names, reference) && !edit.fresh.has(reference.owner)) affected.add(reference);
  }
  for (const reference of affected) if (isPlaceReference(reference)) affected.delete(reference);
  return affected;
}

/** Names of what came into the block of a holder by `in`, or went from it. */
function membersMoved(
  { moved, gone }: Affecting,
  names: ModelNames,
): ReadonlyMap<Declaration, ReadonlySet<string>> {
  const members = new Map<Declaration, Set<string>>();
  for (const [each, before] of moved) {
    if (!isNamed(each)) continue;
    for (const holder of [before, names.placedIn(each)]) {
      if (!holder || gone.has(holder)) continue;
      const known = members.get(holder);
      if (known) known.add(each.id);
      else members.set(holder, new Set([each.id]));
    }
  }
  return members;
}

function leadsThrough({ segments }: Reference, names: ReadonlySet<string>): boolean {
  return segments.length > 1 && segments.some(({ nfc }, index) => index > 0 && names.has(nfc));
}

/** Where one declaration has the name, that one is meant from everywhere. */
function isSeveral(names: ModelNames, { segments }: Reference): boolean {
  return names.anywhere(segments[0]?.nfc ?? '').length > 1;
}
