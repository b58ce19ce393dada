// What a client says about itself and its settings may be missing, null or of the wrong type.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ABLE, sessionOver, type Session } from '../../protocol/support/session.js';

const shop = `
  // file: main.tm
  model shop "Shop"
  import "./parts.tm"
  component web "Web" { handles or<|>ders }
  // file: parts.tm
  asset orders "Orders"
`;

async function assertServes(session: Session): Promise<void> {
  session.open('main.tm');
  const found = await session.client.request('textDocument/hover', session.cursor('main.tm'));
  assert.match(JSON.stringify(found), /Orders/);
  assert.equal(await session.client.stop(), 0);
}

const WRONG: readonly unknown[] = [null, [], {}, 'x', 42, true, [null], { uri: 5 }];

for (const wrong of WRONG) {
  const shown = JSON.stringify(wrong);

  test(`settings that are ${shown} do no harm`, async (context) => {
    const session = sessionOver(shop, context);
    await session.start(ABLE, { initializationOptions: wrong, trace: wrong, locale: wrong });
    session.client.notify('workspace/didChangeConfiguration', { settings: wrong });
    session.client.notify('workspace/didChangeConfiguration', wrong);
    await assertServes(session);
    const asked = session.client.received.map(({ method }) => method);
    assert.ok(!asked.includes('workspace/configuration'), 'the server needs no settings');
  });

  test(`capabilities that are ${shown} do no harm`, async (context) => {
    const of = (...names: string[]) => Object.fromEntries(names.map((name) => [name, wrong]));
    const session = sessionOver(shop, context);
    await session.start({
      general: of('positionEncodings'),
      textDocument: of('diagnostic', 'documentSymbol', 'definition', 'rename', 'completion'),
      workspace: of('diagnostics', 'didChangeWatchedFiles', 'workspaceFolders'),
      window: of('workDoneProgress'),
    });
    await assertServes(session);
  });

  test(`parts of capabilities that are ${shown} do no harm`, async (context) => {
    const session = sessionOver(shop, context);
    await session.start({ general: wrong, textDocument: wrong, workspace: wrong, window: wrong });
    await assertServes(session);
  });

  test(`folders that are ${shown} do no harm`, async (context) => {
    const session = sessionOver(shop, context);
    await session.start(ABLE, { workspaceFolders: wrong, rootUri: wrong, processId: null });
    await assertServes(session);
  });
}

test('encodings of which none is known leave UTF-16', async (context) => {
  const session = sessionOver(shop, context);
  const offered = { general: { positionEncodings: ['utf-7', null, 8] } };
  const { capabilities } = await session.start({ ...ABLE, ...offered });
  assert.match(JSON.stringify(capabilities), /"positionEncoding":"utf-16"/);
  await assertServes(session);
});
