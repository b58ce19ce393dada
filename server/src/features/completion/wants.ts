/**
 * The shapes of what may be written at a cursor, and the block that it stands in. What fits follows from the table
 * of the language and from what is written: `wants-at-start.ts`, `wants-in-statement.ts`. How a want is shown and
 * inserted is in `completion.ts`.
 */
import { attributeOf, clauseTakers, isKind, kindDef } from '../../schema/schema.js';
import type { AttributeDef, ClauseDef, Kind, KindDef, ValueType } from '../../schema/types.js';
import type { Attribute, Binding, Declaration } from '../../model/declaration.js';
import type { Cursor, Phrase } from './cursor.js';
import { kindsAsked, kindsBelow } from './condition-kinds.js';

export type Want =
  | { readonly is: 'kinds'; readonly kinds: readonly KindDef[] }
  | { readonly is: 'attributes'; readonly defs: readonly AttributeDef[] }
  | { readonly is: 'when' }
  /** What a condition may ask about. */
  | { readonly is: 'conditions'; readonly defs: readonly AttributeDef[] }
  /** Words that open a clause, with what they take. */
  | { readonly is: 'clauses'; readonly defs: readonly (ClauseDef | AttributeDef)[] }
  /** The second word of an attribute: `to` after `open`. */
  | { readonly is: 'second-words'; readonly defs: readonly AttributeDef[] }
  | ValueWant
  | { readonly is: 'arrow' }
  | { readonly is: 'paths' };

export interface ValueWant {
  readonly is: 'values';
  readonly type: ValueType;
  /** As of a reference: the attribute, or `from`, `to`, `when`. */
  readonly role: string;
  /** What the list holds already. */
  readonly given: readonly string[];
  /** Names before the dot that the cursor stands behind; empty without one. */
  readonly path: readonly string[];
  /** The declaration in whose statement the value stands. */
  readonly owner: Declaration | undefined;
}

/** What a block is of, and so what its statements mean. `start`: where its keyword starts in the unit. */
export type Block =
  | { readonly is: 'top' }
  | ({
      readonly is: 'declaration' | 'when';
      readonly kind: KindDef;
      readonly start: number;
    } & OfDeclaration)
  | ({
      readonly is: 'attribute';
      readonly def: AttributeDef;
      readonly start: number;
    } & OfDeclaration)
  /** Of conditions, about declarations of the kinds. */
  | { readonly is: 'conditions'; readonly kinds: readonly Kind[] }
  | { readonly is: 'unknown' };

interface OfDeclaration {
  /** `undefined`: the binding knows none. */
  readonly of: Declaration | undefined;
}

/** Where something is being written. */
export interface Writing {
  readonly cursor: Cursor;
  /** The innermost block around the statement. */
  readonly block: Block;
  /** Of the cursor's unit. */
  readonly binding: Binding;
}

/** @param binding of the cursor's unit */
export function writingAt(cursor: Cursor, binding: Binding): Writing {
  const top: Block = { is: 'top' };
  const block = cursor.around.reduce<Block>(
    (outer, phrase) => blockIn(outer, phrase, binding),
    top,
  );
  return { cursor, block, binding };
}

function blockIn(outer: Block, phrase: Phrase, binding: Binding): Block {
  const [keyword] = phrase;
  if (!keyword || outer.is === 'unknown' || outer.is === 'attribute') return { is: 'unknown' };
  const { start, text } = keyword;
  if (outer.is === 'conditions')
    return { is: 'conditions', kinds: kindsBelow(outer.kinds, phrase) };
  if (outer.is !== 'top') {
    const line = readLine(outer.kind, phrase);
    if (line?.def.value.type === 'condition')
      return { is: 'conditions', kinds: kindsAsked(outer.of) };
    if (line) return { is: 'attribute', def: line.def, of: outer.of, start };
    if (text === 'when' && outer.is === 'declaration') return { ...outer, is: 'when', start };
  }
  if (!isKind(text) || outer.is === 'when') return { is: 'unknown' };
  const of = declarationAt(binding, start);
  return { is: 'declaration', kind: kindDef(text), of, start };
}

export function declarationAt({ declarations }: Binding, start: number): Declaration | undefined {
  return declarations.find((declaration) => declaration.start === start);
}

/** A statement as an attribute of the kind. */
export interface Line {
  readonly def: AttributeDef;
  /** What stands behind the word or words. */
  readonly rest: Phrase;
}

/** Of two words where the second follows at once. */
export function readLine({ kind }: KindDef, [keyword, ...rest]: Phrase): Line | undefined {
  const [second, ...others] = rest;
  const pair = second && attributeOf(kind, `${keyword?.text} ${second.text}`);
  if (pair && second.is === 'connector') return { def: pair, rest: others };
  const def = keyword && attributeOf(kind, keyword.text);
  return def && { def, rest };
}

/** @param word where the word at the cursor starts, which counts as not written */
export function missingClauses(
  { clauses }: AttributeDef,
  line: Attribute | undefined,
  word: number,
): readonly ClauseDef[] {
  const written = line?.clauses.filter((clause) => clause.start !== word) ?? [];
  const given = new Set(written.map(({ connector }) => connector));
  return clauses.filter(({ connector }) => !given.has(connector));
}

/**
 * Clauses that may stand as lines of a block or in the header: only one attribute takes them, and it is written or
 * has a default.
 */
export function looseClauses(
  kind: KindDef,
  written: readonly Attribute[],
  word: number,
): readonly ClauseDef[] {
  return kind.attributes.flatMap((def) => {
    const line = written.find((each) => each.def === def);
    if (!line && def.default === undefined) return [];
    return missingClauses(def, line, word).filter(({ connector }) => isLoose(kind, connector));
  });
}

function isLoose(kind: KindDef, connector: string): boolean {
  return !attributeOf(kind.kind, connector) && clauseTakers(kind, connector).length === 1;
}
