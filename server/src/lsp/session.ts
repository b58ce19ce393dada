/**
 * One client's session: what was negotiated, the folders, and how features are asked about a document.
 * Every handler of the connection works on it; it handles nothing itself.
 */
import {
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
  type Location,
  type Position,
  type Range,
} from 'vscode-languageserver';
import type { FileContext, FileRange } from '../features/shapes.js';
import type { View } from '../model/model.js';
import type { LineTable } from '../syntax/lines.js';
import type { FilePath } from '../syntax/tree.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Agreement, ClientAbilities } from './abilities.js';
import { Folders } from './folders.js';
import type { Host } from './host.js';
import { Positions } from './positions.js';
import { pathOf, uriOf } from './uris.js';

/** A document with its file and models. */
export interface DocumentQuestion {
  readonly workspace: Workspace;
  readonly context: FileContext;
  readonly lines: LineTable;
}

/** Who changed the texts: the client's own edits, or the disk. */
export type ChangeOrigin = 'edit' | 'disk';

/** Told of a change; the next one is told when the promise is kept. */
type ChangeListener = (origin: ChangeOrigin) => Promise<void>;

/** Of changes that stream in without a pause, one is told after so long. */
const MOST_WAIT_MS = 100;

export class Session {
  readonly folders: Folders;
  readonly positions: Positions;
  readonly abilities: ClientAbilities;
  readonly #listeners: ChangeListener[] = [];
  /** Changed, and not told yet. */
  #pending: ChangeOrigin | undefined;
  #changes = 0;
  #telling = false;

  constructor(
    readonly connection: Connection,
    readonly host: Host,
    { abilities, encoding }: Agreement,
  ) {
    this.folders = new Folders(host.reader);
    this.positions = new Positions(encoding);
    this.abilities = abilities;
  }

  onChange(listener: ChangeListener): void {
    this.#listeners.push(listener);
  }

  /** Listeners are told at once, or else of the last of several changes, when they are done with those before. */
  changed(origin: ChangeOrigin): void {
    this.#changes += 1;
    this.#pending = origin === 'disk' ? 'disk' : (this.#pending ?? 'edit');
    if (!this.#telling) this.guard('changes', () => this.#tell());
  }

  async #tell(): Promise<void> {
    this.#telling = true;
    while (this.#pending) {
      await this.#untilQuiet();
      const origin = this.#pending;
      this.#pending = undefined;
      const tell = (listener: ChangeListener): Promise<void> =>
        this.#logged('changes', () => listener(origin));
      await Promise.all(this.#listeners.map(tell));
    }
    this.#telling = false;
  }

  /** A message that waits behind the one that is being handled is taken in the second turn from here. */
  async #untilQuiet(): Promise<void> {
    const start = this.host.milliseconds();
    let seen: number;
    do {
      seen = this.#changes;
      await this.host.turn();
      await this.host.turn();
    } while (seen !== this.#changes && this.host.milliseconds() - start < MOST_WAIT_MS);
  }

  /** Runs background work; what goes wrong in it is logged and the server lives on. */
  guard(what: string, work: () => Promise<void>): void {
    void this.#logged(what, work);
  }

  async #logged(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.log(what, error);
    }
  }

  /**
   * A handler of a request. What goes wrong in it is logged and answered as an error, and the server lives on; a
   * `ResponseError` is an answer like others.
   */
  answer<P, R>(
    what: string,
    work: (params: P) => Promise<R>,
  ): (params: P, token: CancellationToken) => Promise<R> {
    return async (params, token) => {
      if (token.isCancellationRequested) throw cancelled();
      try {
        return await work(params);
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        this.log(what, error);
        throw new ResponseError(ErrorCodes.InternalError, `${what}: ${messageOf(error)}`);
      }
    };
  }

  log(what: string, error: unknown): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.connection.console.error(`${what}: ${text}`);
  }

  /** The document, its file and its models; `undefined` for a file that is not known. */
  async ask(uri: string): Promise<DocumentQuestion | undefined> {
    const path = pathOf(uri);
    const workspace = await this.folders.workspaceOf(path);
    const file = workspace?.file(path);
    const lines = this.folders.lines(path);
    if (!workspace || !file || !lines) return undefined;
    const now = this.host.today();
    const viewsOf = (of: FilePath): View[] =>
      workspace.modelsOf(of).map((model) => workspace.view(model, now));
    return { workspace, lines, context: { file, views: viewsOf(path), viewsOf } };
  }

  /** The same, with the offset of a position in the document. */
  async askAt(
    uri: string,
    position: Position,
  ): Promise<(DocumentQuestion & { readonly offset: number }) | undefined> {
    const question = await this.ask(uri);
    return question && { ...question, offset: this.positions.offset(question.lines, position) };
  }

  /** A range as the client counts; empty at the start for a file that is gone. */
  range({ path, start, end }: FileRange): Range {
    const lines = this.folders.lines(path);
    const zero = { line: 0, character: 0 };
    return lines ? this.positions.range(lines, start, end) : { start: zero, end: zero };
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

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'the request was cancelled');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
