/**
 * What the rules about missing protection of a flow share: whether it is certain that nothing is said.
 * Judges nothing.
 */
import { isUncertain } from '../model/attributes.js';
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { endsOf } from '../model/terms/terms.js';

/** True when a mistake at the flow, or at an entry that it ends at, may be the very word that seems missing. */
export function isProtectionInDoubt(
  view: View,
  flow: Declaration,
  ...names: readonly string[]
): boolean {
  const ends = endsOf(view, flow);
  const entries = ends ? [ends.to, ends.from].filter(({ kind }) => kind === 'entry') : [];
  return [flow, ...entries].some((each) => each.doubtful || isUncertain(view, each, ...names));
}
