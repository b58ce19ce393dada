/**
 * The folders of a session and the open documents over them: those that the client named, and one for each folder
 * of an open file outside them. Owns which folder answers for a file.
 */
import { lineTable, type LineTable } from '../syntax/lines.js';
import type { Edit, FilePath } from '../syntax/tree.js';
import type { Workspace } from '../workspace/workspace.js';
import { Folder } from './folder.js';
import type { Host } from './host.js';
import { index } from './indexing.js';
import type { OpenDocument } from './open-document.js';
import { folderOf } from './uris.js';

export class Folders {
  readonly #folders = new Map<FilePath, Folder>();
  readonly #open = new Map<FilePath, OpenDocument>();
  /** Made ready, by what was read. */
  readonly #indexed = new WeakMap<Promise<void>, Promise<void>>();
  /** Of each closed file that was asked about, as long as its text is the same. */
  readonly #lines = new Map<FilePath, { readonly text: string; readonly table: LineTable }>();

  constructor(private readonly host: Host) {}

  /** Takes a folder that the client names. It is read by `read`, or when a file in it is asked about. */
  add(path: FilePath): Promise<void> {
    const named = new Folder(trimmed(path), true, this.host.reader);
    for (const [key, folder] of this.#folders) {
      if (!folder.named && named.holds(`${key}/`)) this.#folders.delete(key);
    }
    this.#folders.set(named.path, named);
    return this.#reopen();
  }

  /** Open files of the folder move to one of their own. */
  remove(path: FilePath): Promise<void> {
    this.#folders.delete(trimmed(path));
    return this.#reopen();
  }

  /** Kept when all folders have been read and made ready. */
  async read(): Promise<void> {
    await Promise.all([...this.#folders.values()].map((folder) => this.#ready(folder)));
  }

  #ready(folder: Folder): Promise<void> {
    const reading = folder.read();
    let ready = this.#indexed.get(reading);
    if (!ready) {
      ready = reading.then(() => index(folder.workspace, this.host));
      this.#indexed.set(reading, ready);
    }
    return ready;
  }

  /** What is reported on: all files and configurations of the named folders, and open files elsewhere. */
  paths(): ReadonlySet<FilePath> {
    const named = [...this.#folders.values()].filter((folder) => folder.named);
    const known = named.flatMap(({ workspace }) => [
      ...workspace.configPaths(),
      ...workspace.paths(),
    ]);
    return new Set([...known, ...this.#open.keys()]);
  }

  /** The workspace that answers for a file, with its files read and made ready; `undefined` for a file of no folder. */
  async workspaceOf(path: FilePath): Promise<Workspace | undefined> {
    const folder = this.#holding(path);
    if (folder) await this.#ready(folder);
    return this.workspaceAsRead(path);
  }

  /** The same, whether or not its files have been read. */
  workspaceAsRead(path: FilePath): Workspace | undefined {
    return this.#holding(path)?.workspace;
  }

  /** The document counts at once; the promise is kept when what it imports has been read. */
  open(path: FilePath, document: OpenDocument): Promise<void> {
    this.#open.set(path, document);
    if (!this.#holding(path)) {
      const folder = new Folder(folderOf(path), false, this.host.reader);
      this.#folders.set(folder.path, folder);
    }
    for (const { workspace } of this.#allHolding(path)) workspace.setUnsaved(path, document.text);
    return this.followImports(path);
  }

  /** An edit was made in the text of an open document. A folder inside another shares its files, so both take it. */
  edited(path: FilePath, edit: Edit): void {
    for (const { workspace } of this.#allHolding(path)) workspace.edited(path, edit);
  }

  /** Kept when what an open document imports has been read. */
  async followImports(path: FilePath): Promise<void> {
    await Promise.all(this.#allHolding(path).map((folder) => folder.followImports()));
  }

  /** The text on disk counts again. */
  async close(path: FilePath): Promise<void> {
    this.#open.delete(path);
    const holding = this.#allHolding(path);
    await Promise.all(holding.map((folder) => folder.close(path, () => this.#open.has(path))));
    for (const folder of holding) {
      const isLeft = !folder.named && !this.#hasOpen(folder);
      if (isLeft && this.#folders.get(folder.path) === folder) this.#folders.delete(folder.path);
    }
  }

  /** Some files were created, changed or deleted on disk. */
  async refresh(paths: readonly FilePath[]): Promise<void> {
    const refreshed = [...this.#folders.values()].flatMap((folder) => {
      const own = paths.filter((path) => folder.holds(path));
      return own.length > 0 ? folder.refresh(own) : [];
    });
    await Promise.all(refreshed);
  }

  /**
   * Looks for the files that what is found in a file may depend on, if nobody has.
   * @returns whether something was looked for, so that something else may be found now
   */
  async lookUp(path: FilePath): Promise<boolean> {
    return (await this.#holding(path)?.linked.lookUp()) ?? false;
  }

  /**
   * Files and folders came or went.
   * @returns whether something else may be found because of that
   */
  async lookAgain(changed: ReadonlySet<FilePath>): Promise<boolean> {
    const all = [...this.#folders.values()].map(({ linked }) => linked.lookAgain(changed));
    return (await Promise.all(all)).includes(true);
  }

  /** The known files below a folder. */
  below(path: FilePath): readonly FilePath[] {
    const all = [...this.#folders.values()].flatMap(({ workspace }) => workspace.paths());
    return all.filter((each) => each.startsWith(`${path}/`));
  }

  openDocument(path: FilePath): OpenDocument | undefined {
    return this.#open.get(path);
  }

  /** The lines of a file, open or not; `undefined` for a file that is not known. */
  lines(path: FilePath): LineTable | undefined {
    const document = this.#open.get(path);
    if (document) return document.text;
    const text = this.workspaceAsRead(path)?.text(path);
    if (text === undefined) this.#lines.delete(path);
    if (text === undefined) return undefined;
    let known = this.#lines.get(path);
    if (known?.text !== text) this.#lines.set(path, (known = { text, table: lineTable(text) }));
    return known.table;
  }

  async #reopen(): Promise<void> {
    await Promise.all([...this.#open].map(([path, document]) => this.open(path, document)));
  }

  #hasOpen(folder: Folder): boolean {
    return [...this.#open.keys()].some((path) => folder.holds(path));
  }

  /** Of several named folders the innermost. */
  #holding(path: FilePath): Folder | undefined {
    const all = this.#allHolding(path);
    return all.reduce<Folder | undefined>(
      (best, folder) => (folder.path.length >= (best?.path.length ?? 0) ? folder : best),
      undefined,
    );
  }

  /** All named folders around a file, or else the one of its own. */
  #allHolding(path: FilePath): readonly Folder[] {
    const all = [...this.#folders.values()].filter((folder) => folder.holds(path));
    const named = all.filter((folder) => folder.named);
    return named.length > 0 ? named : all;
  }
}

function trimmed(folder: FilePath): FilePath {
  return folder.replace(/\/+$/, '');
}
