/**
 * Tree to text, byte for byte.
 */
import type { Tree } from './tree.js';

/** The text that a tree was parsed from. */
export function print(tree: Pick<Tree, 'units'>): string {
  return tree.units.map((unit) => unit.text).join('');
}
