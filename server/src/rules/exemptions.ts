/**
 * What the rules about requirements share: which exemptions there are at a place, and whether they are in force.
 * Judges nothing.
 */
import { attributesOf, dateOf, isUncertain, textOf } from '../model/attributes.js';
import type { Declaration } from '../model/declaration.js';
import type { Requirement, View } from '../model/model.js';
import { referrers } from '../model/terms/terms.js';
import type { Kind } from '../schema/types.js';

/** Whether a requirement is for the kind, and can be judged. */
export function isFor({ kinds, isBroken }: Requirement, kind: Kind | undefined): boolean {
  return !isBroken && kind !== undefined && kinds.includes(kind);
}

/** The exemptions of the view that say that the requirement need not be met at the subject. */
export function exemptionsAt(
  view: View,
  subject: Declaration,
  { id }: Requirement,
): readonly Declaration[] {
  return referrers(view, subject, 'about').filter(
    (each) => each.kind === 'exemption' && names(view, each, id),
  );
}

/** One that cannot be read may name any requirement. */
function names(view: View, exemption: Declaration, id: string): boolean {
  return textOf(view, exemption, 'requirement') === id || isNameUncertain(view, exemption);
}

export function isNameUncertain(view: View, exemption: Declaration): boolean {
  return exemption.doubtful || isUncertain(view, exemption, 'requirement');
}

/** The last day of an exemption, when that is past. Of one that cannot be read nothing is past. */
export function endOf(view: View, exemption: Declaration): string | undefined {
  if (isUncertain(view, exemption, 'until')) return undefined;
  const last = dateOf(view, exemption, 'until')?.last ?? Infinity;
  return view.now > last ? textOf(view, exemption, 'until') : undefined;
}

/** The name that an exemption gives to its requirement, where it is written. */
export function nameIn(view: View, exemption: Declaration) {
  const value = attributesOf(view, exemption, 'requirement')[0]?.values[0];
  return value?.is === 'word' ? value : undefined;
}
