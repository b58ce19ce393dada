// Clients that send rubbish, flood, cancel everything, or die.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { AnsweredError } from '../../protocol/support/client.js';
import { ABLE, PLAIN, sessionOver, type Diagnostic } from '../../protocol/support/session.js';

const shop = `
  // file: main.tm
  model shop "Shop"
  component web "Web" { handles or<|>ders }
  asset orders "Orders"
`;

const TIME = { timeout: 600_000 };

describe('a flood', TIME, () => {
  test('of edits ends in the findings of its last text', async (context) => {
    const session = sessionOver(shop, context);
    await session.start(ABLE);
    session.open('main.tm', '');
    const typed = 'model shop "Shop"\nactor a "A" { trust nobody }\n'.repeat(40);
    for (let character = 0; character < typed.length; character += 1) {
      const before = typed.slice(0, character).split('\n');
      const at = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
      session.change('main.tm', [{ range: { start: at, end: at }, text: typed[character] }]);
    }
    session.open('parts.tm', typed);
    const [flooded, fresh] = [await session.codes('main.tm'), await session.codes('parts.tm')];
    assert.deepEqual(flooded, fresh);
    assert.equal(await session.client.stop(), 0);
  });

  test('of edits is pushed for its last version, and not for each', async (context) => {
    const session = sessionOver(shop, context);
    await session.start(PLAIN);
    session.open('main.tm');
    const pushed = session.client.next<{ version?: number; diagnostics: Diagnostic[] }>(
      'textDocument/publishDiagnostics',
      ({ version }) => version === 3001,
    );
    for (let count = 0; count < 3000; count += 1) {
      session.change('main.tm', [{ text: `model m "M"\nactor a${count} "A" { trust nobody }\n` }]);
    }
    assert.match(JSON.stringify(await pushed), /"wrong-value"/);
    const pushes = session.client.received.filter(({ method }) =>
      method.endsWith('publishDiagnostics'),
    );
    assert.ok(pushes.length < 300, `${pushes.length} pushes for 3000 edits`);
    assert.equal(await session.client.stop(), 0);
  });

  test('of requests that are all cancelled is answered, each once', async (context) => {
    const session = sessionOver(shop, context);
    await session.start(ABLE);
    session.open('main.tm');
    const answers: Promise<unknown>[] = [];
    for (let count = 0; count < 2000; count += 1) {
      const asked = session.client.request('textDocument/hover', session.cursor('main.tm'));
      session.client.notify('$/cancelRequest', { id: count + 2 });
      answers.push(asked.catch((error: AnsweredError) => assert.equal(error.code, -32800)));
    }
    assert.equal((await Promise.all(answers)).length, 2000);
    const found = await session.client.request('textDocument/hover', session.cursor('main.tm'));
    assert.match(JSON.stringify(found), /Orders/);
    assert.equal(await session.client.stop(), 0);
  });

  test('of files that open and close leaves the text on disk', async (context) => {
    const session = sessionOver(shop, context);
    await session.start(ABLE);
    for (let count = 0; count < 500; count += 1) {
      session.open('main.tm', `nonsense${count}`);
      session.close('main.tm');
    }
    const found = await session.client.request('textDocument/hover', session.cursor('main.tm'));
    assert.match(JSON.stringify(found), /Orders/);
    assert.equal(await session.client.stop(), 0);
  });
});

describe('a frame', TIME, () => {
  const bodies: Record<string, string> = {
    'that is no JSON': '{"jsonrpc":',
    'that is empty': '',
    'that is no object': '"x"',
    'that is null': 'null',
    'that is a batch': '[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]',
    'without a method': '{"jsonrpc":"2.0"}',
    'that answers what was never asked': '{"jsonrpc":"2.0","id":99,"result":null}',
    'with an id of the wrong type': '{"jsonrpc":"2.0","id":{},"method":"textDocument/hover"}',
    'that nests deep': '['.repeat(100_000),
  };
  for (const [name, body] of Object.entries(bodies)) {
    test(`${name} is let pass, and the next one is served`, async (context) => {
      const session = sessionOver(shop, context);
      await session.start(ABLE);
      session.open('main.tm');
      session.client.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
      const found = await session.client.request('textDocument/hover', session.cursor('main.tm'));
      assert.match(JSON.stringify(found), /Orders/);
      assert.equal(await session.client.stop(), 0);
    });
  }

  const heads: Record<string, string> = {
    'without a length': 'Content-Type: x\r\n\r\n{}',
    'of no length at all': 'Content-Length: many\r\n\r\n{}',
    'of a negative length': 'Content-Length: -5\r\n\r\n{}',
    'that is no header': 'GET / HTTP/1.1\r\n\r\n',
  };
  for (const [name, text] of Object.entries(heads)) {
    test(`${name} is survived, or ends the server; it never hangs in a loop`, async (context) => {
      const session = sessionOver(shop, context);
      await session.start(ABLE);
      session.client.write(text);
      session.client.endInput();
      assert.equal(await session.client.exited, 1);
    });
  }
});

describe('a client that dies', TIME, () => {
  test('by closing its end, in the middle of a message, ends the server', async (context) => {
    const session = sessionOver(shop, context);
    await session.start(ABLE);
    session.client.write('Content-Length: 1000\r\n\r\n{"jsonrpc"');
    session.client.endInput();
    assert.equal(await session.client.exited, 1);
  });

  test('while it is being answered ends the server', async (context) => {
    const session = sessionOver(shop, context);
    await session.start(ABLE);
    session.open('main.tm');
    for (let count = 0; count < 100; count += 1) {
      session.client.request('tm/page', { uri: session.uri('main.tm') }).catch(() => undefined);
    }
    session.client.hangUp();
    assert.equal(await session.client.exited, 1);
  });

  test('without closing anything is missed by its process id', async (context) => {
    const client = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    context.after(() => client.kill());
    const session = sessionOver(shop, context);
    await session.start(ABLE, { processId: client.pid });
    client.kill();
    await once(client, 'exit');
    assert.equal(await session.client.exited, 1);
  });

  test('after shutdown ends the server well', async (context) => {
    const session = sessionOver(shop, context);
    await session.start(ABLE);
    await session.client.request('shutdown');
    session.client.endInput();
    assert.equal(await session.client.exited, 0);
  });

  test('before it says anything ends the server', async (context) => {
    const session = sessionOver(shop, context);
    session.client.endInput();
    assert.equal(await session.client.exited, 1);
  });

  const skip = process.platform === 'win32' && 'there are no signals';
  test('SIGTERM ends the server', { skip }, async () => {
    const tm = fileURLToPath(new URL('tm.js', __dist));
    const server = spawn(process.execPath, [tm, 'lsp', '--stdio']);
    const params = { processId: null, rootUri: null, capabilities: {} };
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    await once(server.stdout, 'data');
    server.kill('SIGTERM');
    assert.deepEqual(await once(server, 'exit'), [null, 'SIGTERM']);
  });
});

test('a request after shutdown is invalid, and exit is still heard', TIME, async (context) => {
  const session = sessionOver(shop, context);
  await session.start(ABLE);
  await session.client.request('shutdown');
  const asked = session.client.request('textDocument/hover', session.cursor('main.tm'));
  await assert.rejects(asked, { code: -32600 });
  session.client.notify('exit');
  assert.equal(await session.client.exited, 0);
});
