/**
 * A linked model: the files reached from one root, their declarations in model order, and what each name means.
 * Owns shapes and the memory of derived facts; the linking is in `link.ts`, the terms of the language in files
 * beside it. Shared by every profile: what depends on a profile is asked of a `View`.
 */
import type { BoundFile, Declaration, Import, Reference } from './declaration.js';
import type { NameTables } from './link/names.js';
import type { Problem } from './problem.js';
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
}

/** A model under one profile, or in its base, on one day. What a rule, a page and a hover ask their questions of. */
export interface View {
  readonly model: Model;
  /** `undefined`: the base. */
  readonly profile: Declaration | undefined;
  /** Today, UTC, in whole days since 1970-01-01; injected, since an acceptance ends and a review grows stale. */
  readonly now: number;
  /** Answers of queries; see `query`. */
  readonly memo: Map<unknown, Map<unknown, unknown>>;
}

/** A fresh view; queries remember their answers in it, so keep one view a model, day and profile. */
export function viewOf(model: Model, now: number, profile?: Declaration): View {
  return { model, now, profile, memo: new Map() };
}

/**
 * Makes a derived fact: computed once for each key and view. Every term of the language that rules share is a
 * query, so that remembering (and, later, forgetting what an edit can have changed) is done in one place.
 * A query must not depend on itself for the same key; where the model may be circular, the query walks it itself.
 */
export function query<K, V>(compute: (view: View, key: K) => V): (view: View, key: K) => V {
  return (view, key) => {
    const answers = answersOf(view, compute);
    if (answers.has(key)) return answers.get(key) as V;
    const answer = compute(view, key);
    answers.set(key, answer);
    return answer;
  };
}

/** A query about the view as a whole: an index, or a fact of the model. */
export function viewQuery<V>(compute: (view: View) => V): (view: View) => V {
  const answer = query((view: View, _whole: undefined) => compute(view));
  return (view) => answer(view, undefined);
}

/**
 * A query about a declaration whose answer follows from that for its holder. It works from the outermost holder
 * inwards, so that it takes one step a declaration and no deep call, however deep the blocks are.
 */
export function inwardQuery<V>(
  compute: (view: View, declaration: Declaration, ofHolder: V | undefined) => V,
): (view: View, declaration: Declaration) => V {
  return (view, declaration) => {
    const answers = answersOf(view, compute) as Map<Declaration, V>;
    const open: Declaration[] = [];
    let next: Declaration | undefined = declaration;
    for (; next && !answers.has(next); next = view.model.holder(next)) open.push(next);
    let answer = next && answers.get(next);
    for (const each of open.reverse()) {
      answer = compute(view, each, answer);
      answers.set(each, answer);
    }
    return answer as V;
  };
}

function answersOf(view: View, compute: unknown): Map<unknown, unknown> {
  let answers = view.memo.get(compute);
  if (!answers) view.memo.set(compute, (answers = new Map()));
  return answers;
}
