/**
 * Who a page is for, and what of a model it may therefore say.
 * Owns the one test of what is printed, counted, linked, drawn and named; knows no format.
 */
import type { Declaration, Reference } from '../model/declaration.js';
import { kindDef } from '../schema/schema.js';
import { holdsIn, isInternal } from '../model/terms/presence.js';
import type { View } from '../model/model.js';

export type Audience = 'public' | 'internal';

/**
 * True when output for the audience may show the declaration: it is well placed and of a kind that is published, it is
 * not internal to a public audience, and, for a flow, both its ends are known and may be shown too.
 */
export function isShown(view: View, audience: Audience, declaration: Declaration): boolean {
  const { kind } = declaration;
  if (kind === undefined || declaration.misplaced || kindDef(kind).unpublished) return false;
  if (audience === 'public' && isInternal(view, declaration)) return false;
  if (kind !== 'flow') return true;
  return isShownEnd(view, audience, declaration.from) && isShownEnd(view, audience, declaration.to);
}

/** As `isShown`, and it holds in the view's profile (or in the base). */
export function isShownIn(view: View, audience: Audience, declaration: Declaration): boolean {
  return isShown(view, audience, declaration) && holdsIn(view, declaration);
}

function isShownEnd(view: View, audience: Audience, end: Reference | undefined): boolean {
  const target = end && view.model.target(end);
  return target !== undefined && isShown(view, audience, target);
}
