/**
 * Find references: every use of what stands at the cursor, in all files of all models of the file.
 */
import { placeOf } from '../syntax/tree.js';
import type { Declaration, Reference } from '../model/declaration.js';
import type { Model } from '../model/model.js';
import { declarationsOf } from './declared.js';
import { find } from './find.js';
import { rangeOf, type FileContext, type FileRange } from './shapes.js';

/** @param offset UTF-16 code units from the start of the file */
export function references(
  context: FileContext,
  offset: number,
  { includeDeclaration }: { readonly includeDeclaration: boolean },
): readonly FileRange[] {
  const found = find(context.file, offset);
  if (!found) return [];
  return declarationsOf(context, found).flatMap((declaration) => [
    ...(includeDeclaration ? [rangeOf(declaration.name)] : []),
    ...usesOf(context, declaration),
  ]);
}

/** The segments that name the declaration in any model that holds it, each once. */
export function usesOf(context: FileContext, declaration: Declaration): readonly FileRange[] {
  const ranges = new Map<Reference, FileRange>();
  for (const { model } of context.viewsOf(declaration.unit.path)) {
    for (const reference of model.uses(declaration)) {
      const at = rangeOfUse(model, reference, declaration);
      if (at) ranges.set(reference, at);
    }
  }
  return [...ranges.values()];
}

function rangeOfUse(
  model: Model,
  reference: Reference,
  declaration: Declaration,
): FileRange | undefined {
  const segment = reference.segments.find(
    (_, index) => model.segmentTarget(reference, index) === declaration,
  );
  return segment && rangeOf(placeOf(reference.unit, segment));
}
