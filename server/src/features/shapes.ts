/**
 * The plain data that editor features take and give: files, offsets, words. No protocol types: `lsp/` converts.
 */
import type { BoundFile } from '../model/declaration.js';
import type { View } from '../model/model.js';
import type { Kind } from '../schema/types.js';
import { absolute, type FilePath, type Place } from '../syntax/tree.js';

/** A file as one sees it in an editor: itself and the base views of all models that it is part of. */
export interface FileContext {
  readonly file: BoundFile;
  /** Never empty; in the order of the roots' paths. */
  readonly views: readonly View[];
  /** The same of another file: a declaration may be part of more models than the file that names it. */
  viewsOf(path: FilePath): readonly View[];
}

/** An absolute range in a file, in UTF-16 code units. */
export interface FileRange {
  readonly path: FilePath;
  readonly start: number;
  readonly end: number;
}

export function rangeOf(place: Place): FileRange {
  return { path: place.unit.path, ...absolute(place) };
}

/** Where a name leads: `name` is what to select there, `whole` the statement around it. */
export interface Target {
  readonly name: FileRange;
  readonly whole: FileRange;
}

export interface Definitions {
  /** The word (or import path) that was asked about. */
  readonly origin: FileRange;
  readonly targets: readonly Target[];
}

export interface Hover {
  readonly at: FileRange;
  readonly markdown: string;
}

export interface TextEdit {
  readonly at: FileRange;
  readonly text: string;
}

/** Why something cannot be done, for a message to the user. */
export interface Refusal {
  readonly refused: string;
}

export interface RenameRange {
  readonly at: FileRange;
  readonly placeholder: string;
}

export interface SymbolNode {
  readonly name: string;
  readonly detail: string;
  /** `undefined`: an unknown kind word. */
  readonly kind: Kind | undefined;
  readonly selection: FileRange;
  readonly whole: FileRange;
  readonly children: readonly SymbolNode[];
}

export interface Completion {
  readonly label: string;
  readonly is: 'kind' | 'attribute' | 'connector' | 'value' | 'reference' | 'file';
  /** Set for references: the kind of what is named. */
  readonly kind?: Kind;
  readonly detail?: string;
  readonly documentation?: string;
  readonly insert: string;
  /** `insert` is a snippet with tab stops. */
  readonly snippet: boolean;
  readonly replace: FileRange;
  /** Items are shown in this order, by code unit. */
  readonly sortKey: string;
}
