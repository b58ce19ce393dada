// Definition, references, hover, rename, completion and symbols over the wire.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AnsweredError } from './support/client.js';
import { PLAIN, sessionOver, type Range, type Session } from './support/session.js';

const shop = `
  // file: main.tm
  model shop "Shop"
  import "./parts<|>.tm"
  component web "Web" {
    handles or<|>ders
    <|>
  }
  // file: parts.tm
  asset ord<|>ers "Orders 🔒"
  threat t "T" { targets /* 🔒 */ orders, main<|> }
`;

interface Item {
  readonly label: string;
  readonly textEdit: { readonly newText: string; readonly range: Range };
}

interface Location {
  readonly uri: string;
  readonly range: Range;
}

async function opened(session: Session, capabilities?: object): Promise<Session> {
  await session.start(capabilities);
  session.open('main.tm');
  return session;
}

test('definition leads from a name to its declaration, with what was asked about', async (context) => {
  const session = await opened(sessionOver(shop, context));
  const found = await session.client.request(
    'textDocument/definition',
    session.cursor('main.tm', 1),
  );
  assert.deepEqual(found, [
    {
      originSelectionRange: { start: { line: 3, character: 10 }, end: { line: 3, character: 16 } },
      targetUri: session.uri('parts.tm'),
      targetRange: { start: { line: 0, character: 0 }, end: { line: 0, character: 24 } },
      targetSelectionRange: { start: { line: 0, character: 6 }, end: { line: 0, character: 12 } },
    },
  ]);
});

test('definition leads from an import to the file', async (context) => {
  const session = await opened(sessionOver(shop, context), PLAIN);
  const found = await session.client.request<Location[]>(
    'textDocument/definition',
    session.cursor('main.tm'),
  );
  const start = { line: 0, character: 0 };
  assert.deepEqual(found, [{ uri: session.uri('parts.tm'), range: { start, end: start } }]);
});

test('references are found in files that are not open', async (context) => {
  const session = await opened(sessionOver(shop, context));
  const ask = (includeDeclaration: boolean): Promise<Location[]> =>
    session.client.request('textDocument/references', {
      ...session.cursor('main.tm', 1),
      context: { includeDeclaration },
    });
  const places = ({ uri, range }: Location): string =>
    `${uri.slice(uri.lastIndexOf('/') + 1)} ${range.start.line}:${range.start.character}`;
  assert.deepEqual((await ask(false)).map(places), ['main.tm 3:10', 'parts.tm 1:32']);
  assert.deepEqual((await ask(true)).map(places), [
    'parts.tm 0:6',
    'main.tm 3:10',
    'parts.tm 1:32',
  ]);
});

test('hover answers Markdown and the range of the word', async (context) => {
  const session = await opened(sessionOver(shop, context));
  const { contents, range } = await session.client.request<{
    contents: { kind: string; value: string };
    range: Range;
  }>('textDocument/hover', session.cursor('main.tm', 1));
  assert.equal(contents.kind, 'markdown');
  assert.match(contents.value, /^\*\*asset\*\* Orders 🔒 `orders`/);
  assert.deepEqual(range.start, { line: 3, character: 10 });
});

test('rename changes every file, open or not', async (context) => {
  const session = await opened(sessionOver(shop, context));
  const { client } = session;
  const place = session.cursor('main.tm', 1);
  assert.deepEqual(await client.request('textDocument/prepareRename', place), {
    range: { start: { line: 3, character: 10 }, end: { line: 3, character: 16 } },
    placeholder: 'orders',
  });
  const { changes } = await client.request<{
    changes: Record<string, { newText: string; range: Range }[]>;
  }>('textDocument/rename', { ...place, newName: 'purchases' });
  assert.deepEqual(Object.keys(changes).sort(), [session.uri('main.tm'), session.uri('parts.tm')]);
  const parts = changes[session.uri('parts.tm')] ?? [];
  assert.deepEqual(
    parts.map(({ newText, range }) => `${newText} ${range.start.line}:${range.start.character}`),
    ['purchases 0:6', 'purchases 1:32'],
  );
});

test('a rename that is refused says why', async (context) => {
  const session = await opened(sessionOver(shop, context));
  const rename = (newName: string): Promise<unknown> =>
    session.client.request('textDocument/rename', { ...session.cursor('main.tm', 1), newName });
  await assert.rejects(rename('web'), /already/);
  await assert.rejects(rename('not a name'), /'not a name' is not a name/);
  const path = session.client.request('textDocument/prepareRename', session.cursor('main.tm'));
  await assert.rejects(path, AnsweredError);
});

test('completion offers edits; a space does not open a list where a statement starts', async (context) => {
  const session = await opened(sessionOver(shop, context));
  const ask = async (n: number, triggerCharacter?: string): Promise<readonly Item[]> => {
    const list = await session.client.request<{ isIncomplete: boolean; items: Item[] }>(
      'textDocument/completion',
      {
        ...session.cursor('main.tm', n),
        ...(triggerCharacter && { context: { triggerKind: 2, triggerCharacter } }),
      },
    );
    assert.equal(list.isIncomplete, false);
    return list.items;
  };
  const [item] = await ask(1);
  assert.equal(item?.label, 'orders');
  assert.deepEqual(item?.textEdit.range, {
    start: { line: 3, character: 10 },
    end: { line: 3, character: 16 },
  });
  assert.ok((await ask(2)).some(({ label }) => label === 'technology'));
  assert.deepEqual(await ask(2, ' '), []);
  assert.deepEqual(await ask(1, '/'), []);
});

test('symbols as a tree, or flat for clients that know no tree', async (context) => {
  const session = await opened(sessionOver(shop, context));
  const tree = await session.client.request<{ name: string; detail: string; children: object[] }[]>(
    'textDocument/documentSymbol',
    session.document('main.tm'),
  );
  assert.deepEqual(
    tree.map(({ name, detail }) => `${name}: ${detail}`),
    ['shop: model Shop', 'web: component Web'],
  );
  const plain = await opened(sessionOver(shop, context), PLAIN);
  const flat = await plain.client.request<{ name: string; location: Location }[]>(
    'textDocument/documentSymbol',
    plain.document('parts.tm'),
  );
  assert.deepEqual(
    flat.map(({ name }) => name),
    ['orders', 't'],
  );
  assert.equal(flat[0]?.location.uri, plain.uri('parts.tm'));
});

test('lines that end with CRLF, and characters beyond the basic plane', async (context) => {
  const session = sessionOver(shop, context);
  await session.start();
  session.open('parts.tm', 'asset a "🔒"\r\nthreat t "🔒🔒" { /* 🔒 */ targets a }\r\n');
  const position = { line: 1, character: '🔒🔒'.length + 31 };
  const found = await session.client.request('textDocument/definition', {
    ...session.document('parts.tm'),
    position,
  });
  assert.match(
    JSON.stringify(found),
    /"targetSelectionRange":\{"start":\{"line":0,"character":6\}/,
  );
});
