// The server as a program: how it starts, answers before it has read everything, survives trouble, and ends.
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { AnsweredError, Client } from './support/client.js';
import { ABLE, PLAIN, sessionOver, type Report } from './support/session.js';

const shop = `
  // file: main.tm
  model shop "Shop"
  import "./parts.tm"
  component web "Web" { handles or<|>ders }
  // file: parts.tm
  asset orders "Orders"
`;

test('initialize answers what the server can do, and the version', async (context) => {
  const session = sessionOver(shop, context);
  const { capabilities, ...rest } = await session.start();
  assert.deepEqual(capabilities, {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: 2 },
    diagnosticProvider: {
      identifier: 'tm',
      interFileDependencies: true,
      workspaceDiagnostics: true,
    },
    definitionProvider: true,
    referencesProvider: true,
    hoverProvider: true,
    documentSymbolProvider: true,
    renameProvider: { prepareProvider: true },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] },
    completionProvider: { triggerCharacters: ['.', '"', '/', ' '] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  });
  assert.match(JSON.stringify(rest), /"serverInfo":\{"name":"tm","version":"\d/);
  assert.equal(await session.client.stop(), 0);
});

test('a request right behind initialize is answered from all files', async (context) => {
  const session = sessionOver(shop, context);
  const started = session.start();
  session.open('main.tm');
  const [, found] = await Promise.all([
    started,
    session.client.request<object[]>('textDocument/definition', session.cursor('main.tm')),
  ]);
  assert.equal(found.length, 1);
  assert.deepEqual(await session.codes('parts.tm'), []);
});

const partial: [string, unknown][] = [
  ['empty', {}],
  ['null inside', { textDocument: null, workspace: null, window: null, general: null }],
  ['null deeper', { textDocument: { diagnostic: null, completion: { completionItem: null } } }],
];
for (const [name, capabilities] of partial) {
  test(`capabilities that are ${name} do no harm`, async (context) => {
    const session = sessionOver(shop, context);
    await session.start(capabilities);
    session.open('main.tm');
    const found = await session.client.request('textDocument/hover', session.cursor('main.tm'));
    assert.match(JSON.stringify(found), /Orders/);
    assert.equal(await session.client.stop(), 0);
  });
}

test('without workspace folders the root counts; without any, the folder of an open file', async (context) => {
  for (const root of [true, false]) {
    const session = sessionOver(shop, context);
    const rootUri = root ? session.uri('') : null;
    await session.start(ABLE, { workspaceFolders: null, rootUri });
    session.open('main.tm');
    const params = session.cursor('main.tm');
    const found = await session.client.request<object[]>('textDocument/definition', params);
    assert.match(JSON.stringify(found), /parts\.tm/);
  }
});

test('settings of any shape are ignored', async (context) => {
  const session = sessionOver(shop, context);
  await session.start();
  session.client.notify('workspace/didChangeConfiguration', { settings: null });
  session.client.notify('workspace/didChangeConfiguration', null);
  session.open('main.tm');
  assert.deepEqual(await session.codes('main.tm'), await session.codes('main.tm'));
});

test('unknown methods, unknown files and positions outside the text are answered', async (context) => {
  const session = sessionOver(shop, context);
  await session.start();
  session.open('main.tm');
  const { client } = session;
  const textDocument = session.document('main.tm').textDocument;
  const position = { line: 0, character: 0 };
  const unknown = { textDocument: { uri: session.uri('none.tm') }, position };
  for (const feature of [
    'definition',
    'references',
    'hover',
    'completion',
    'prepareRename',
    'documentSymbol',
  ]) {
    const context = { includeDeclaration: true };
    assert.equal(
      await client.request(`textDocument/${feature}`, { ...unknown, context }),
      null,
      feature,
    );
  }
  assert.deepEqual((await session.pull('none.tm')).items, []);
  for (const outside of [
    { line: 999, character: 9 },
    { line: 1, character: 999 },
    { line: 2, character: -5 },
  ]) {
    await client.request('textDocument/completion', { textDocument, position: outside });
    await client.request('textDocument/hover', { textDocument, position: outside });
  }
  await assert.rejects(client.request('textDocument/unheardOf', {}), AnsweredError);
  await assert.rejects(client.request('tm/page', {}), /a uri is missing/);
  await assert.rejects(client.request('tm/page', null), /a uri is missing/);
});

test('a request that fails answers an error and is logged, and the server lives on', async (context) => {
  const session = sessionOver(shop, context);
  await session.start();
  session.open('main.tm');
  const logged = session.client.next<{ message: string }>('window/logMessage');
  const request = session.client.request('textDocument/hover', {});
  await assert.rejects(request, AnsweredError);
  assert.match((await logged).message, /^hover: /);
  const found = await session.client.request('textDocument/hover', session.cursor('main.tm'));
  assert.match(JSON.stringify(found), /Orders/);
});

test('notifications of no sense do no harm', async (context) => {
  const session = sessionOver(shop, context);
  await session.start();
  const { client } = session;
  session.change('main.tm', [{ text: 'never opened' }]);
  session.close('parts.tm');
  client.notify('textDocument/didOpen', {});
  client.notify('$/unheardOf', { a: 1 });
  client.notify('workspace/didChangeWatchedFiles', { changes: [] });
  session.open('main.tm');
  assert.match(
    JSON.stringify(await client.request('textDocument/hover', session.cursor('main.tm'))),
    /Orders/,
  );
});

test('reading is shown by a progress, where the client can', async (context) => {
  const session = sessionOver(shop, context);
  const done = session.client.next<{ value: { kind: string } }>(
    '$/progress',
    ({ value }) => value.kind === 'end',
  );
  await session.start();
  await done;
});

test('exit without shutdown is a failure', async (context) => {
  const session = sessionOver(shop, context);
  await session.start(PLAIN);
  session.client.notify('exit');
  assert.equal(await session.client.exited, 1);
});

test('the server ends with its input', async (context) => {
  const session = sessionOver(shop, context);
  await session.start(PLAIN);
  session.client.endInput();
  assert.equal(await session.client.exited, 1);
});

test('the server of the extension is the same', async (context) => {
  const client = new Client(['server.js', '--stdio']);
  context.after(() => client.kill());
  const params = { processId: process.pid, rootUri: null, capabilities: {} };
  const { serverInfo } = await client.request<{ serverInfo: { name: string } }>(
    'initialize',
    params,
  );
  assert.equal(serverInfo.name, 'tm');
  assert.equal(await client.stop(), 0);
});

test('it answers over a channel between processes, as the extension starts it', async (context) => {
  const server = fork(fileURLToPath(new URL('server.js', __dist)), ['--node-ipc']);
  context.after(() => server.kill('SIGKILL'));
  const params = { processId: process.pid, rootUri: null, capabilities: {} };
  server.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
  const [answer] = (await once(server, 'message')) as [{ id: number; result: object }];
  assert.equal(answer.id, 1);
  assert.ok('capabilities' in answer.result);
});

test('a cancelled request is answered as such or in full', async (context) => {
  const session = sessionOver(shop, context);
  await session.start();
  session.open('main.tm');
  const asked = session.client.request<Report>(
    'textDocument/diagnostic',
    session.document('main.tm'),
  );
  session.client.notify('$/cancelRequest', { id: 2 });
  await asked.catch((error: AnsweredError) => assert.equal(error.code, -32800));
  assert.equal(await session.client.stop(), 0);
});
