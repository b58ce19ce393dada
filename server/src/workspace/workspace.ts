/**
 * The one place with state: the files of a folder, the models they make, and what was found in them.
 * Owns caches and their freshness. Reads nothing itself: texts are handed in by the command line or the server.
 */
import { linkAll } from '../model/link/link.js';
import { viewOf, type Model, type View } from '../model/model.js';
import type { BoundFile } from '../model/declaration.js';
import { grouped } from '../model/link/grouped.js';
import type { FileFinding, Problem } from '../model/problem.js';
import { checkModel } from '../rules/judge.js';
import type { FilePath } from '../syntax/tree.js';
import { FileStore } from './file-store.js';
import { mergeFindings } from './findings.js';

export class Workspace {
  readonly #files: FileStore;
  #linked: Linked | undefined;
  #judged: Judged | undefined;

  /** @param folder imports may not leave it */
  constructor(readonly folder: FilePath) {
    this.#files = new FileStore(folder);
  }

  /** The text on disk changed; `undefined`: the file is gone. */
  setDisk(path: FilePath, text: string | undefined): void {
    if (this.#files.setDisk(path, text)) this.#forget();
  }

  /** The text in an editor, which counts more than the one on disk; `undefined`: the editor closed it. */
  setUnsaved(path: FilePath, text: string | undefined): void {
    if (this.#files.setUnsaved(path, text)) this.#forget();
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
    return this.#link().models;
  }

  /** The models that a file is part of; a file that no root reaches is part of its own fragment. */
  modelsOf(path: FilePath): readonly Model[] {
    return this.#link().byFile.get(path) ?? [];
  }

  /**
   * The base view of a model, kept as long as the model and the day are.
   * @param now UTC day, whole days since 1970-01-01
   */
  view(model: Model, now: number): View {
    const { views } = this.#judge(now);
    let view = views.get(model);
    if (!view) views.set(model, (view = viewOf(model, now)));
    return view;
  }

  /** @param now UTC day, whole days since 1970-01-01 */
  findings(path: FilePath, now: number): readonly FileFinding[] {
    const { findings } = this.#judge(now);
    let found = findings.get(path);
    if (!found) findings.set(path, (found = this.#merged(path, now)));
    return found;
  }

  #merged(path: FilePath, now: number): readonly FileFinding[] {
    return mergeFindings(
      this.modelsOf(path).map((model) => ({
        root: model.root,
        fragment: model.fragment,
        problems: this.#problems(model, now).get(path) ?? [],
      })),
    );
  }

  /** A model is judged when one of its files is asked about. */
  #problems(model: Model, now: number): ReadonlyMap<FilePath, readonly Problem[]> {
    const { problems } = this.#judge(now);
    let found = problems.get(model);
    if (!found) {
      found = grouped(checkModel(model, { now }), ({ at }) => [at.unit.path]);
      problems.set(model, found);
    }
    return found;
  }

  #link(): Linked {
    return (this.#linked ??= linkedFrom(this.#files));
  }

  /** What is known of the day; another day starts afresh. */
  #judge(now: number): Judged {
    if (this.#judged?.now !== now) this.#judged = nothingOf(now);
    return this.#judged;
  }

  #forget(): void {
    this.#linked = undefined;
    this.#judged = undefined;
  }
}

interface Linked {
  readonly models: readonly Model[];
  readonly byFile: ReadonlyMap<FilePath, readonly Model[]>;
}

/** Filled as it is asked for. */
interface Judged {
  readonly now: number;
  readonly views: Map<Model, View>;
  readonly problems: Map<Model, ReadonlyMap<FilePath, readonly Problem[]>>;
  readonly findings: Map<FilePath, readonly FileFinding[]>;
}

function linkedFrom(files: FileStore): Linked {
  const { models, fragments } = linkAll(files);
  const all = [...models, ...fragments];
  return { models: all, byFile: grouped(all, (model) => model.files.map(({ path }) => path)) };
}

function nothingOf(now: number): Judged {
  return { now, views: new Map(), problems: new Map(), findings: new Map() };
}
