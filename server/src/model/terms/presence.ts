/**
 * Who and where a declaration is for: the profiles that it holds in, and the audience that may read it.
 * Both pass from a holder to what it holds. Knows nothing of pages.
 */
import { has, targetsOf, textOf } from '../attributes.js';
import type { Attribute, Declaration } from '../declaration.js';
import type { View } from '../model.js';
import { inwardQuery } from '../query.js';
import { kindDef } from '../../schema/schema.js';
import { KINDS, type Kind } from '../../schema/types.js';

/**
 * True when the declaration is there under the view's profile, or in the base: neither it, nor a holder of it, nor
 * an end of a flow is `only in` other profiles.
 */
export const holdsIn = inwardQuery(
  (view: View, declaration: Declaration, holderHolds: boolean = true): boolean =>
    holderHolds && isSelected(view, declaration) && endsHold(view, declaration),
);

/** True when it says which profiles it is there under. Where no declaration does, every view has them all. */
export function isOnlySomewhere({ attributes, overrides }: Declaration): boolean {
  return attributes.some(isOnlyIn) || overrides.some((block) => block.attributes.some(isOnlyIn));
}

function isOnlyIn({ def }: Attribute): boolean {
  return def.name === 'only in';
}

function isSelected(view: View, declaration: Declaration): boolean {
  if (!has(view, declaration, 'only in')) return true;
  return (
    view.profile !== undefined && targetsOf(view, declaration, 'only in').includes(view.profile)
  );
}

function endsHold(view: View, flow: Declaration): boolean {
  return endsOf(view, flow).every((end) => holdsIn(view, end));
}

/** What a flow goes from and to; nothing of a flow that holds something, a mistake: it could hold its own ends. */
function endsOf(view: View, { from, to, children }: Declaration): readonly Declaration[] {
  if (children.length > 0) return [];
  const targets = [from, to].flatMap((end) => (end && view.model.target(end)) ?? []);
  return targets.filter(({ kind }) => kind !== 'flow');
}

/** True when the public may not read it: it is internal, stands in something internal, or is a flow that ends there. */
export const isInternal = inwardQuery(
  (view: View, declaration: Declaration, inInternal: boolean = false): boolean =>
    inInternal ||
    textOf(view, declaration, 'audience') === 'internal' ||
    endsOf(view, declaration).some((end) => isInternal(view, end)),
);

/** What says something of the system; a question or a document claims nothing. */
export const CLAIM_KINDS: readonly Kind[] = KINDS.filter(
  (kind) => kindDef(kind).referable && !['document', 'question', 'exemption'].includes(kind),
);

/** Where a claim comes from: its own `provenance`, else that of the model. */
export function provenanceOf(view: View, declaration: Declaration): string | undefined {
  const { statement } = view.model;
  return (
    textOf(view, declaration, 'provenance') ?? (statement && textOf(view, statement, 'provenance'))
  );
}
