/**
 * What the rules about accepted threats share: where an acceptance ends.
 * Judges nothing.
 */
import { clauseOf } from '../model/attributes.js';
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { acceptanceEnd, acceptanceOf } from '../model/terms/response.js';
import type { Place } from '../syntax/tree.js';
import { placeOfValue } from './wording.js';

/** The end of the acceptance of a threat: its last day, and the place of the date. */
export function endOfAcceptance(
  view: View,
  threat: Declaration,
): { readonly day: number; readonly at: Place } | undefined {
  const acceptance = acceptanceOf(view, threat);
  const day = acceptanceEnd(acceptance);
  const value = clauseOf(acceptance, 'until')?.values[0];
  return day === undefined || !value ? undefined : { day, at: placeOfValue(threat, value) };
}
