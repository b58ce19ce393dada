// A session of the built server over a folder of its own, made of a marked snippet.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { readSnippet, type SnippetFile } from '../../support/marks.js';
import { Client } from './client.js';

export interface Position {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
export interface Diagnostic {
  readonly code: string;
  readonly message: string;
  readonly range: Range;
}
export interface Report {
  readonly kind: string;
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

/** What VS Code can do, as far as it matters here. */
export const ABLE = {
  textDocument: {
    diagnostic: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    definition: { linkSupport: true },
    rename: { prepareSupport: true },
    completion: { completionItem: { snippetSupport: true } },
  },
  workspace: {
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  window: { workDoneProgress: true },
};
/** A client that can only be pushed to. */
export const PLAIN = {};

export class Session {
  readonly client = new Client();
  readonly #versions = new Map<string, number>();

  constructor(
    readonly folder: string,
    readonly files: readonly SnippetFile[],
  ) {}

  async start(capabilities: unknown = ABLE, more: object = {}): Promise<{ capabilities: object }> {
    const workspaceFolders = [{ uri: pathToFileURL(this.folder).href, name: 'models' }];
    const params = {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders,
      ...more,
    };
    const result = await this.client.request<{ capabilities: object }>('initialize', params);
    this.client.notify('initialized', {});
    return result;
  }

  uri(name: string): string {
    return pathToFileURL(path.join(this.folder, name)).href;
  }

  write(name: string, text: string): void {
    const file = path.join(this.folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  text(name: string): string {
    return this.#file(name).text;
  }

  /** Opens a file with its text on disk, or another one. */
  open(name: string, text = this.text(name)): void {
    this.#versions.set(name, 1);
    const textDocument = { uri: this.uri(name), languageId: 'threat-model', version: 1, text };
    this.client.notify('textDocument/didOpen', { textDocument });
  }

  change(name: string, contentChanges: readonly object[]): void {
    const version = (this.#versions.get(name) ?? 0) + 1;
    this.#versions.set(name, version);
    const textDocument = { uri: this.uri(name), version };
    this.client.notify('textDocument/didChange', { textDocument, contentChanges });
  }

  close(name: string): void {
    this.client.notify('textDocument/didClose', this.document(name));
  }

  /** 1: created, 2: changed, 3: deleted. */
  watched(name: string, type: 1 | 2 | 3): void {
    const changes = [{ uri: this.uri(name), type }];
    this.client.notify('workspace/didChangeWatchedFiles', { changes });
  }

  document(name: string): { textDocument: { uri: string } } {
    return { textDocument: { uri: this.uri(name) } };
  }

  /** The nth cursor of a file. */
  cursor(name: string, n = 0): { textDocument: { uri: string }; position: Position } {
    const { text, cursors } = this.#file(name);
    return { ...this.document(name), position: positionOf(text, cursors[n] ?? 0) };
  }

  async pull(name: string, previousResultId?: string): Promise<Report> {
    const params = { ...this.document(name), previousResultId };
    return this.client.request<Report>('textDocument/diagnostic', params);
  }

  async codes(name: string): Promise<readonly string[]> {
    return (await this.pull(name)).items.map(({ code }) => code);
  }

  #file(name: string): SnippetFile {
    const file = this.files.find((each) => each.path === `/${name}`);
    if (!file) throw new Error(`no file ${name}`);
    return file;
  }
}

/** UTF-16, as without negotiation. */
export function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** Starts nothing yet; server and folder are gone after the test. */
export function sessionOver(source: string, context: TestContext): Session {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'bartizan-protocol-')));
  const session = new Session(folder, readSnippet(source));
  for (const file of session.files) session.write(file.path, file.text);
  context.after(() => {
    session.client.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  return session;
}
