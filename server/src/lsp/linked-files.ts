/**
 * Whether the files are there that the models of a folder lead to: looked for once somebody asked, and again when the
 * client tells that something came or went. One look follows the other, so that an older one never counts more than
 * a newer one.
 */
import type { FilePath } from '../syntax/tree.js';
import type { FileReader } from '../workspace/file-reader.js';
import type { Workspace } from '../workspace/workspace.js';
import { someAtOnce } from './some-at-once.js';

export class LinkedFiles {
  #looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly workspace: Workspace,
    private readonly reader: FileReader,
  ) {}

  /**
   * Looks for what was asked for since the last look.
   * @returns whether there was something
   */
  async lookUp(): Promise<boolean> {
    const isWanted = this.workspace.wantedFiles().length > 0;
    if (isWanted) await this.#look(() => this.workspace.wantedFiles());
    return isWanted;
  }

  /**
   * Looks again for what may have come or gone.
   * @param changed files and folders that did; without it, anything may have
   * @returns whether it was looked for
   */
  async lookAgain(changed?: ReadonlySet<FilePath>): Promise<boolean> {
    const concerned = () =>
      this.workspace.nearbyFiles().filter((path) => !changed || isConcerned(path, changed));
    const isConcerning = concerned().length > 0;
    if (isConcerning) await this.#look(concerned);
    return isConcerning;
  }

  #look(paths: () => readonly FilePath[]): Promise<void> {
    const look = () => someAtOnce(paths(), (path) => this.#lookFor(path));
    this.#looking = this.#looking.then(look, look);
    return this.#looking;
  }

  async #lookFor(path: FilePath): Promise<void> {
    const { folder } = this.workspace;
    this.workspace.setExists(path, await this.reader.exists(path, folder));
  }
}

/** What comes or goes takes along what is in it. */
function isConcerned(path: FilePath, changed: ReadonlySet<FilePath>): boolean {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    if (changed.has(path.slice(0, end))) return true;
  }
  return false;
}
