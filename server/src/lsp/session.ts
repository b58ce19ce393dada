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
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { FileContext, FileRange } from '../features/shapes.js';
import type { View } from '../model/model.js';
import type { LineTable } from '../syntax/lines.js';
import type { FilePath } from '../syntax/tree.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Agreement, ClientAbilities } from './abilities.js';
import { Changes } from './changes.js';
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

type Work<P, R> = (params: P, token: CancellationToken) => Promise<R>;

export class Session {
  readonly folders: Folders;
  readonly positions: Positions;
  readonly abilities: ClientAbilities;
  readonly changes: Changes;
  /** The client has asked the server to end: only `exit` may follow. */
  #isShutDown = false;

  constructor(
    readonly connection: Connection,
    readonly host: Host,
    { abilities, encoding }: Agreement,
  ) {
    this.folders = new Folders(host);
    this.positions = new Positions(encoding);
    this.abilities = abilities;
    this.changes = new Changes(host, (error) => this.log('changes', error));
    connection.onShutdown(() => {
      this.#isShutDown = true;
    });
  }

  /** Runs background work; what goes wrong in it is logged and the server lives on. */
  guard(what: string, work: () => Promise<void>): void {
    work().catch((error: unknown) => this.log(what, error));
  }

  /**
   * A handler of a request. What goes wrong in it is logged and answered as an error, and the server lives on; a
   * `ResponseError` is an answer like others. A request that is cancelled is answered at once.
   */
  answer<P, R>(what: string, work: Work<P, R>): Work<P, R> {
    return async (params, token) => {
      if (this.#isShutDown) throw shutDown();
      if (token.isCancellationRequested) throw cancelled();
      try {
        return await Promise.race([work(params, token), whenCancelled(token)]);
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        this.log(what, error);
        throw new ResponseError(ErrorCodes.InternalError, `${what}: ${messageOf(error)}`);
      }
    };
  }

  /** The same for a place in a document: when that has changed before the answer, the client wants none. */
  answerAt<P extends { readonly textDocument: TextDocumentIdentifier }, R>(
    what: string,
    work: Work<P, R>,
  ): Work<P, R> {
    return this.answer(what, async (params, token) => {
      const path = pathOf(params.textDocument.uri);
      const version = this.version(path);
      const result = await work(params, token);
      if (this.version(path) !== version) throw modified();
      return result;
    });
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

/** Never kept: a cancelled request has no result. */
function whenCancelled(token: CancellationToken): Promise<never> {
  return new Promise((_, reject) => {
    token.onCancellationRequested(() => reject(cancelled()));
  });
}

function modified(): ResponseError {
  return new ResponseError(LSPErrorCodes.ContentModified, 'the document has changed since');
}

function shutDown(): ResponseError {
  return new ResponseError(ErrorCodes.InvalidRequest, "the server was shut down: send 'exit'");
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'the request was cancelled');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
