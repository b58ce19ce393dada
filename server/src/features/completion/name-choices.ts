/**
 * The names that can stand as a reference at a place: each by the shortest one that means its declaration there.
 */
import type { Declaration } from '../../model/declaration.js';
import type { Model, View } from '../../model/model.js';
import { isNamed } from '../../model/link/names.js';
import {
  fits,
  resolveName,
  visibleNames,
  type Fitting,
  type VisibleName,
} from '../../model/link/resolve.js';
import { holders, inside } from '../../model/terms/containment.js';
import type { FileContext } from '../shapes.js';
import type { ValueWant } from './wants.js';

/** Longer lists are cut: nobody reads them, and a client that is told so asks again with the next letter. */
export const MOST_NAMES = 500;

/**
 * Over all models of the file, each name once. Of too many, those that what is typed so far may stand for.
 * @param typed the beginning of the name at the cursor
 */
export function nameChoices(
  { file, views }: FileContext,
  want: ValueWant,
  to: Fitting,
  typed: string,
): readonly VisibleName[] {
  const found = views.flatMap((view) => choicesIn(view, want, to));
  const once =
    views.length > 1 ? [...new Map(found.map((one) => [one.name, one])).values()] : found;
  if (once.length <= MOST_NAMES) return once;
  const meant = once.filter(({ name, declaration }) => {
    return isSubsequence(typed, name) || isSubsequence(typed, declaration.title ?? '');
  });
  const isNear = ({ declaration }: VisibleName): boolean => declaration.unit.path === file.path;
  const near = meant.filter(isNear);
  return [...near, ...meant.filter((one) => !isNear(one))].slice(0, MOST_NAMES);
}

/** As clients match: the letters in their order, whatever stands between them, without case. */
function isSubsequence(letters: string, text: string): boolean {
  const wanted = letters.toLowerCase();
  let matched = 0;
  for (const character of text.toLowerCase()) {
    if (character === wanted[matched]) matched += 1;
  }
  return matched >= wanted.length;
}

function choicesIn(view: View, want: ValueWant, to: Fitting): readonly VisibleName[] {
  const { model } = view;
  const given = new Set(want.given.map((name) => meaningOf(model, want, name.split('.'))));
  const all =
    want.path.length > 0 ? children(view, want, to) : visibleNames(model, blockOf(want), to);
  return all.filter(
    ({ declaration }) => !given.has(declaration) && !isCircular(view, want, declaration),
  );
}

/** As of a bound reference: `in` says where its owner stands, so it is looked up outside it. */
function blockOf({ role, owner }: ValueWant): Declaration | undefined {
  return role === 'in' ? owner?.parent : owner;
}

function meaningOf(
  model: Model,
  want: ValueWant,
  segments: readonly string[],
): Declaration | undefined {
  const names = segments.map((segment) => segment.normalize('NFC'));
  const { path, failure } = resolveName(model.names, blockOf(want), names, 'any');
  return failure ? undefined : path.at(-1);
}

/** Behind a dot: direct children that fit, or that hold something that does. */
function children(view: View, want: ValueWant, to: Fitting): readonly VisibleName[] {
  const holder = meaningOf(view.model, want, want.path);
  const held = holder ? view.model.held(holder) : [];
  return held.flatMap((declaration) => {
    const leads = [declaration, ...inside(view, declaration)].some((each) => fits(each, to));
    return isNamed(declaration) && leads ? { name: declaration.id, declaration } : [];
  });
}

/** A declaration does not refer to itself, nor stand in what it holds; a flow may end where it starts. */
function isCircular(view: View, { role, owner }: ValueWant, declaration: Declaration): boolean {
  if (!owner) return false;
  return declaration === owner || (role === 'in' && holders(view, declaration).includes(owner));
}
