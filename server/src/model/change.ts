/**
 * What an edit changed in a linked model: the difference that linking hands to judging.
 * Owns the shape only. Everything that is not named here is the same object, and means the same, as before.
 */
import type { Declaration, Reference } from './declaration.js';

export interface ModelChange {
  /** Declarations that are gone: of statements that were read again, or of files that are no longer reached. */
  readonly removed: readonly Declaration[];
  /** Declarations that are new, in no set order. */
  readonly added: readonly Declaration[];
  /** Kept references that mean something else, in any segment; those of removed owners are not listed. */
  readonly relinked: readonly Reference[];
  /** Kept declarations whose list of uses is another. */
  readonly usesChanged: readonly Declaration[];
  /** Kept declarations that stand in another holder. */
  readonly moved: readonly Declaration[];
  /** Kept declarations that hold other declarations than before. */
  readonly heldChanged: readonly Declaration[];
}
