/**
 * The shapes of fixes: what is asked, what a maker drafts, and what editors and the command line are given.
 */
import type { FileFinding } from '../../model/problem.js';
import type { FilePath } from '../../syntax/tree.js';
import type { FileContext, TextEdit } from '../shapes.js';

/** One way to mend a finding. */
export interface Fix {
  readonly title: string;
  /** Absolute ranges, no two of which touch; the result parses. */
  readonly edits: readonly TextEdit[];
  /** The same edits as snippets with tab stops, where something is to be filled in. */
  readonly snippets?: readonly TextEdit[];
  /** The most likely one; at most one of a finding. */
  readonly preferred: boolean;
  /** May be applied unseen: it changes nothing that somebody decided. */
  readonly safe: boolean;
  /** Codes of findings that it may bring instead, since a decision is still to be made. */
  readonly leaves: readonly string[];
}

/** A fix before it is looked over; texts of edits are snippets (`snippet.ts`). */
export interface Draft extends Partial<Pick<Fix, 'preferred' | 'safe' | 'leaves'>> {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

export interface FixQuestion {
  /** Of the finding's file. */
  readonly context: FileContext;
  readonly finding: FileFinding;
  /** Of another file of the workspace. */
  readonly contextOf: (path: FilePath) => FileContext | undefined;
  /** All model files of the workspace, sorted. */
  readonly paths: readonly FilePath[];
  /** Today, UTC, in whole days since 1970-01-01. */
  readonly now: number;
}

/** Knows one way to mend findings of some codes. */
export type FixMaker = (question: FixQuestion) => readonly Draft[];
