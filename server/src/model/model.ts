/**
 * A linked model: the files reached from one root, their declarations in model order, and what each name means.
 * Owns shapes only; the linking is in `link/`, derived facts in `query.ts`, the terms of the language in `terms/`.
 * Shared by every profile: what depends on a profile is asked of a `View`.
 */
import type { BoundFile, Declaration, Import, Reference } from './declaration.js';
import type { NameTables } from './link/names.js';
import type { Condition } from './bind/condition.js';
import type { Problem, Severity } from './problem.js';
import type { Answer } from './terms/answer.js';
import type { Kind } from '../schema/types.js';
import { NOTHING_KNOWN, type Surroundings } from './surroundings.js';
import { Memo } from './tracking/memo.js';
import type { Tracker } from './tracking/tracker.js';
import type { FilePath } from '../syntax/tree.js';

export interface Model {
  /** The file with the `model` statement; for a fragment (no root reaches it) the file itself. */
  readonly root: FilePath;
  readonly fragment: boolean;
  /** In model order: the root, then each file where an import first reaches it, depth first. */
  readonly files: readonly BoundFile[];
  /** All declarations of all kinds, nested ones after their holder, in model order. */
  readonly declarations: readonly Declaration[];
  /** The same by kind (unknown kinds left out). */
  ofKind(kind: NonNullable<Declaration['kind']>): readonly Declaration[];
  /** The one `model` statement; missing in a fragment. */
  readonly statement: Declaration | undefined;
  /** What a name means; `undefined` when it did not resolve. */
  target(reference: Reference): Declaration | undefined;
  /** What the first `n` + 1 segments of a qualified name mean. */
  segmentTarget(reference: Reference, n: number): Declaration | undefined;
  /** Every reference whose last (or inner) segment means the declaration, in model order. */
  uses(declaration: Declaration): readonly Reference[];
  /** True when another declaration refers to it: the same as to look through its uses, and cheaper. */
  isUsed(declaration: Declaration): boolean;
  /** The holder by nesting or by `in`; `undefined` at the top level. */
  holder(declaration: Declaration): Declaration | undefined;
  /** What it holds by nesting or by `in`, in model order. */
  held(declaration: Declaration): readonly Declaration[];
  /** Files that an import reaches. */
  importTargets(imported: Import): readonly FilePath[];
  /** The shortest name that finds the declaration from the top level (`web.checkout`). */
  qualifiedName(declaration: Declaration): string;
  /** A number that grows in model order; -1 for what is not of the model. */
  order(declaration: Declaration): number;
  /** True when a circle ends with the reference in the base or under a profile; asked through `isClosing` of `acyclic.ts`. */
  isClosing(reference: Reference, profile: Declaration | undefined): boolean;
  /** Every reference that writes the name (after NFC) in any segment, in model order, whatever it means. */
  mentions(name: string): readonly Reference[];
  /** Its names, block by block: what `resolve.ts` looks a name up in. */
  readonly names: NameTables;
  /** Problems of names and imports of this model, besides those of the bindings. */
  readonly problems: readonly Problem[];
  /** Those in a file, sorted; the same list until they change. */
  problemsOf(path: FilePath): readonly Problem[];
}

/** A model under one profile, or in its base, on one day. What a rule, a page and a hover ask their questions of. */
export interface View {
  readonly model: Model;
  /** `undefined`: the base. */
  readonly profile: Declaration | undefined;
  /** Today, UTC, in whole days since 1970-01-01; injected, since an acceptance ends and a review grows stale. */
  readonly now: number;
  /** What its organisation demands of it; the same in all views of a model. */
  readonly requirements: readonly Requirement[];
  /** Which files are there besides the models. */
  readonly surroundings: Surroundings;
  /** What has been asked of it; see `query.ts`. */
  readonly memo: Memo;
}

/**
 * What an organisation demands of some kinds of declarations. Most models are held to nothing: what reads and judges a
 * requirement (`read-requirements.ts`) is loaded where there is one.
 */
export interface Requirement {
  readonly declaration: Declaration;
  /** By which exemptions name it. */
  readonly id: string;
  /** Kinds of what it is for. */
  readonly kinds: readonly Kind[];
  /** All of them must hold for it to apply. */
  readonly where: readonly Condition[];
  /** All of them must hold for it to be met. */
  readonly require: readonly Condition[];
  readonly message: string | undefined;
  readonly severity: Severity;
  /** A mistake was reported in it: it is there, but nobody can say what it demands. */
  readonly isBroken: boolean;
  /** Whether it applies to something of its kinds. */
  appliesTo(view: View, subject: Declaration): Answer;
  isMetBy(view: View, subject: Declaration): Answer;
}

export interface ViewOptions {
  /**
   * Keeps the answers up while the model, a `ReadModel` then, and the surroundings, `ReadSurroundings`, change; without
   * it they hold only as long as these stay as they are.
   */
  readonly tracker?: Tracker | undefined;
  /** Without them nothing is known of other files. */
  readonly surroundings?: Surroundings | undefined;
  readonly requirements?: readonly Requirement[] | undefined;
}

/** A fresh view; queries remember their answers in it, so keep one view a model, day and profile. */
export function viewOf(
  model: Model,
  now: number,
  profile?: Declaration,
  { tracker, surroundings = NOTHING_KNOWN, requirements = [] }: ViewOptions = {},
): View {
  return { model, now, profile, surroundings, requirements, memo: new Memo(tracker) };
}
