/**
 * Shorthands to write rows of the table with, so that a row reads as one.
 * Knows the shapes only; holds no word of the language.
 */
import type {
  AttributeDef,
  ClauseDef,
  Connector,
  EnumDef,
  EnumValue,
  Kind,
  KindDef,
  ValueType,
} from './types.js';

export const STRING: ValueType = { type: 'string' };
export const TEXT: ValueType = { type: 'text' };
export const DATE: ValueType = { type: 'date' };
export const NUMBER: ValueType = { type: 'number' };
export const WORD: ValueType = { type: 'word' };
export const NOTHING: ValueType = { type: 'nothing' };
export const CONDITION: ValueType = { type: 'condition' };
export const ANY: ValueType = { type: 'reference', to: 'any' };

export const MANY = { many: true } as const;
export const REQUIRED = { required: true } as const;
export const HEADER = { header: true } as const;

/** The value is one word of the enumeration. */
export function oneOf(of: EnumDef): ValueType {
  return { type: 'enum', of };
}

/** The value names declarations of these kinds. */
export function names(...to: readonly Kind[]): ValueType {
  return { type: 'reference', to };
}

/** A row of an attribute table. References hold many values unless `more` says otherwise. */
export function attribute(
  name: string,
  value: ValueType,
  doc: string,
  more: Partial<AttributeDef> = {},
): AttributeDef {
  const many = value.type === 'reference';
  const date = value.type === 'date' ? ({ partDate: 'first' } as const) : {};
  return { name, value, many, required: false, clauses: [], ...date, doc, ...more };
}

/** A clause of an attribute; it may be left out unless `more` says otherwise. */
export function clause(
  connector: Connector,
  value: ValueType,
  doc: string,
  more: Partial<ClauseDef> = {},
): ClauseDef {
  const date = value.type === 'date' ? ({ partDate: 'first' } as const) : {};
  return { connector, value, many: false, required: false, ...date, doc, ...more };
}

/** An enumeration from rows of word, documentation and the spellings that stand for the word. */
export function enumeration(
  name: string,
  doc: string,
  rows: readonly (readonly [word: string, doc: string, ...aliases: string[]])[],
): EnumDef {
  return {
    name,
    doc,
    values: rows.map(([word, about, ...aliases]) => value(word, about, aliases)),
  };
}

function value(word: string, doc: string, aliases: readonly string[]): EnumValue {
  return aliases.length > 0 ? { word, doc, aliases } : { word, doc };
}

/** What a row of the kind table says beyond the usual: an optional id, a required title, nothing held. */
export type KindRow = Pick<KindDef, 'doc' | 'example'> & Partial<KindDef>;

/** A row of the kind table, with its own attributes only; `schema.ts` adds the common ones. */
export function kind(name: Kind, row: KindRow): KindDef {
  return {
    kind: name,
    id: 'optional',
    title: 'required',
    description: 'optional',
    referable: true,
    holds: [],
    placedIn: [],
    attributes: [],
    ...row,
  };
}
