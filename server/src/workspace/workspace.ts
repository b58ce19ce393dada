/**
 * The one place with state: the files of a folder, the models they make, and what was found in them.
 * Owns caches and their freshness. Reads nothing itself: texts are handed in by the command line or the server.
 */
import { linkAll } from '../model/link.js';
import { viewOf, type Model, type View } from '../model/model.js';
import type { BoundFile } from '../model/declaration.js';
import type { FileFinding } from '../model/problem.js';
import { checkModel } from '../rules/judge.js';
import type { FilePath } from '../syntax/tree.js';
import { FileStore } from './file-store.js';
import { mergeFindings } from './findings.js';

export class Workspace {
  readonly #files: FileStore;
  #models: readonly Model[] | undefined;
  #found: Map<FilePath, FileFinding[]> | undefined;
  #judgedOn: number | undefined;
  #views = new WeakMap<Model, View>();

  /** @param folder imports may not leave it */
  constructor(readonly folder: FilePath) {
    this.#files = new FileStore(folder);
  }

  setDisk(path: FilePath, text: string | undefined): void {
    this.#files.setDisk(path, text);
    this.#forget();
  }

  setUnsaved(path: FilePath, text: string | undefined): void {
    this.#files.setUnsaved(path, text);
    this.#forget();
  }

  paths(): readonly FilePath[] {
    return this.#files.list();
  }

  text(path: FilePath): string | undefined {
    return this.#files.text(path);
  }

  file(path: FilePath): BoundFile | undefined {
    return this.#files.get(path);
  }

  /** Every model and every fragment, in the order of their roots' paths. */
  models(): readonly Model[] {
    if (!this.#models) {
      const { models, fragments } = linkAll(this.#files);
      this.#models = [...models, ...fragments];
    }
    return this.#models;
  }

  /** The models that a file is part of; a file that no root reaches is part of its own fragment. */
  modelsOf(path: FilePath): readonly Model[] {
    return this.models().filter((model) => model.files.some((file) => file.path === path));
  }

  /**
   * The base view of a model, kept as long as the model and the day are.
   * @param now UTC day, whole days since 1970-01-01
   */
  view(model: Model, now: number): View {
    let view = this.#views.get(model);
    if (view?.now !== now) this.#views.set(model, (view = viewOf(model, now)));
    return view;
  }

  /** @param now UTC day, whole days since 1970-01-01 */
  findings(path: FilePath, now: number): readonly FileFinding[] {
    if (this.#judgedOn !== now) this.#found = undefined;
    this.#found ??= this.#judge(now);
    return this.#found.get(path) ?? [];
  }

  #judge(now: number): Map<FilePath, FileFinding[]> {
    this.#judgedOn = now;
    return mergeFindings(
      this.models().map((model) => ({
        root: model.root,
        files: new Set(model.files.map((file) => file.path)),
        problems: checkModel(model, { now }),
      })),
    );
  }

  #forget(): void {
    this.#models = undefined;
    this.#found = undefined;
  }
}
