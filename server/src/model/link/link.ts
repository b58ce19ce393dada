/**
 * Linking: which files make a model, and what each name in them means. Every question in between has a file of its
 * own:
 *
 *   `imports.ts`, `roots.ts`   files in model order
 *   `linked-model.ts`          the way of an edit through the tables, and so the making of a model
 *   `names.ts`                 names by block
 *   `placement.ts`, `held.ts`  who stands in whom by `in`
 *   `resolve.ts`               what a reference means
 *   `affected.ts`              which references an edit can have given another meaning
 *   `reference-links.ts`       what each reference means, and what is used and mentioned where
 *   `file-problems.ts`, `failed-names.ts`, `duplicates.ts`, `acyclic.ts`   what is wrong
 */
import type { FilePath } from '../../syntax/tree.js';
import type { FileChange } from './file-problems.js';
import type { FileSet } from './files.js';
import { grouped } from './grouped.js';
import { importResolver, type ImportResolver } from './imports.js';
import { LinkedModel, type LinkChange } from './linked-model.js';
import { filesInOrder, findRoots, fragments, importCircles } from './roots.js';
import { completed, type Steps } from '../steps.js';

export type { FileChange } from './file-problems.js';
export type { FileSet } from './files.js';
export { LinkedModel, type LinkChange } from './linked-model.js';
export { findRoots, fragments } from './roots.js';

/** All models of some files, and their fragments. */
export interface Linked {
  readonly models: readonly LinkedModel[];
  readonly fragments: readonly LinkedModel[];
}

/**
 * Every model of the files, and fragments for the files that none of them reaches: one for each such file, or for
 * several that import each other. Sorted by root.
 */
export function linkAll(files: FileSet): Linked {
  return completed(linking(files));
}

function* linking(files: FileSet): Steps<Linked> {
  const resolve = importResolver(files);
  const models: LinkedModel[] = [];
  for (const root of findRoots(files)) models.push(yield* linkFrom(files, [root], resolve));
  const groups = importCircles(files, fragments(files, models), resolve);
  const alone: LinkedModel[] = [];
  for (const group of groups) alone.push(yield* linkFrom(files, group, resolve));
  return { models, fragments: alone };
}

/** The model of a root; of a file without a `model` statement, the file as a fragment with what it imports. */
export function linkModel(files: FileSet, root: FilePath): LinkedModel {
  return completed(linkFrom(files, [root], importResolver(files)));
}

/** Follows edits that let all files stay in their models and fragments. */
export class LivingModels {
  readonly #files: FileSet;
  #linked: Linked;
  #byFile: ReadonlyMap<FilePath, readonly LinkedModel[]>;
  #all: readonly LinkedModel[] | undefined;

  private constructor(files: FileSet, linked: Linked) {
    this.#files = files;
    this.#linked = linked;
    this.#byFile = modelsByFile(linked);
  }

  /** @param files must not change before the last step; asked again whenever everything is linked anew */
  static *of(files: FileSet): Steps<LivingModels> {
    return new LivingModels(files, yield* linking(files));
  }

  get models(): readonly LinkedModel[] {
    return this.#linked.models;
  }

  get fragments(): readonly LinkedModel[] {
    return this.#linked.fragments;
  }

  /** Models, then fragments: the same list until everything is linked anew. */
  get all(): readonly LinkedModel[] {
    return (this.#all ??= [...this.models, ...this.fragments]);
  }

  /** Those that a file is part of. */
  modelsOf(path: FilePath): readonly LinkedModel[] {
    return this.#byFile.get(path) ?? [];
  }

  /**
   * Follows an edit; see `LinkedModel.update`. When files come, go or change models, call `rebuild` instead.
   * @returns what changed in each model with one of the files; 'rebuild' when everything was linked anew
   */
  update(changes: readonly FileChange[]): ReadonlyMap<LinkedModel, LinkChange> | 'rebuild' {
    const touched = new Set(changes.flatMap(({ path }) => this.modelsOf(path)));
    const result = new Map<LinkedModel, LinkChange>();
    for (const model of touched) {
      const change = model.update(changes);
      if (change === 'rebuild') return this.rebuild();
      result.set(model, change);
    }
    return result;
  }

  /** Links everything anew. */
  rebuild(): 'rebuild' {
    this.#linked = linkAll(this.#files);
    this.#byFile = modelsByFile(this.#linked);
    this.#all = undefined;
    return 'rebuild';
  }
}

/** @param own the root; of a fragment, the files that it is made for and whose problems it has */
function* linkFrom(
  files: FileSet,
  own: readonly FilePath[],
  resolve: ImportResolver,
): Steps<LinkedModel> {
  const model = new LinkedModel(filesInOrder(files, own[0] ?? '', resolve), own, resolve);
  yield* model.link();
  return model;
}

function modelsByFile({ models, fragments }: Linked): ReadonlyMap<FilePath, LinkedModel[]> {
  return grouped([...models, ...fragments], (model) => model.files.map(({ path }) => path));
}
