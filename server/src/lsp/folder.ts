/**
 * One folder of a session: its workspace, and the files on disk that are read into it, configurations too.
 * A folder that the client named is read whole. Any other folder, of a single file that was opened, is read without
 * what lies below it, since it may be a home folder; of that, only what its files import and its configurations name.
 */
import { resolvePath } from '../model/link/files.js';
import { isConfig } from '../rules/config.js';
import type { FilePath } from '../syntax/tree.js';
import { configPlaces } from '../workspace/configs.js';
import type { FileContent, FileReader } from '../workspace/file-reader.js';
import { Workspace } from '../workspace/workspace.js';
import { LinkedFiles } from './linked-files.js';
import { someAtOnce } from './some-at-once.js';
import { folderOf } from './uris.js';

export class Folder {
  readonly workspace: Workspace;
  readonly linked: LinkedFiles;
  /** On disk and not ignored. */
  #found: ReadonlySet<FilePath> = new Set();
  #reading: Promise<void> | undefined;

  constructor(
    readonly path: FilePath,
    readonly named: boolean,
    private readonly reader: FileReader,
  ) {
    this.workspace = new Workspace(path);
    this.linked = new LinkedFiles(this.workspace, reader);
  }

  holds(path: FilePath): boolean {
    if (this.named) return path.startsWith(`${this.path}/`);
    return folderOf(path) === this.path || this.workspace.has(path);
  }

  /** Kept when all that was to be read has been read. */
  read(): Promise<void> {
    return (this.#reading ??= this.#readAll());
  }

  /** Some files were created, changed or deleted on disk. What the folder ignores stays out. */
  refresh(paths: readonly FilePath[]): Promise<void> {
    return this.#next(() => this.#refresh(paths));
  }

  /**
   * A file is no longer open, so its text on disk counts again. That is read anew: not every client tells of what it
   * has saved.
   * @param isOpen tells whether the file has been opened again in the meantime
   */
  close(path: FilePath, isOpen: () => boolean): Promise<void> {
    return this.#next(async () => {
      await this.#refresh([path]);
      await this.linked.lookAgain();
      if (!isOpen()) this.workspace.setUnsaved(path, undefined);
    });
  }

  /** Reads what an open file may have come to import; a folder that was read whole has it. */
  async followImports(): Promise<void> {
    if (!this.named) await this.#next(() => this.#readImports());
  }

  /** One after the other, so that an older text never replaces a newer one. */
  #next(work: () => Promise<void>): Promise<void> {
    const before = this.read();
    this.#reading = before.then(work, work);
    return this.#reading;
  }

  async #refresh(paths: readonly FilePath[]): Promise<void> {
    const files = paths.filter((path) => !isConfig(path));
    if (files.some((path) => !this.#found.has(path))) await this.#find();
    await this.#readFiles(files);
    await this.#readConfigs();
    if (!this.named) await this.#readPolicies();
  }

  async #readAll(): Promise<void> {
    await this.#find();
    await this.#readFiles([...this.#found]);
    if (!this.named) await this.#readImports();
    await this.#readConfigs();
    if (!this.named) await this.#readPolicies();
  }

  async #find(): Promise<void> {
    this.#found = new Set(await this.reader.find(this.path, this.named));
  }

  #readFiles(paths: readonly FilePath[]): Promise<void> {
    return someAtOnce(paths, (path) => this.#readFile(path));
  }

  async #readFile(path: FilePath): Promise<void> {
    const isWanted = this.#found.has(path) || this.#isImported(path);
    this.workspace.setDisk(path, isWanted ? await this.#read(path) : undefined);
  }

  /** All of them, since not every client watches these: they are few, and most are not there. */
  #readConfigs(): Promise<void> {
    const { workspace } = this;
    const places = configPlaces(this.path, workspace.paths());
    const all = new Set([...places, ...workspace.configPaths()]);
    return someAtOnce([...all], async (path) => {
      const content = places.has(path) ? await this.#read(path) : undefined;
      if (content === undefined) return workspace.setConfig(path, undefined);
      const { readConfigFile } = await import('../workspace/config-file.js');
      workspace.setConfig(path, readConfigFile(path, content));
    });
  }

  /** Requirements that configurations name. */
  async #readPolicies(): Promise<void> {
    const { workspace } = this;
    for (const { path, isFile, isDeep } of workspace.policies.places()) {
      const files = isFile ? [path] : await this.reader.find(path, isDeep);
      const wanted = files.filter((file) => workspace.policies.has(file));
      await someAtOnce(wanted, async (file) => workspace.setDisk(file, await this.#read(file)));
    }
  }

  /** What is found stands in the folder itself; what is imported may be a link that leads out of it. */
  #read(path: FilePath): Promise<FileContent> {
    return this.reader.read(path, this.named ? undefined : this.path);
  }

  #isImported(path: FilePath): boolean {
    return !this.named && this.workspace.has(path);
  }

  async #readImports(): Promise<void> {
    const tried = new Set<FilePath>();
    for (let missing = this.#missing(tried); missing.length > 0; missing = this.#missing(tried)) {
      for (const path of missing) {
        tried.add(path);
        this.workspace.setDisk(path, await this.#read(path));
      }
    }
  }

  /** Files below the folder that are imported by their path and not known. */
  #missing(tried: ReadonlySet<FilePath>): readonly FilePath[] {
    const { workspace } = this;
    const files = workspace.paths().flatMap((path) => workspace.file(path) ?? []);
    const imports = files.flatMap(({ bindings }) => bindings.flatMap((binding) => binding.imports));
    const named = imports.flatMap(({ path, unit }) => {
      const target = path.endsWith('.tm') ? resolvePath(this.path, unit.path, path) : undefined;
      return target?.join('/') ?? [];
    });
    return [...new Set(named)].filter((path) => !tried.has(path) && !workspace.has(path));
  }
}
