// Language servers in this process, one for each encoding of positions, that are told of the same documents.
import { PassThrough } from 'node:stream';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Host } from '../../../server/src/lsp/host.js';
import type { Encoding } from '../../../server/src/lsp/positions.js';
import { serve } from '../../../server/src/lsp/server.js';
import { ABLE } from '../../protocol/support/session.js';
import { Wire } from '../../protocol/support/client.js';
import { TODAY } from './answers.js';
import { referencePosition, type Position } from './reference-positions.js';

const HOST: Host = {
  reader: { read: async () => undefined, find: async () => [], exists: async () => undefined },
  today: () => TODAY,
  milliseconds: () => 0,
  turn: () => Promise.resolve(),
  layout: () => Promise.reject(new Error('no picture is asked for')),
  rulePage: () => undefined,
};

/** A server whose client counts in one of the encodings, and whose disk is empty. */
export class EncodedServer {
  readonly #wire: Wire;
  readonly #started: Promise<unknown>;
  #version = 0;

  constructor(readonly encoding: Encoding) {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    serve({
      version: 'test',
      connect: (options) => createConnection(ProposedFeatures.all, toServer, toClient, options),
      loadHost: () => Promise.resolve(HOST),
    });
    this.#wire = new Wire(toClient, toServer);
    const capabilities = { ...ABLE, general: { positionEncodings: [encoding] } };
    this.#started = this.#wire.request('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
    });
  }

  async open(uri: string, text: string): Promise<void> {
    await this.#started;
    const textDocument = { uri, languageId: 'threat-model', version: (this.#version += 1), text };
    this.#wire.notify('textDocument/didOpen', { textDocument });
  }

  /** Tells of an edit of a text that the server has; offsets in UTF-16 code units. */
  change(uri: string, text: string, edit: { start: number; end: number; text: string }): void {
    const range = { start: this.#position(text, edit.start), end: this.#position(text, edit.end) };
    const textDocument = { uri, version: (this.#version += 1) };
    const contentChanges = [{ range, text: edit.text }];
    this.#wire.notify('textDocument/didChange', { textDocument, contentChanges });
  }

  close(uri: string): void {
    this.#wire.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** @param offset where in the text, for requests that are about a place */
  request<T>(method: string, uri: string, text: string, offset: number): Promise<T> {
    const position = this.#position(text, offset);
    return this.#wire.request(`textDocument/${method}`, {
      textDocument: { uri },
      position,
      context: { includeDeclaration: true },
    });
  }

  #position(text: string, offset: number): Position {
    return referencePosition(text, offset, this.encoding);
  }
}
