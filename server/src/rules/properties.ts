/**
 * What rules about security properties share: which are promised.
 * Judges nothing.
 */
import { isUncertain, textOrDefault } from '../model/attributes.js';
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { holdsIn } from '../model/terms/terms.js';

/** True when the view has the property and it is certainly promised: by `status provided`, or without a status. */
export function isProvided(view: View, property: Declaration): boolean {
  if (property.kind !== 'property' || !holdsIn(view, property)) return false;
  if (isUncertain(view, property, 'status')) return false;
  return textOrDefault(view, property, 'status') === 'provided';
}
