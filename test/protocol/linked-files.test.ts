// Files that models lead to: what is found follows their coming and going, and an edit looks for nothing.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { change, open, served, start, uriOf } from './support/in-process.js';
import { ABLE, PLAIN, sessionOver, type Diagnostic, type Session } from './support/session.js';

const shop = `
  // file: main.tm
  model shop "Shop" { purpose "P" }
  mitigation login "Login" { evidence "proofs/login.md" }
`;

const CREATED = 1;
const DELETED = 3;
const REFRESH = 'workspace/diagnostic/refresh';

async function broken(session: Session): Promise<readonly string[]> {
  return (await session.codes('main.tm')).filter((code) => code === 'broken-link');
}

test('a file that comes, goes with its folder and comes again is followed', async (context) => {
  const session = sessionOver(shop, context);
  await session.start();
  session.open('main.tm');
  assert.deepEqual(await broken(session), ['broken-link']);
  const refreshed = (): Promise<unknown> => session.client.next(REFRESH);
  if (!session.client.received.some(({ method }) => method === REFRESH)) await refreshed();

  session.write('proofs/login.md', 'All of it.');
  session.watched('proofs/login.md', CREATED);
  await refreshed();
  assert.deepEqual(await broken(session), []);

  rmSync(path.join(session.folder, 'proofs'), { recursive: true });
  session.watched('proofs', DELETED);
  await refreshed();
  assert.deepEqual(await broken(session), ['broken-link']);

  session.write('proofs/login.md', 'All of it.');
  session.watched('proofs', CREATED);
  await refreshed();
  assert.deepEqual(await broken(session), []);
});

test('a client that cannot pull is told of it', async (context) => {
  const session = sessionOver(shop, context);
  const told = session.client.next<{ uri: string; diagnostics: readonly Diagnostic[] }>(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }) => uri === session.uri('main.tm') && diagnostics.length > 1,
  );
  await session.start(PLAIN);
  const codes = (await told).diagnostics.map(({ code }) => code);
  assert.ok(codes.includes('broken-link'), codes.join());
});

test('a client that watches nothing has it looked for again when a file is closed', async (context) => {
  const session = sessionOver(shop, context);
  await session.start({ ...ABLE, workspace: {} });
  session.open('main.tm');
  assert.deepEqual(await broken(session), ['broken-link']);
  session.write('proofs/login.md', 'All of it.');
  session.close('main.tm');
  assert.deepEqual(await broken(session), []);
});

test('an edit that leads nowhere else looks for nothing', async () => {
  const text = 'model m "M" { purpose "P" }\nmitigation a "A" { evidence "a.md" }\n';
  const files = new Map([['m.tm', text]]);
  const looked: string[] = [];
  const reader = {
    read: () => Promise.resolve(text),
    find: () => Promise.resolve(['/models/m.tm']),
    exists: (file: string) => {
      looked.push(file);
      return Promise.resolve(false);
    },
  };
  const wire = served(files, { reader });
  await start(wire, ABLE);
  open(wire, 'm.tm', text);
  const pull = async (): Promise<string> => {
    const params = { textDocument: { uri: uriOf('m.tm') } };
    const { items } = await wire.request<{ items: readonly Diagnostic[] }>(
      'textDocument/diagnostic',
      params,
    );
    const links = items.filter(({ code }) => code === 'broken-link');
    return links.map(({ message }) => /'([^']+)'/.exec(message)?.[1]).join();
  };
  assert.equal(await pull(), 'a.md');
  for (let n = 0; n < 5; n += 1) {
    change(wire, 'm.tm', n + 2, `${text}actor x${n} "X"\n`);
    assert.equal(await pull(), 'a.md');
  }
  assert.deepEqual(looked, ['/models/a.md']);
  change(wire, 'm.tm', 9, text.replace('a.md', 'b.md'));
  assert.equal(await pull(), 'b.md');
  assert.deepEqual(looked, ['/models/a.md', '/models/b.md']);
});
