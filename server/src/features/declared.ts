/**
 * From what stands at the cursor to the declarations it means, over all models of the file.
 */
import type { Declaration } from '../model/declaration.js';
import { absolute, placeOf } from '../syntax/tree.js';
import type { Found } from './find.js';
import { rangeOf, type FileContext, type Target } from './shapes.js';

/** Without doubles, in the order of the models. Nothing for an import. */
export function declarationsOf({ views }: FileContext, found: Found): readonly Declaration[] {
  if (found.is === 'declared') return [found.declaration];
  if (found.is === 'import') return [];
  const { reference, segment } = found;
  const meant = views.flatMap(({ model }) => model.segmentTarget(reference, segment) ?? []);
  return [...new Set(meant)];
}

/** Where a declaration is: its name to select, its statement to show. */
export function targetOf({ name, unit, statement }: Declaration): Target {
  return { name: rangeOf(name), whole: { path: unit.path, ...absolute(placeOf(unit, statement)) } };
}
