/**
 * What rules about the age of a look share: when it is due again, by the `review-every` of the model.
 * Judges nothing.
 */
import { dateOf, numberOf, textOf } from '../model/attributes.js';
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';

/** A date that is longer ago than the model allows. */
export interface StaleDate {
  /** As written. */
  readonly written: string;
  /** After how many days one has to look again. */
  readonly every: number;
}

/** The date of an attribute, if it is longer ago than `review-every`; nothing where one of the two is not known. */
export function staleDate(
  view: View,
  declaration: Declaration,
  attribute: string,
): StaleDate | undefined {
  const { statement } = view.model;
  const every = statement && numberOf(view, statement, 'review-every');
  const day = dateOf(view, declaration, attribute)?.first;
  if (every === undefined || day === undefined || view.now <= day + every) return undefined;
  return { written: textOf(view, declaration, attribute) ?? '', every };
}
