/**
 * The shapes of the language's table: kinds, attributes, values and what documents them.
 * Owns no row of the table (see `kinds.ts`) and knows nothing of text, trees or models.
 */

/** Every kind of statement that may stand at the top of a file, in the order of the language reference. */
export const KINDS = [
  'import',
  'model',
  'profile',
  'term',
  'document',
  'actor',
  'adversary',
  'asset',
  'boundary',
  'component',
  'store',
  'external',
  'entry',
  'flow',
  'property',
  'assumption',
  'threat',
  'mitigation',
  'verdict',
  'exclusion',
  'responsibility',
  'incident',
  'question',
  'page',
  'requirement',
  'exemption',
] as const;
export type Kind = (typeof KINDS)[number];

/** The only reserved words: they open a clause. */
export const CONNECTORS = ['by', 'to', 'in', 'on', 'since', 'until', 'because', 'extends'] as const;
export type Connector = (typeof CONNECTORS)[number];

/** One word of an enumeration and what it means, for hover, completion and the reference. */
export interface EnumValue {
  readonly word: string;
  readonly doc: string;
  /** Long or colloquial spellings that a fix turns into `word` (`information-disclosure`). */
  readonly aliases?: readonly string[];
}

/** A named enumeration, e.g. `LEVEL`. */
export interface EnumDef {
  readonly name: string;
  readonly doc: string;
  readonly values: readonly EnumValue[];
}

/** What may stand as a value. `nothing`: the word alone (`accepted`); `condition`: a block of conditions. */
export type ValueType =
  | { readonly type: 'string' | 'text' | 'date' | 'number' | 'word' | 'nothing' | 'condition' }
  | { readonly type: 'enum'; readonly of: EnumDef }
  | { readonly type: 'reference'; readonly to: readonly Kind[] | 'any' }
  | { readonly type: 'either'; readonly of: readonly ValueType[] };

/** A clause of an attribute: `accepted because TEXT by STRING until DATE`. */
export interface ClauseDef {
  readonly connector: Connector;
  readonly value: ValueType;
  readonly many: boolean;
  /** The attribute is incomplete without it (`missing-attribute`). */
  readonly required: boolean;
  readonly doc: string;
  /** As of an attribute: which end of a part date counts. */
  readonly partDate?: 'first' | 'last';
}

/** One row of the attribute table of a kind. */
export interface AttributeDef {
  /** As written, words joined by one space: `status`, `open to`, `because`, `in`. */
  readonly name: string;
  readonly value: ValueType;
  /** Holds many values: a comma list, or the line again, or both. References always do. */
  readonly many: boolean;
  readonly required: boolean;
  readonly clauses: readonly ClauseDef[];
  readonly doc: string;
  /** Which end of a part date counts: its last day where something ends, else its first. */
  readonly partDate?: 'first' | 'last';
  /** What holds when it is not written, where that is one word; its clauses may then stand alone. */
  readonly default?: string;
  /** A response of a threat: any one under `when` replaces all written ones. */
  readonly response?: true;
  /** May stand as a clause of the declaration's header (`in`, `extends`, `because`). */
  readonly header?: true;
  /** Never printed in public output (`note`). */
  readonly unpublished?: true;
}

/** One row of the kind table. */
export interface KindDef {
  readonly kind: Kind;
  /** "a trust boundary": completes "KIND is ...". */
  readonly doc: string;
  readonly id: 'optional' | 'none';
  readonly title: 'required' | 'optional' | 'none';
  /** A description may follow the title in the header. */
  readonly description: 'optional' | 'required' | 'none';
  /** Can be named by a reference; `model`, `page`, `term` and `import` cannot. */
  readonly referable: boolean;
  /** Kinds that may be declared in its block. */
  readonly holds: readonly Kind[];
  /** Kinds whose declarations the header clause `in` may name; empty: takes no `in`. */
  readonly placedIn: readonly Kind[];
  /** Is no part of a model and the same under every profile: takes neither `only in` nor `when`. */
  readonly apart?: true;
  /** Of concern to those who keep the model: no page shows it. */
  readonly unpublished?: true;
  /** Own attributes first, then the common ones; looked up by `attributeOf`. */
  readonly attributes: readonly AttributeDef[];
  /** A short, correct example for hover and the reference. */
  readonly example: string;
}
