/**
 * The workspaces of a session: one for each workspace folder, and one for each folder of a file outside them.
 * Owns which workspace a file belongs to, the reading of files into it, and the open documents over them.
 */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileReader } from '../workspace/file-reader.js';
import { Workspace } from '../workspace/workspace.js';
import type { FilePath } from '../syntax/tree.js';

export class Folders {
  readonly #workspaces = new Map<FilePath, Workspace>();
  readonly #indexing = new Map<FilePath, Promise<void>>();
  readonly #open = new Map<FilePath, TextDocument>();
  /** Line tables of closed files, as long as their text is the same. */
  readonly #closed = new Map<FilePath, TextDocument>();

  constructor(private readonly reader: FileReader) {}

  /** Reads a workspace folder of the client, whole. Open files below it move into it. */
  async add(folder: FilePath): Promise<void> {
    const workspace = this.#workspace(trimmed(folder));
    const indexing = this.#index(workspace, true);
    for (const [path, document] of this.#open) {
      if (this.#holding(path) === workspace) workspace.setUnsaved(path, document.getText());
    }
    await indexing;
  }

  /** Open files of the folder move to the workspace that holds them now. */
  remove(folder: FilePath): void {
    this.#workspaces.delete(trimmed(folder));
    this.#indexing.delete(trimmed(folder));
    for (const [path, document] of this.#open) this.open(document, path);
  }

  all(): Iterable<Workspace> {
    return this.#workspaces.values();
  }

  /** The workspace of a file; its files have been read when the promise is kept. */
  async workspaceOf(path: FilePath): Promise<Workspace> {
    const workspace = this.#holding(path) ?? this.#workspace(folderOf(path));
    await this.#index(workspace, false);
    return workspace;
  }

  open(document: TextDocument, path: FilePath): void {
    this.#open.set(path, document);
    const workspace = this.#holding(path) ?? this.#workspace(folderOf(path));
    workspace.setUnsaved(path, document.getText());
    void this.#index(workspace, false);
  }

  changed(path: FilePath): void {
    const document = this.#open.get(path);
    if (document) this.#holding(path)?.setUnsaved(path, document.getText());
  }

  close(path: FilePath): void {
    this.#open.delete(path);
    this.#holding(path)?.setUnsaved(path, undefined);
  }

  /** The file was created, changed or deleted on disk. */
  async refresh(path: FilePath): Promise<void> {
    const workspace = this.#holding(path);
    if (workspace) workspace.setDisk(path, await this.reader.read(path));
  }

  openDocument(path: FilePath): TextDocument | undefined {
    return this.#open.get(path);
  }

  /** The open document, or one made of the closed file's text, for its lines. */
  document(path: FilePath): TextDocument | undefined {
    const open = this.#open.get(path);
    if (open) return open;
    const text = this.#holding(path)?.text(path);
    if (text === undefined) return undefined;
    let closed = this.#closed.get(path);
    if (closed?.getText() !== text) {
      closed = TextDocument.create(path, 'threat-model', 0, text);
      this.#closed.set(path, closed);
    }
    return closed;
  }

  #holding(path: FilePath): Workspace | undefined {
    let best: Workspace | undefined;
    for (const workspace of this.#workspaces.values()) {
      const holds = path.startsWith(`${workspace.folder}/`) || workspace.folder === folderOf(path);
      if (holds && workspace.folder.length >= (best?.folder.length ?? 0)) best = workspace;
    }
    return best;
  }

  #workspace(folder: FilePath): Workspace {
    let workspace = this.#workspaces.get(folder);
    if (!workspace) this.#workspaces.set(folder, (workspace = new Workspace(folder)));
    return workspace;
  }

  /** A folder that the client did not name is read without what lies below it: it may be a home folder. */
  #index(workspace: Workspace, deep: boolean): Promise<void> {
    let indexing = this.#indexing.get(workspace.folder);
    if (!indexing) {
      indexing = this.#read(workspace, deep);
      this.#indexing.set(workspace.folder, indexing);
    }
    return indexing;
  }

  async #read(workspace: Workspace, deep: boolean): Promise<void> {
    const paths = await this.reader.find(workspace.folder, deep);
    await Promise.all(
      paths.map(async (path) => workspace.setDisk(path, await this.reader.read(path))),
    );
  }
}

function trimmed(folder: FilePath): FilePath {
  return folder.length > 1 && folder.endsWith('/') ? folder.slice(0, -1) : folder;
}

function folderOf(path: FilePath): FilePath {
  const slash = path.lastIndexOf('/');
  return slash > 0 ? path.slice(0, slash) : '';
}
