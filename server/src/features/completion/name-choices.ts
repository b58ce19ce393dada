/**
 * The names that can stand as a reference at a place: each by the shortest one that means its declaration there.
 */
import type { Declaration } from '../../model/declaration.js';
import type { Model, View } from '../../model/model.js';
import { isNamed } from '../../model/names.js';
import {
  fits,
  resolveName,
  visibleNames,
  type Fitting,
  type VisibleName,
} from '../../model/resolve.js';
import { holders, inside } from '../../model/containment.js';
import type { ValueWant } from './wants.js';

/** Over all models of the file, each name once. */
export function nameChoices(
  views: readonly View[],
  want: ValueWant,
  to: Fitting,
): readonly VisibleName[] {
  const found = views.flatMap((view) => choicesIn(view, want, to));
  return [...new Map(found.map((choice) => [choice.name, choice])).values()];
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
