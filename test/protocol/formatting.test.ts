// Formatting over the wire: a document, a range, and on type.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { applyEdits } from '../../server/src/syntax/format/format.js';
import { sessionOver, type Position, type Range, type Session } from './support/session.js';

interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

const OPTIONS = { tabSize: 8, insertSpaces: false };

async function opened(source: string, context: TestContext): Promise<Session> {
  const session = sessionOver(source, context);
  await session.start();
  session.open('main.tm');
  return session;
}

/** The file as the client has it after the answer. */
async function after(session: Session, method: string, params: object): Promise<string> {
  const text = session.text('main.tm');
  const options = { ...session.document('main.tm'), options: OPTIONS, ...params };
  const edits = await session.client.request<TextEdit[]>(`textDocument/${method}`, options);
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offset = ({ line, character }: Position) => starts[line]! + character;
  const plain = edits.map(({ range: { start, end }, newText }) => {
    return { start: offset(start), end: offset(end), text: newText };
  });
  return applyEdits(text, plain);
}

test('a document is formatted, whatever the client thinks of tabs', async (context) => {
  const session = await opened('actor  a "🔒"   { trust  trusted\n}\n\n\nactor b  "B"\n', context);
  assert.equal(
    await after(session, 'formatting', {}),
    'actor a "🔒" {\n  trust trusted\n}\n\nactor b "B"\n',
  );
});

test('a range is', async (context) => {
  const session = await opened('actor  a "A"\nactor  b "B"\nactor  c "C"\n', context);
  const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 12 } };
  assert.equal(
    await after(session, 'rangeFormatting', { range }),
    'actor  a "A"\nactor b "B"\nactor  c "C"\n',
  );
});

test('a statement is when its `}` is typed, and a line when it ends', async (context) => {
  const session = await opened('asset  x "X"\nactor  a "A" {\n\n trust  trusted\n  \n}\n', context);
  const at = (line: number, character: number, ch: string) => ({
    position: { line, character },
    ch,
  });
  assert.equal(
    await after(session, 'onTypeFormatting', at(5, 1, '}')),
    'asset  x "X"\nactor a "A" {\n  trust trusted\n}\n',
  );
  assert.equal(
    await after(session, 'onTypeFormatting', at(4, 2, '\n')),
    'asset  x "X"\nactor  a "A" {\n  trust trusted\n  \n}\n',
  );
});

test('a file that nobody knows has no edits', async (context) => {
  const session = await opened('actor a "A"\n', context);
  const textDocument = { uri: session.uri('nope.tm') };
  const params = { textDocument, options: OPTIONS };
  assert.equal(await session.client.request('textDocument/formatting', params), null);
});
