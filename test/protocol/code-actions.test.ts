// Quick fixes, all safe fixes and imports in order, over the wire.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ABLE, PLAIN, sessionOver, type Session } from './support/session.js';

const shop = `
  // file: main.tm
  model shop "Shop"
  threat le<|>ak "Orders are read" {
    severity "high"
  }
  threat lo<|>ss "Orders are lost" { severity high }
  import "./parts.tm"
  // file: parts.tm
  asset orders "Orders"
`;

const literals = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };
const FIXING = {
  ...ABLE,
  textDocument: { ...ABLE.textDocument, codeAction: literals },
  workspace: {
    ...ABLE.workspace,
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
};

interface Action {
  readonly title: string;
  readonly kind: string;
  readonly isPreferred?: boolean;
  readonly diagnostics?: readonly object[];
  readonly edit: {
    readonly changes?: Record<string, { newText: string }[]>;
    readonly documentChanges?: readonly {
      readonly textDocument: { readonly version: number | null };
      readonly edits: readonly { newText?: string; snippet?: { value: string } }[];
    }[];
  };
}

function ask(session: Session, cursor: number, context: object): Promise<readonly Action[]> {
  const { textDocument, position } = session.cursor('main.tm', cursor);
  const params = { textDocument, range: { start: position, end: position }, context };
  return session.client.request('textDocument/codeAction', params);
}

test('quick fixes at the cursor, as snippets of the version that is open', async (context) => {
  const session = sessionOver(shop, context);
  await session.start(FIXING);
  session.open('main.tm');
  const { items } = await session.pull('main.tm');
  const actions = await ask(session, 1, { diagnostics: items });
  const [first] = actions;
  assert.equal(first?.title, "plan a mitigation of 'loss'");
  assert.equal(first.isPreferred, true);
  assert.equal(first.diagnostics?.length, 1);
  const [change] = first.edit.documentChanges ?? [];
  assert.equal(change?.textDocument.version, 1);
  const snippet = change.edits.map(({ snippet: { value } = { value: '' } }) => value).join('');
  assert.match(snippet, /\n {2}mitigation \$\{1:loss-control\} /);
  assert.ok(actions.every(({ kind }) => kind === 'quickfix'));
});

test('source actions only when they are asked for', async (context) => {
  const session = sessionOver(shop, context);
  await session.start(FIXING);
  session.open('main.tm');
  const kinds = async (only?: readonly string[]) =>
    (await ask(session, 0, { diagnostics: [], ...(only && { only }) })).map(({ kind }) => kind);
  assert.deepEqual(await kinds(['source']), ['source.fixAll.tm', 'source.organizeImports']);
  assert.deepEqual(await kinds(['source.fixAll']), ['source.fixAll.tm']);
  assert.deepEqual(await kinds(['refactor']), []);
});

test('plain changes for clients that know no versions; none for those without literals', async (context) => {
  const session = sessionOver(shop, context);
  await session.start({ textDocument: { codeAction: literals } });
  session.open('main.tm');
  const [action] = await ask(session, 1, { diagnostics: [] });
  const edits = action?.edit.changes?.[session.uri('main.tm')] ?? [];
  assert.match(edits.map(({ newText }) => newText).join(''), /loss-control "/);
  const other = sessionOver(shop, context);
  const { capabilities } = await other.start(PLAIN);
  assert.ok(!('codeActionProvider' in capabilities));
});
