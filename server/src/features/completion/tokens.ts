/**
 * The tokens of one statement as objects, which are handier than rows where they are few. Knows nothing of statements.
 */
import type { TokenRow, TokenType } from '../../syntax/tokens.js';
import type { Span } from '../../syntax/tree.js';

export interface Token extends Span {
  readonly type: TokenType;
  /** As written. */
  readonly image: string;
}

/** @param text what the row's ranges count in, UTF-16 code units */
export function tokensOf(text: string, row: TokenRow): readonly Token[] {
  return Array.from({ length: row.length }, (_, index) => {
    const [start, end] = [row.start(index), row.end(index)];
    return { type: row.type(index), image: text.slice(start, end), start, end };
  });
}
