/**
 * Clauses that stand as lines of a block although their attribute is written there: they go to its line.
 * Owns when that is sure to mean the same; the pieces are moved, and nothing is written here.
 */
import {
  attributeOf,
  clauseTakers,
  firstWordOf,
  isConnector,
  isKind,
  kindDef,
} from '../../schema/schema.js';
import type { AttributeDef, KindDef } from '../../schema/types.js';
import { Connector } from '../tokens.js';
import type { Span, Statement } from '../tree.js';
import { isComment, type Piece } from './pieces.js';

/** The pieces in their new order, and spans of the source in which all or nothing may be changed. */
export interface Joined {
  readonly pieces: Piece[];
  readonly bonds: readonly Span[];
}

/**
 * @param statement that of the unit
 * @param base where its unit starts in the text that is formatted
 */
export function joinClauses(
  pieces: Piece[],
  statement: Statement | undefined,
  base: number,
): Joined {
  if (!statement || !pieces.some(isClauseLine)) return { pieces, bonds: [] };
  const joiner = new Joiner(pieces, base);
  joiner.declaration(statement, undefined);
  return joiner.joined();
}

function isClauseLine({ starts, type }: Piece): boolean {
  return starts && type === Connector;
}

/** The first and last index of the pieces of a statement. */
interface Row {
  readonly first: number;
  readonly last: number;
}

/** An attribute to which clauses can be added. */
interface Taker extends Row {
  /** The connectors that it has. */
  readonly connectors: Set<string>;
}

class Joiner {
  /** By where they start and end in the unit. */
  readonly #starts = new Map<number, number>();
  readonly #ends = new Map<number, number>();
  /** The clauses that go behind the piece with the index. */
  readonly #moves = new Map<number, Row[]>();
  readonly #bonds: Span[] = [];

  constructor(
    private readonly pieces: readonly Piece[],
    base: number,
  ) {
    pieces.forEach(({ start, end }, index) => {
      this.#starts.set(start - base, index);
      this.#ends.set(end - base, index);
    });
  }

  /** @param holder the kind of the block in which the statement stands */
  declaration(statement: Statement, holder: KindDef | undefined): void {
    const word = statement.keyword.nfc;
    const isHeld = isKind(word) && (!holder || holder.holds.includes(word));
    if (!isHeld || (holder && attributeIn(holder, statement))) return;
    this.#block(statement, kindDef(word));
  }

  joined(): Joined {
    const rows = [...this.#moves.values()].flat();
    for (const row of rows.sort((a, b) => a.first - b.first)) this.#lift(row);
    const pieces: Piece[] = [];
    this.pieces.forEach((piece, index) => {
      if (!piece.moved) pieces.push(piece);
      for (const { first, last } of this.#moves.get(index) ?? []) {
        for (let at = first; at <= last; at += 1) pieces.push(this.pieces[at]!);
      }
    });
    return { pieces, bonds: this.#bonds };
  }

  /** What stood before the line stands before what follows it. */
  #lift({ first, last }: Row): void {
    const head = this.pieces[first]!;
    const next = this.pieces[last + 1]!;
    next.breaks = Math.max(next.breaks, head.breaks);
    next.separated ||= head.separated;
    head.breaks = 0;
    head.starts = head.separated = false;
    for (let at = first; at <= last; at += 1) this.pieces[at]!.moved = true;
  }

  #block({ block }: Statement, kind: KindDef): void {
    const takers = new Map<AttributeDef, Taker | undefined>();
    for (const statement of block?.statements ?? []) {
      if (isConnector(statement.keyword.nfc))
        this.#join(statement, block!.statements, kind, takers);
      else if (statement.keyword.nfc === 'when') this.#block(statement, kind);
      else this.declaration(statement, kind);
    }
  }

  #join(
    line: Statement,
    statements: readonly Statement[],
    kind: KindDef,
    takers: Map<AttributeDef, Taker | undefined>,
  ): void {
    const def = soleTaker(kind, line);
    if (!def) return;
    if (!takers.has(def)) takers.set(def, this.#takerIn(statements, kind, def));
    const taker = takers.get(def);
    if (!taker) return;
    const connectors = connectorsOf(line);
    const row = this.#rowOf(line);
    if (connectors.some((each) => taker.connectors.has(each)) || !this.#isFree(row)) return;
    for (const connector of connectors) taker.connectors.add(connector);
    this.#move(row, taker);
  }

  /** The attribute, where it is written without a block and nothing is in the way of more clauses. */
  #takerIn(statements: readonly Statement[], kind: KindDef, def: AttributeDef): Taker | undefined {
    const isOfWord = (other: Statement): boolean => {
      const own = attributeIn(kind, other);
      return own !== undefined && firstWordOf(own) === firstWordOf(def);
    };
    const statement = statements.find(isOfWord);
    if (!statement || statement.block || attributeIn(kind, statement) !== def) return undefined;
    const row = this.#rowOf(statement);
    if (this.#holdsComment(row)) return undefined;
    return { ...row, connectors: new Set(statement.clauses.map(({ connector }) => connector.nfc)) };
  }

  #rowOf({ start, end }: Statement): Row {
    return { first: this.#starts.get(start)!, last: this.#ends.get(end)! };
  }

  /** No comment is about the line. */
  #isFree({ first, last }: Row): boolean {
    const before = this.pieces[first - 1]!;
    const after = this.pieces[last + 1]!;
    const isAbout = isComment(before) && (before.breaks > 0 || this.pieces[first]!.breaks === 0);
    const isBeside = isComment(after) && after.breaks === 0;
    return !isAbout && !isBeside && !this.#holdsComment({ first, last });
  }

  #holdsComment({ first, last }: Row): boolean {
    return this.pieces.slice(first, last + 1).some(isComment);
  }

  #move(row: Row, { last }: Taker): void {
    const rows = this.#moves.get(last) ?? [];
    this.#moves.set(last, [...rows, row]);
    const before = Math.min(this.pieces[row.first - 1]!.end, this.pieces[last]!.end);
    const after = Math.max(this.pieces[row.last + 1]!.start, this.pieces[last + 1]!.start);
    this.#bonds.push({ start: before, end: after });
  }
}

/** The attribute to which a clause line of the kind belongs, if it can belong to one only and is well formed. */
function soleTaker(kind: KindDef, line: Statement): AttributeDef | undefined {
  const connector = line.keyword.nfc;
  if (line.block || line.args.length !== 1 || attributeOf(kind.kind, connector)) return undefined;
  const [taker, ...others] = clauseTakers(kind, connector);
  if (!taker || others.length > 0) return undefined;
  const known = taker.clauses.map((clause): string => clause.connector);
  const connectors = connectorsOf(line);
  const areFitting = connectors.every(
    (each, at) => known.includes(each) && connectors.indexOf(each) === at,
  );
  return areFitting ? taker : undefined;
}

function connectorsOf({ keyword, clauses }: Statement): readonly string[] {
  return [keyword.nfc, ...clauses.map(({ connector }) => connector.nfc)];
}

/** The attribute that a statement in the block of the kind is. */
function attributeIn(
  { kind }: KindDef,
  { keyword, args, clauses }: Statement,
): AttributeDef | undefined {
  const [first] = clauses;
  const pair = first && args.length === 0 ? `${keyword.nfc} ${first.connector.nfc}` : '';
  return attributeOf(kind, pair) ?? attributeOf(kind, keyword.nfc);
}
