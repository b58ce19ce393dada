/**
 * What a finding is about: the declaration around its place, and the view in which it is looked at.
 */
import type { Declaration } from '../../model/declaration.js';
import type { View } from '../../model/model.js';
import { unitIndexAt } from '../../syntax/locate.js';
import type { FixQuestion } from './fix.js';

export interface Subject {
  readonly declaration: Declaration;
  readonly view: View;
}

/**
 * The innermost declaration around the finding. Nothing for a finding of some profiles only: what mends it there may
 * not be what the base wants.
 */
export function subjectOf({ context, finding }: FixQuestion): Subject | undefined {
  const declaration = declarationAround({ context, finding });
  const [view] = context.views;
  if (!declaration || !view || finding.profiles) return undefined;
  return { declaration, view };
}

export function declarationAround({
  context,
  finding: { at },
}: Pick<FixQuestion, 'context' | 'finding'>): Declaration | undefined {
  const { tree, bindings } = context.file;
  const binding = bindings[unitIndexAt(tree.units, at.unit.offset)];
  if (binding?.unit !== at.unit) return undefined;
  return binding.declarations.findLast(({ start, end }) => start <= at.start && at.end <= end);
}
