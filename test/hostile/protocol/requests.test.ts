// Requests and notifications of no sense are answered or let pass, and the server lives on with all it knew.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AnsweredError } from '../../protocol/support/client.js';
import { ABLE, sessionOver, type Session } from '../../protocol/support/session.js';

const shop = `
  // file: main.tm
  model shop "Shop"
  import "./parts.tm"
  component web "Web" { handles or<|>ders }
  // file: parts.tm
  asset orders "Orders"
`;

const REQUESTS = [
  'textDocument/definition',
  'textDocument/references',
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/prepareRename',
  'textDocument/rename',
  'textDocument/documentSymbol',
  'textDocument/diagnostic',
  'tm/page',
  'tm/diagram',
  'tm/model',
];

async function assertServes(session: Session): Promise<void> {
  const found = await session.client.request('textDocument/hover', session.cursor('main.tm'));
  assert.match(JSON.stringify(found), /Orders/);
  assert.equal(await session.client.stop(), 0);
}

async function started(context: Parameters<typeof sessionOver>[1]): Promise<Session> {
  const session = sessionOver(shop, context);
  await session.start(ABLE);
  session.open('main.tm');
  return session;
}

/** The answer, whatever it is; a server that does not answer fails the test. */
async function answer(session: Session, method: string, params: unknown): Promise<unknown> {
  return session.client.request(method, params).catch((error: unknown) => {
    assert.ok(error instanceof AnsweredError, String(error));
    return error;
  });
}

for (const method of REQUESTS) {
  test(`${method} with parameters of the wrong type is answered`, async (context) => {
    const session = await started(context);
    const { textDocument } = session.document('main.tm');
    const zero = { line: 0, character: 0 };
    for (const params of [
      undefined,
      null,
      [],
      'x',
      42,
      {},
      { textDocument: null, position: null },
      { textDocument: { uri: 5 }, position: zero },
      { textDocument: { uri: '' }, position: zero },
      { textDocument: { uri: 'no uri at all %' }, position: zero },
      { textDocument: { uri: 'file:///%00%ff' }, position: zero },
      { textDocument, position: null },
      { textDocument, position: { line: 'a', character: {} } },
      { textDocument, position: { line: 1.5, character: null } },
      { textDocument, position: zero, context: 'x', newName: 5, previousResultId: {} },
      { uri: null },
      { uri: 'untitled:none' },
    ]) {
      await answer(session, method, params);
    }
    await assertServes(session);
  });

  test(`${method} at places that are not there is answered`, async (context) => {
    const session = await started(context);
    const numbers = [-1, -0, 1e9, 2 ** 31, -(2 ** 53), 2 ** 53];
    const context_ = { includeDeclaration: true };
    for (const uri of [session.uri('main.tm'), session.uri('parts.tm'), session.uri('none.tm')]) {
      for (const line of numbers) {
        for (const character of numbers) {
          const position = { line, character };
          const params = { uri, textDocument: { uri }, position, context: context_, newName: 'x' };
          await answer(session, method, params);
        }
      }
    }
    await assertServes(session);
  });

  test(`${method} of a file that is not open any more, or never was, is answered`, async (context) => {
    const session = await started(context);
    session.open('parts.tm');
    session.close('parts.tm');
    session.close('never.tm');
    for (const name of ['parts.tm', 'never.tm', '../outside.tm', '']) {
      const position = { line: 0, character: 0 };
      const params = { ...session.document(name), uri: session.uri(name), position };
      await answer(session, method, { ...params, context: {}, newName: 'x' });
    }
    await assertServes(session);
  });
}

test('notifications of the wrong type change nothing', async (context) => {
  const session = await started(context);
  const { client } = session;
  const { textDocument } = session.document('main.tm');
  const nowhere = [null, 'x', {}, { start: null, end: null }, { start: {}, end: { line: 'a' } }];
  for (const contentChanges of [
    undefined,
    null,
    {},
    'x',
    [null],
    [5],
    [{}],
    [{ text: 5 }],
    [{ text: null }],
    ...nowhere.map((range) => [{ range, text: 'lost ' }]),
  ]) {
    client.notify('textDocument/didChange', { textDocument, contentChanges });
  }
  for (const params of [undefined, null, [], 'x', {}, { textDocument: null }, { changes: 5 }]) {
    for (const method of [
      'textDocument/didOpen',
      'textDocument/didChange',
      'textDocument/didClose',
      'workspace/didChangeWatchedFiles',
      'workspace/didChangeWorkspaceFolders',
      '$/cancelRequest',
      '$/setTrace',
      '$/progress',
      'initialized',
    ]) {
      client.notify(method, params);
    }
  }
  client.notify('textDocument/didOpen', { textDocument: { ...textDocument, text: null } });
  client.notify('textDocument/didOpen', { textDocument: { uri: 5, text: 5, version: {} } });
  client.notify('workspace/didChangeWatchedFiles', { changes: [null, {}, { uri: 5, type: 'x' }] });
  client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [{}], removed: null } });
  const { items } = await session.pull('main.tm');
  assert.deepEqual(
    items.filter(({ code }) => code !== 'incomplete-model'),
    [],
  );
  await assertServes(session);
});

test('edits at places that are not there count as at the nearest', async (context) => {
  const session = await started(context);
  const end = { line: 2 ** 31, character: 2 ** 31 };
  const start = { line: -5, character: -5 };
  session.change('main.tm', [{ range: { start: end, end }, text: '\nactor end "End"' }]);
  session.change('main.tm', [{ range: { start, end: start }, text: 'actor start "Start"\n' }]);
  const symbols = await session.client.request<{ name: string }[]>(
    'textDocument/documentSymbol',
    session.document('main.tm'),
  );
  assert.deepEqual([symbols[0]?.name, symbols.at(-1)?.name], ['start', 'end']);
  assert.equal(await session.client.stop(), 0);
});

test('an unknown request is refused as such; an unknown notification is let pass', async (context) => {
  const session = await started(context);
  for (const method of ['textDocument/unheardOf', '', '$/unheardOf', 'workspace/configuration']) {
    await assert.rejects(
      session.client.request(method, {}),
      (error: AnsweredError) => error.code === -32601,
    );
    session.client.notify(method, {});
  }
  await assertServes(session);
});

test('a second initialize does no harm', async (context) => {
  const session = await started(context);
  await answer(session, 'initialize', { processId: null, rootUri: null, capabilities: {} });
  await assertServes(session);
});
