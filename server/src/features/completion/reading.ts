/**
 * One unit as completion reads it: its tokens as they stand and as they are laid out. Owns nothing else.
 */
import type { BoundFile } from '../../model/declaration.js';
import { layOut } from '../../syntax/layout.js';
import { lex } from '../../syntax/lexer.js';
import type { TokenRow } from '../../syntax/tokens.js';
import type { Unit } from '../../syntax/tree.js';
import { tokensOf, type Token } from './tokens.js';

export interface Reading {
  readonly index: number;
  readonly unit: Unit;
  /** As the lexer found them: with newlines and all commas. */
  readonly raw: readonly Token[];
  readonly comments: readonly Token[];
  readonly laidOut: readonly Token[];
}

/** `undefined` for an index that no unit has. */
export function readingOf({ tree }: BoundFile, index: number): Reading | undefined {
  const unit = tree.units[index];
  if (!unit) return undefined;
  const { text } = unit;
  const { tokens, comments } = lex(text);
  const listed = (row: TokenRow) => tokensOf(text, row);
  const laidOut = layOut(text, tokens);
  return { index, unit, raw: listed(tokens), comments: listed(comments), laidOut: listed(laidOut) };
}
