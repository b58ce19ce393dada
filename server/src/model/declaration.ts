/**
 * What one unit declares: declarations with their attributes and values, checked against the schema but not yet
 * linked to other units. Owns shapes only; a binding is a pure function of its unit (`bind.ts`).
 */
import type { AttributeDef, Connector, Kind } from '../schema/types.js';
import type { Place, Span, Statement, Unit, ValueNode, Word } from '../syntax/tree.js';
import type { Problem } from './problem.js';

/** A UTC calendar span: whole days since 1970-01-01. A full date has `first === last`. */
export interface DateValue {
  readonly first: number;
  readonly last: number;
}

/** A use of a name. Identity matters: a model's links are keyed by it. */
export interface Reference {
  readonly is: 'reference';
  readonly unit: Unit;
  readonly segments: readonly Word[];
  /** Kinds that fit here. */
  readonly to: readonly Kind[] | 'any';
  /** The declaration in whose statement the name is written. */
  readonly owner: Declaration;
  /** Attribute (or `from`, `to`, `when`) that it is a value of. */
  readonly role: string;
  readonly span: Span;
}

/** A value that fits its attribute. */
export type Value =
  | {
      readonly is: 'string' | 'text' | 'word' | 'enum';
      readonly text: string;
      readonly node: ValueNode;
    }
  | {
      readonly is: 'number';
      readonly number: number;
      readonly text: string;
      readonly node: ValueNode;
    }
  | {
      readonly is: 'date';
      readonly date: DateValue;
      readonly text: string;
      readonly node: ValueNode;
    }
  | Reference;

/** A bound clause: `until 2027-06`. */
export interface Clause {
  readonly connector: Connector;
  readonly word: Span;
  readonly values: readonly Value[];
}

/** One written line (or header clause) of an attribute. An attribute with `many` may have several lines. */
export interface Attribute {
  readonly def: AttributeDef;
  /** The attribute's word or words. For a default with a clause line (`because` of an unwritten status): the clause's word. */
  readonly word: Span;
  readonly values: readonly Value[];
  readonly clauses: readonly Clause[];
  /** A value of it was rejected: rules that would read it stay silent. */
  readonly rejected: boolean;
  /** The attribute itself is not written, only clauses of it. */
  readonly implied: boolean;
}

/** `when P, Q { ... }`. */
export interface Override {
  readonly profiles: readonly Reference[];
  readonly attributes: readonly Attribute[];
  readonly word: Span;
}

export interface Declaration {
  /** `undefined`: the kind word is unknown; the name then fits any kind. */
  readonly kind: Kind | undefined;
  /** Written id after NFC, `undefined` without one. */
  readonly id: string | undefined;
  /** Id, or what stands for it (language reference, "Stable ids"): the anchor and key of everything published. */
  readonly stableId: string;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly unit: Unit;
  readonly statement: Statement;
  /** Where problems of the declaration as a whole are shown: its id, else title, else kind word (flow: its ends). */
  readonly name: Place;
  readonly titleNode?: ValueNode;
  readonly descriptionNode?: ValueNode;
  readonly idWord?: Word;
  /** The declaration in whose block it is written. */
  readonly parent: Declaration | undefined;
  readonly children: readonly Declaration[];
  readonly attributes: readonly Attribute[];
  readonly overrides: readonly Override[];
  /** Ends of a flow. */
  readonly from?: Reference;
  readonly to?: Reference;
  /** Stands where its kind may not: names it, but no rule judges it. */
  readonly misplaced: boolean;
  /** A mistake was reported in it that may be the very thing which seems missing: nothing is called missing. */
  readonly doubtful: boolean;
}

/** `import "./x.tm"`. */
export interface Import {
  readonly unit: Unit;
  /** As written, escapes resolved. */
  readonly path: string;
  /** The string. */
  readonly span: Span;
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
  readonly tree: { readonly text: string; readonly units: readonly Unit[] };
  readonly bindings: readonly Binding[];
  /** Why the file cannot be read; it is empty then. */
  readonly unreadable?: string;
}
