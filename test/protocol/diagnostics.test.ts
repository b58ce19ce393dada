// Diagnostics over the wire: pulled with result ids, or pushed; unsaved texts, edits in every encoding, files on disk.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ABLE, PLAIN, sessionOver, type Diagnostic, type Session } from './support/session.js';

const shop = `
  // file: main.tm
  model shop "Shop"
  import "./parts/*.tm"
  component web "Web" { handles orders }
  // file: parts/assets.tm
  asset orders "Orders"
`;

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

function isAbout(session: Session, name: string, code: string) {
  return ({ uri, diagnostics }: Published): boolean =>
    uri === session.uri(name) && diagnostics.some((each) => each.code === code);
}

test('an unchanged report is told by its id, until something changes', async (context) => {
  const session = sessionOver(shop, context);
  await session.start();
  session.open('main.tm');
  const first = await session.pull('main.tm');
  assert.equal(first.kind, 'full');
  const { kind, resultId } = await session.pull('main.tm', first.resultId);
  assert.deepEqual({ kind, resultId }, { kind: 'unchanged', resultId: first.resultId });
  session.change('main.tm', [{ text: 'model shop "Shop"\n]' }]);
  assert.equal((await session.pull('main.tm', first.resultId)).kind, 'full');
});

test('unsaved texts of several open files count in the findings of each other', async (context) => {
  const session = sessionOver(shop, context);
  await session.start();
  session.open('main.tm');
  assert.ok(!(await session.codes('main.tm')).includes('unknown-name'));
  session.open('parts/assets.tm', 'asset goods "Goods"');
  assert.ok((await session.codes('main.tm')).includes('unknown-name'));
  session.change('main.tm', [
    { text: 'model shop "Shop"\nimport "./parts/*.tm"\nstore s "S" { holds goods }' },
  ]);
  assert.ok(!(await session.codes('main.tm')).includes('unknown-name'));
  session.close('parts/assets.tm');
  assert.ok((await session.codes('main.tm')).includes('unknown-name'));
});

const edits = `
  // file: main.tm
  // 🔒é model
  model shop "Shöp 🔒" // é🔒
  asset a "A 🔒" { integrity hogh }
`;

for (const encoding of ['utf-8', 'utf-16', 'utf-32'] as const) {
  for (const [name, lineEnd] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const) {
    test(`incremental edits and ranges in ${encoding} with ${name}`, async (context) => {
      const session = sessionOver(edits, context);
      const general = { positionEncodings: [encoding, 'utf-16'] };
      const { capabilities } = await session.start({ ...ABLE, general });
      assert.match(JSON.stringify(capabilities), new RegExp(`"positionEncoding":"${encoding}"`));
      const text = session.text('main.tm').replaceAll('\n', lineEnd);
      session.open('main.tm', text);
      const line = text.split(lineEnd)[2] ?? '';
      const column = (before: string): number =>
        unitsOf(line.slice(0, line.indexOf(before)), encoding);
      const found = await wrongValue(session);
      assert.deepEqual(found?.range.start, { line: 2, character: column('hogh') });
      assert.deepEqual(found?.range.end, { line: 2, character: column('hogh') + 4 });
      const start = { line: 2, character: column('hogh') + 1 };
      const end = { line: 2, character: column('hogh') + 2 };
      const front = { line: 0, character: 0 };
      session.change('main.tm', [
        { range: { start: front, end: front }, text: `// 🔒${lineEnd}` },
        { range: { start: { ...start, line: 3 }, end: { ...end, line: 3 } }, text: 'i' },
      ]);
      assert.equal(await wrongValue(session), undefined);
    });
  }
}

async function wrongValue(session: Session): Promise<Diagnostic | undefined> {
  return (await session.pull('main.tm')).items.find(({ code }) => code === 'wrong-value');
}

function unitsOf(text: string, encoding: 'utf-8' | 'utf-16' | 'utf-32'): number {
  if (encoding === 'utf-8') return Buffer.byteLength(text);
  return encoding === 'utf-16' ? text.length : [...text].length;
}

test('an edit outside the text is one at its end, and places behind it are right', async (context) => {
  const session = sessionOver(shop, context);
  await session.start();
  session.open('parts/assets.tm', 'asset a "A"\n');
  const range = { start: { line: 99, character: 5 }, end: { line: 100, character: 0 } };
  session.change('parts/assets.tm', [{ range, text: '// one\n// two' }]);
  const end = { line: 2, character: 6 };
  session.change('parts/assets.tm', [{ range: { start: end, end }, text: '\nasset ]\n' }]);
  const found = (await session.pull('parts/assets.tm')).items.map(({ range }) => range.start.line);
  assert.deepEqual(new Set(found), new Set([3]));
});

test('all files of the workspace are reported on, and those that are gone', async (context) => {
  const session = sessionOver(shop, context);
  await session.start();
  session.open('parts/assets.tm', 'asset ]');
  const gone = { uri: session.uri('gone.tm'), value: 'old' };
  const { items } = await session.client.request<{
    items: { uri: string; version: number | null; items: Diagnostic[] }[];
  }>('workspace/diagnostic', { previousResultIds: [gone] });
  const versions = items.map(({ uri, version }) => [uri, version]);
  assert.deepEqual(versions.sort(), [
    [session.uri('gone.tm'), null],
    [session.uri('main.tm'), null],
    [session.uri('parts/assets.tm'), 1],
  ]);
  assert.deepEqual(items.find(({ uri }) => uri === gone.uri)?.items, []);
});

test('changes on disk are followed, and the client is asked to pull again', async (context) => {
  const session = sessionOver(shop, context);
  await session.start();
  session.open('main.tm');
  assert.ok(!(await session.codes('main.tm')).includes('unknown-name'));
  const refresh = 'workspace/diagnostic/refresh';
  const refreshed = (): Promise<unknown> => session.client.next(refresh);
  // The one that follows the first reading must not be taken for an answer to what follows here.
  if (!session.client.received.some(({ method }) => method === refresh)) await refreshed();

  session.write('parts/assets.tm', 'asset goods "Goods"');
  session.watched('parts/assets.tm', 2);
  await refreshed();
  assert.ok((await session.codes('main.tm')).includes('unknown-name'));

  session.write('parts/more.tm', 'asset orders "Orders"');
  session.watched('parts/more.tm', 1);
  await refreshed();
  assert.ok(!(await session.codes('main.tm')).includes('unknown-name'));

  rmSync(path.join(session.folder, 'parts'), { recursive: true });
  session.watched('parts', 3);
  await refreshed();
  assert.ok((await session.codes('main.tm')).includes('missing-import'));

  session.write('parts/assets.tm', 'asset orders "Orders"');
  session.watched('parts', 1);
  await refreshed();
  assert.ok(!(await session.codes('main.tm')).includes('unknown-name'));
});

test('what is ignored stays out, also when it changes', async (context) => {
  const session = sessionOver(shop, context);
  session.write('.gitignore', 'parts/built*\n');
  session.write('parts/built.tm', 'asset orders "Twice"');
  await session.start();
  session.open('main.tm');
  assert.ok(!(await session.codes('main.tm')).includes('ambiguous-name'));
  session.watched('parts/built.tm', 2);
  session.watched('main.tm', 2);
  assert.deepEqual(await session.codes('parts/assets.tm'), await session.codes('parts/assets.tm'));
  assert.ok(!(await session.codes('parts/assets.tm')).includes('duplicate-name'));
  assert.deepEqual((await session.pull('parts/built.tm')).items, []);
});

test('a saved and closed file counts as it is on disk, though nobody watches', async (context) => {
  const session = sessionOver(shop, context);
  await session.start({ ...ABLE, workspace: {} });
  session.open('parts/assets.tm');
  session.change('parts/assets.tm', [{ text: 'asset goods "Goods"' }]);
  session.write('parts/assets.tm', 'asset goods "Goods"');
  session.close('parts/assets.tm');
  session.open('main.tm');
  assert.ok((await session.codes('main.tm')).includes('unknown-name'));
});

test('folders come and go', async (context) => {
  const session = sessionOver(shop, context);
  await session.start(ABLE, { workspaceFolders: [] });
  const folder = { uri: session.uri(''), name: 'shop' };
  const changed = (event: object): void =>
    session.client.notify('workspace/didChangeWorkspaceFolders', { event });
  session.open('parts/assets.tm');
  changed({ added: [folder], removed: [] });
  await session.client.next('workspace/diagnostic/refresh');
  assert.ok((await session.codes('main.tm')).length > 0);
  assert.ok(!(await session.codes('parts/assets.tm')).includes('fragment'));
  changed({ added: [], removed: [folder] });
  await session.client.next('workspace/diagnostic/refresh');
  assert.deepEqual((await session.pull('main.tm')).items, []);
  assert.ok((await session.codes('parts/assets.tm')).includes('fragment'));
});

test('a file outside all folders sees its own folder and what it imports from below', async (context) => {
  const session = sessionOver(shop.replace('./parts/*.tm', './parts/assets.tm'), context);
  await session.start(ABLE, { workspaceFolders: null });
  session.open('main.tm');
  const codes = await session.codes('main.tm');
  assert.ok(!codes.includes('unknown-name') && !codes.includes('missing-import'), codes.join());
});

test('an unsaved document without a file is judged', async (context) => {
  const session = sessionOver(shop, context);
  await session.start();
  const uri = 'untitled:Untitled-1';
  const textDocument = { uri, languageId: 'threat-model', version: 1, text: 'asset ]' };
  session.client.notify('textDocument/didOpen', { textDocument });
  const { items } = await session.client.request<{ items: Diagnostic[] }>(
    'textDocument/diagnostic',
    { textDocument: { uri } },
  );
  assert.ok(items.some(({ code }) => code === 'syntax'));
});

test('a client that cannot pull is pushed to: open files, closed ones, and when they change', async (context) => {
  const session = sessionOver(`${shop}  asset ]`, context);
  const { client } = session;
  const first = client.next(
    'textDocument/publishDiagnostics',
    isAbout(session, 'main.tm', 'incomplete-model'),
  );
  await session.start(PLAIN);
  await first;

  session.open('main.tm');
  session.open('parts/assets.tm');
  const broken = client.next<Published>(
    'textDocument/publishDiagnostics',
    isAbout(session, 'main.tm', 'unknown-name'),
  );
  session.change('parts/assets.tm', [{ text: 'asset goods "Goods"' }]);
  assert.equal((await broken).version, 1);

  const repaired = client.next<Published>(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }) =>
      uri === session.uri('main.tm') && !diagnostics.some(({ code }) => code === 'unknown-name'),
  );
  session.close('parts/assets.tm');
  await repaired;

  const gone = client.next<Published>(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }) => uri === session.uri('parts/assets.tm') && diagnostics.length === 0,
  );
  rmSync(path.join(session.folder, 'parts/assets.tm'));
  session.watched('parts/assets.tm', 3);
  await gone;
});
