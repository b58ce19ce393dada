// The server in this process, with a host of the test's: a disk in memory, and a clock that the test moves.
import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { createConnection } from 'vscode-languageserver/node';
import type { Host } from '../../../server/src/lsp/host.js';
import { serve } from '../../../server/src/lsp/server.js';
import { Wire } from './client.js';

/** Files are those of one folder, `/models`, by name. */
export function served(files: ReadonlyMap<string, string>, host: Partial<Host> = {}): Wire {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const texts = new Map([...files].map(([name, text]) => [`/models/${name}`, text]));
  serve({
    version: '0',
    connect: (options) => createConnection(toServer, toClient, options),
    loadHost: () =>
      Promise.resolve({
        reader: {
          read: (path) => Promise.resolve(texts.get(path)),
          find: () => Promise.resolve([...texts.keys()]),
          exists: (path) => Promise.resolve(texts.has(path)),
        },
        today: () => 20_000,
        milliseconds: () => 0,
        turn: () => setImmediate(),
        layout: (graph) => Promise.resolve(graph),
        rulePage: () => undefined,
        ...host,
      }),
  });
  return new Wire(toClient, toServer);
}

/** A clock that goes on by so many milliseconds whenever it is read. */
export function clockOf(step: number): () => number {
  let now = 0;
  return () => (now += step);
}

export function uriOf(name: string): string {
  return `file:///models/${name}`;
}

/** Starts a session over the folder of the files. */
export async function start(wire: Wire, capabilities: object): Promise<void> {
  const workspaceFolders = [{ uri: 'file:///models', name: 'models' }];
  await wire.request('initialize', {
    processId: null,
    rootUri: null,
    capabilities,
    workspaceFolders,
  });
  wire.notify('initialized', {});
}

export function open(wire: Wire, name: string, text: string): void {
  const textDocument = { uri: uriOf(name), languageId: 'threat-model', version: 1, text };
  wire.notify('textDocument/didOpen', { textDocument });
}

/** Replaces the whole text. */
export function change(wire: Wire, name: string, version: number, text: string): void {
  const textDocument = { uri: uriOf(name), version };
  wire.notify('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
}
