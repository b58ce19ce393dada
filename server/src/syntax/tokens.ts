/**
 * The tokens of the language, in rows: what each is and where it starts and ends.
 * Owns the row and the token types. Knows nothing of characters, which are the lexer's business, nor of statements.
 *
 * A row holds numbers only, so that a file of a million tokens makes no object for each.
 */

/** What a token is: one of the numbers below. */
export type TokenType = number;

/** A line break with the blank space and the blank lines after it, up to the next line's indentation. */
export const Newline = 0;
export const Word = 1;
/** A reserved word. */
export const Connector = 2;
export const Numeral = 3;
export const StringLiteral = 4;
export const TextLiteral = 5;
export const Arrow = 6;
export const Comma = 7;
export const Dot = 8;
export const Open = 9;
export const Close = 10;
export const Semicolon = 11;
/** What no other token starts with, and hyphens alone. */
export const Stray = 12;
export const LineComment = 13;
export const BlockComment = 14;
/** A statement's end: the layout makes it of newlines, `;`, `}` and the end of the file. */
export const End = 15;
/** Where a row has no token. */
export const Nothing = 16;

/** A row of tokens, each a half-open range in UTF-16 code units of its text. Places outside the row hold nothing. */
export class TokenRow {
  length = 0;
  #types: Uint8Array;
  #ends: Uint32Array;
  #starts: Uint32Array;

  /** @param room for how many tokens; it grows */
  constructor(room: number) {
    this.#types = new Uint8Array(room);
    this.#starts = new Uint32Array(room);
    this.#ends = new Uint32Array(room);
  }

  type(index: number): TokenType {
    return index >= 0 && index < this.length ? this.#types[index]! : Nothing;
  }

  start(index: number): number {
    return this.#starts[index]!;
  }

  end(index: number): number {
    return this.#ends[index]!;
  }

  push(type: TokenType, start: number, end: number): void {
    if (this.length === this.#types.length) this.#grow();
    this.#types[this.length] = type;
    this.#starts[this.length] = start;
    this.#ends[this.length] = end;
    this.length += 1;
  }

  pop(): void {
    this.length -= 1;
  }

  /** Keeps the room. */
  clear(): void {
    this.length = 0;
  }

  #grow(): void {
    const room = this.length * 2 + 64;
    this.#types = grown(new Uint8Array(room), this.#types);
    this.#starts = grown(new Uint32Array(room), this.#starts);
    this.#ends = grown(new Uint32Array(room), this.#ends);
  }
}

function grown<A extends Uint8Array | Uint32Array>(into: A, from: A): A {
  into.set(from);
  return into;
}

/** How many more `{` than `}` there are. */
export function braceBalance(tokens: TokenRow): number {
  let open = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const type = tokens.type(index);
    if (type === Open) open += 1;
    else if (type === Close) open -= 1;
  }
  return open;
}
