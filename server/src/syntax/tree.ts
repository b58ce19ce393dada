/**
 * The syntax tree: what the parser found in one file, for any input, with every byte accounted for.
 * Owns shapes only. Knows text and words, not what a word means: kinds and attributes are the schema's.
 *
 * A file is a row of units. A unit is one top-level statement with the blank space and comments before it and
 * the rest of its last line; the last unit may hold no statement. All offsets inside a unit count UTF-16 code
 * units from the start of the unit's own text, so that an edit moves a unit by changing one number.
 */

/** The path of a file: absolute, decoded, `/` as separator, whatever the machine. */
export type FilePath = string;

/** A half-open range `[start, end)` in UTF-16 code units, relative to its unit. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A WORD as written. Compare with `nfc`. */
export interface Word extends Span {
  readonly is: 'word';
  /** As written. */
  readonly text: string;
  /** After Unicode normalisation form C: names are compared by this. */
  readonly nfc: string;
}

/** `"..."`; `value` has its escapes resolved. */
export interface StringNode extends Span {
  readonly is: 'string';
  readonly value: string;
}

/** `"""..."""`; `value` is dedented, without the first and last line break, CRLF read as LF. */
export interface TextNode extends Span {
  readonly is: 'text';
  readonly value: string;
}

/** A run of digits and hyphens or one dot, well formed or not: the schema decides. */
export interface NumeralNode extends Span {
  readonly is: 'numeral';
  readonly text: string;
}

/** `a` or `a.b.c`. Never empty. */
export interface ReferenceNode extends Span {
  readonly is: 'reference';
  readonly segments: readonly Word[];
}

export type ValueNode = StringNode | TextNode | NumeralNode | ReferenceNode;

/** One argument: a comma list of values, or `from -> to`, whose second end may be missing in broken text. */
export interface ArgNode extends Span {
  /** Empty only before an arrow in broken text. */
  readonly values: readonly ValueNode[];
  readonly arrow?: Span;
  readonly to?: ReferenceNode;
}

/** `CONNECTOR value { "," value }`. `values` is empty only in broken text. */
export interface ClauseNode extends Span {
  readonly connector: Word;
  readonly values: readonly ValueNode[];
}

/** `{ ... }`; `close` is missing when the block was closed by recovery or by the end of the file. */
export interface BlockNode extends Span {
  readonly open: Span;
  readonly close?: Span;
  readonly statements: readonly Statement[];
}

/** The one statement shape. `keyword` may be a connector (a clause that stands as a line of a block). */
export interface Statement extends Span {
  /** Its text is empty where broken text starts a statement with something else; that is reported already. */
  readonly keyword: Word;
  readonly args: readonly ArgNode[];
  readonly clauses: readonly ClauseNode[];
  readonly block?: BlockNode;
  /** The parser reported an error in this statement itself (not in a nested one): "missing" problems stay silent. */
  readonly broken: boolean;
}

export interface Comment extends Span {
  /** With its delimiters. */
  readonly text: string;
}

/** A problem of the text alone. Codes: `syntax`, `unclosed-string`, `unclosed-block`, `invalid-escape`. */
export interface SyntaxProblem extends Span {
  readonly code: 'syntax' | 'unclosed-string' | 'unclosed-block' | 'invalid-escape';
  readonly message: string;
  readonly related?: readonly (Span & { readonly message: string })[];
  /** What to write there instead, where that is certain; empty to remove it. */
  readonly suggestion?: string;
  /** The suggestion says what was read already. */
  readonly exact?: true;
}

/** One top-level statement and the trivia before it. Immutable but for `offset`, which edits above it shift. */
export interface Unit {
  readonly path: FilePath;
  /** Where the unit's text starts in the file, in UTF-16 code units. */
  offset: number;
  /** The unit's own text; the file is the concatenation of its units' texts. */
  readonly text: string;
  /** May be another object at each reading: hold places in the unit, not statements. */
  readonly statement: Statement | undefined;
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
}

/** Puts `text` in place of a range, in UTF-16 code units of the old text. */
export interface Edit extends Span {
  readonly text: string;
}

/** A parsed file. Its text is that of its `units`, one after the other. */
export interface Tree {
  readonly path: FilePath;
  readonly units: readonly Unit[];
}

/** A place in a file that stays right while the units above it move. */
export interface Place extends Span {
  readonly unit: Unit;
}

/** The place of a node of `unit`. */
export function placeOf(unit: Unit, span: Span): Place {
  return { unit, start: span.start, end: span.end };
}

/** A file of another language as one unit, so that what is found in it has places like all that is found. */
export function wholeUnit(path: FilePath, text: string): Unit {
  return { path, offset: 0, text, statement: undefined, comments: [], problems: [] };
}

/** The absolute range of a place in its file, in UTF-16 code units. */
export function absolute(place: Place): Span {
  return { start: place.unit.offset + place.start, end: place.unit.offset + place.end };
}
