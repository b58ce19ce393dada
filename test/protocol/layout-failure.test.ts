// A layout that fails costs the picture, and nothing else. The server runs in this process, with a host of the test's.
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { createConnection } from 'vscode-languageserver/node';
import type { Host } from '../../server/src/lsp/host.js';
import { serve } from '../../server/src/lsp/server.js';
import { Wire } from './support/client.js';

const TEXT = 'model m "M"\nactor a "A"\ncomponent c "C"\nflow a -> c "F"';

function started(layout: () => Promise<never>): Wire {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const host: Host = {
    reader: { read: () => Promise.resolve(undefined), find: () => Promise.resolve([]) },
    today: () => 20_000,
    milliseconds: () => 0,
    turn: () => setImmediate(),
    layout,
    rulePage: () => undefined,
  };
  serve({
    version: '0',
    connect: (options) => createConnection(toServer, toClient, options),
    loadHost: () => Promise.resolve(host),
  });
  return new Wire(toClient, toServer);
}

test('a layout that fails is an error and logged, and the page is there', async () => {
  const wire = started(() => Promise.reject(new Error('the layout took too long')));
  await wire.request('initialize', { processId: null, rootUri: null, capabilities: {} });
  wire.notify('initialized', {});
  const uri = 'untitled:Untitled-1';
  const textDocument = { uri, languageId: 'threat-model', version: 1, text: TEXT };
  wire.notify('textDocument/didOpen', { textDocument });
  const logged = wire.next<{ message: string }>('window/logMessage');
  await assert.rejects(wire.request('tm/diagram', { uri }), /the layout took too long/);
  assert.match((await logged).message, /^tm\/diagram: Error: the layout took too long/);
  assert.match(JSON.stringify(await wire.request('tm/page', { uri })), /<h1>M/);
});
