/**
 * What one unit declares: declarations with their attributes and values, checked against the schema but not yet
 * linked to other units. Owns shapes only; a binding is a pure function of its unit (`bind.ts`).
 */
import type { AttributeDef, Connector, Kind } from '../schema/types.js';
import type { Place, Span, Unit } from '../syntax/tree.js';
import type { Problem } from './problem.js';

/** A UTC calendar span: whole days since 1970-01-01. A full date has `first === last`. */
export interface DateValue {
  readonly first: number;
  readonly last: number;
}

/** One segment of a name. */
export interface Segment extends Span {
  /** As written, after NFC. */
  readonly nfc: string;
}

/**
 * A use of a name. Identity matters: a model's links are keyed by it. Its range is that of all its segments; `nfc` is
 * that of the first.
 */
export interface Reference extends Segment {
  readonly is: 'reference';
  readonly unit: Unit;
  /** At least one. */
  readonly segments: readonly Segment[];
  /** Kinds that fit here. */
  readonly to: readonly Kind[] | 'any';
  /** The declaration in whose statement the name is written. */
  readonly owner: Declaration;
  /** Attribute (or `from`, `to`, `when`) that it is a value of. */
  readonly role: string;
}

/** A value that fits its attribute, and where it is written. */
export type Value = Written | Reference;

export type Written = Span & {
  /** As meant: escapes resolved, dedented, after NFC. */
  readonly text: string;
} & (
    | { readonly is: 'string' | 'text' | 'word' | 'enum' }
    | { readonly is: 'number'; readonly number: number }
    | { readonly is: 'date'; readonly date: DateValue }
  );

/** A bound clause: `until 2027-06`. Its range is that of its connector. */
export interface Clause extends Span {
  readonly connector: Connector;
  readonly values: readonly Value[];
}

/**
 * One written line (or header clause) of an attribute. An attribute with `many` may have several lines. Its range is
 * that of its word or words; for a default with a clause line (`because` of an unwritten status) the clause's word.
 */
export interface Attribute extends Span {
  readonly def: AttributeDef;
  readonly values: readonly Value[];
  readonly clauses: readonly Clause[];
  /** A value of it was rejected: rules that would read it stay silent. */
  readonly rejected: boolean;
  /** The attribute itself is not written, only clauses of it. */
  readonly implied: boolean;
}

/** `when P, Q { ... }`. Its range is that of the word. */
export interface Override extends Span {
  readonly profiles: readonly Reference[];
  readonly attributes: readonly Attribute[];
}

/** Its range is that of its statement. */
export interface Declaration extends Span {
  /** `undefined`: the kind word is unknown; the name then fits any kind. */
  readonly kind: Kind | undefined;
  /** Written id after NFC, `undefined` without one. */
  readonly id: string | undefined;
  /** Id, or what stands for it (language reference, "Stable ids"): the anchor and key of everything published. */
  readonly stableId: string;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly unit: Unit;
  /** Where problems of the declaration as a whole are shown: its id, else title, else kind word (flow: its ends). */
  readonly name: Place;
  /** Where these are written. */
  readonly idAt: Span | undefined;
  readonly titleAt: Span | undefined;
  readonly descriptionAt: Span | undefined;
  /** The declaration in whose block it is written. */
  readonly parent: Declaration | undefined;
  readonly children: readonly Declaration[];
  readonly attributes: readonly Attribute[];
  readonly overrides: readonly Override[];
  /** Ends of a flow. */
  readonly from: Reference | undefined;
  readonly to: Reference | undefined;
  /** Stands where its kind may not: names it, but no rule judges it. */
  readonly misplaced: boolean;
  /** A mistake was reported in it that may be the very thing which seems missing: nothing is called missing. */
  readonly doubtful: boolean;
}

/** `import "./x.tm"`. Its range is that of the string. */
export interface Import extends Span {
  readonly unit: Unit;
  /** As written, escapes resolved. */
  readonly path: string;
}

/** Everything one unit says. Pure in the unit: cached with it and shared by all models of its file. */
export interface Binding {
  readonly unit: Unit;
  /** The top-level declaration, if the statement is one. */
  readonly declaration: Declaration | undefined;
  /** It and all nested ones, in text order. */
  readonly declarations: readonly Declaration[];
  readonly imports: readonly Import[];
  /** All references in text order. */
  readonly references: readonly Reference[];
  /** Problems of syntax and values; not of names. */
  readonly problems: readonly Problem[];
}

/** A parsed and bound file. */
export interface BoundFile {
  readonly path: string;
  readonly tree: { readonly units: readonly Unit[] };
  readonly bindings: readonly Binding[];
  /** Why the file cannot be read; it is empty then. */
  readonly unreadable?: string;
}
