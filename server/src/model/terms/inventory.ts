/**
 * What a model declares at all. For rules that ask whether there is anything of a kind; what there is, is asked of
 * the model.
 */
import { KINDS, type Kind } from '../../schema/types.js';
import type { Declaration } from '../declaration.js';
import type { View } from '../model.js';
import { censusQuery } from '../query.js';

/** True when something of the kind is declared, be it misplaced. */
export function declares(view: View, kind: Kind): boolean {
  return isDeclared(view, kind);
}

/** True when something of the kind is declared where it may stand. */
export function declaresInPlace(view: View, kind: Kind): boolean {
  return isDeclared(view, `${kind} in place`);
}

const isDeclared = censusQuery<string>((_view, { kind, misplaced }: Declaration) => {
  if (!kind) return NONE;
  return (misplaced ? MISPLACED : IN_PLACE).get(kind) ?? NONE;
});

const NONE: readonly never[] = [];
const MISPLACED = new Map(KINDS.map((kind) => [kind, [kind]]));
const IN_PLACE = new Map(KINDS.map((kind) => [kind, [kind, `${kind} in place`]]));
