/**
 * One client's session: what was negotiated, the folders, and how features are asked about a document.
 * Every handler of the connection works on it; it handles nothing itself.
 */
import type { Connection, Location, Position, Range, ServerCapabilities } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileContext, FileRange } from '../features/shapes.js';
import type { View } from '../model/model.js';
import type { FilePath } from '../syntax/tree.js';
import type { Workspace } from '../workspace/workspace.js';
import { Folders } from './folders.js';
import type { Host } from './host.js';
import { Positions, type Encoding } from './positions.js';
import { pathOf, uriOf } from './uris.js';

/** What the client said it can do, as far as the server acts on it. */
export interface ClientAbilities {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly definitionLinks: boolean;
  readonly snippets: boolean;
  readonly watchFiles: boolean;
  readonly workDoneProgress: boolean;
  readonly workspaceFolders: boolean;
}

/** A document with its file and models. */
export interface DocumentQuestion {
  readonly workspace: Workspace;
  readonly context: FileContext;
  readonly document: TextDocument;
}

/** Who changed the texts: the client's own edits, or the disk. */
export type ChangeOrigin = 'edit' | 'disk';

export class Session {
  readonly folders: Folders;
  positions = new Positions('utf-16');
  abilities: ClientAbilities | undefined;
  /** URIs of the folders that the client opened with. */
  initialFolders: readonly string[] = [];
  readonly #listeners: ((origin: ChangeOrigin) => void)[] = [];
  #pending: ChangeOrigin | undefined;

  constructor(
    readonly connection: Connection,
    readonly host: Host,
  ) {
    this.folders = new Folders(host.reader);
  }

  agree(encoding: Encoding, abilities: ClientAbilities): Pick<ServerCapabilities, 'positionEncoding'> {
    this.positions = new Positions(encoding);
    this.abilities = abilities;
    return { positionEncoding: encoding };
  }

  onChange(listener: (origin: ChangeOrigin) => void): void {
    this.#listeners.push(listener);
  }

  /** Tells the listeners once for all changes that are already waiting to be read. */
  changed(origin: ChangeOrigin): void {
    const scheduled = this.#pending !== undefined;
    this.#pending = origin === 'disk' ? 'disk' : (this.#pending ?? 'edit');
    if (!scheduled) setTimeout(() => this.#tell(), 0);
  }

  #tell(): void {
    const origin = this.#pending ?? 'edit';
    this.#pending = undefined;
    for (const listener of this.#listeners) listener(origin);
  }

  /** Runs background work; what goes wrong in it is logged and the server lives on. */
  guard(what: string, work: () => Promise<void>): void {
    work().catch((error: unknown) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.connection.console.error(`${what}: ${text}`);
    });
  }

  /** The document, its file and its models; `undefined` for a file that is not known. */
  async ask(uri: string): Promise<DocumentQuestion | undefined> {
    const path = pathOf(uri);
    const workspace = await this.folders.workspaceOf(path);
    const file = workspace.file(path);
    const document = this.folders.document(path);
    if (!file || !document) return undefined;
    const now = this.host.today();
    const viewsOf = (of: FilePath): View[] =>
      workspace.modelsOf(of).map((model) => workspace.view(model, now));
    return { workspace, document, context: { file, views: viewsOf(path), viewsOf } };
  }

  /** The same, with the offset of a position in the document. */
  async askAt(
    uri: string,
    position: Position,
  ): Promise<(DocumentQuestion & { readonly offset: number }) | undefined> {
    const question = await this.ask(uri);
    return question && { ...question, offset: this.positions.offset(question.document, position) };
  }

  /** A range as the client counts; empty at the start for a file that is gone. */
  range({ path, start, end }: FileRange): Range {
    const document = this.folders.document(path);
    const zero = { line: 0, character: 0 };
    return document ? this.positions.range(document, start, end) : { start: zero, end: zero };
  }

  location(at: FileRange): Location {
    return { uri: this.uri(at.path), range: this.range(at) };
  }

  /** The URI under which the client knows the file, else one made of its path. */
  uri(path: FilePath): string {
    return this.folders.openDocument(path)?.uri ?? uriOf(path);
  }

  /** The version of an open document; `null` for a closed file, as the protocol has it. */
  version(path: FilePath): number | null {
    return this.folders.openDocument(path)?.version ?? null;
  }
}
