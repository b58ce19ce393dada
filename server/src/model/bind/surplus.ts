/**
 * What a declaration has although something else in it leaves no room for that.
 * Silent where a value was rejected that decides about it.
 */
import type { Attribute } from '../declaration.js';
import { report, type Context } from './context.js';
import type { DeclarationDraft } from './draft.js';

/** Reports what is superfluous; to be called when the whole declaration is bound. */
export function reportSurplus(context: Context, { kind, attributes }: DeclarationDraft): void {
  if (kind !== 'page' || !attributes.some(isRubric)) return;
  const included = attributes.find(({ def }) => def.name === 'include');
  const message =
    "a page of 'shape rubric' takes no 'include', its sections are fixed: remove one of the two";
  if (included) report(context, 'misplaced-statement', included, message);
}

function isRubric({ def, values: [shape] }: Attribute): boolean {
  return def.name === 'shape' && shape?.is === 'enum' && shape.text === 'rubric';
}
