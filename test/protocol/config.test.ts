// A tm.config.json in a session: it counts as saved, and a change on disk is followed without a restart.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ABLE, PLAIN, sessionOver, type Diagnostic, type Session } from './support/session.js';

const shop = `
  // file: main.tm
  model shop "Shop" { purpose "P" }
  threat orders "Orders" { severity low }
  // file: sub/other.tm
  model other "Other" { purpose "P" }
  threat orders "Orders" { severity low }
`;

const NAME = 'tm.config.json';
const CREATED = 1;
const CHANGED = 2;
const DELETED = 3;

function rule(severity: string): string {
  return JSON.stringify({ rules: { 'unmitigated-threat': severity, 'incomplete-model': 'off' } });
}

async function severities(session: Session, name: string): Promise<readonly number[]> {
  const { items } = await session.pull(name);
  return items.map((each) => (each as Diagnostic & { severity: number }).severity);
}

interface Reported {
  readonly items: readonly { readonly uri: string; readonly items: readonly Diagnostic[] }[];
}

async function messagesIn(session: Session, name: string): Promise<readonly string[]> {
  const { items } = await session.client.request<Reported>('workspace/diagnostic', {
    previousResultIds: [],
  });
  const found = items.filter(({ uri }) => uri === session.uri(name));
  return found.flatMap((each) => each.items.map(({ message }) => message));
}

test('a configuration that is saved changes what is found, without a restart', async (context) => {
  const session = sessionOver(shop, context);
  session.write(NAME, rule('error'));
  await session.start();
  session.open('main.tm');
  assert.deepEqual(await severities(session, 'main.tm'), [1]);
  const refresh = 'workspace/diagnostic/refresh';
  const refreshed = (): Promise<unknown> => session.client.next(refresh);
  // The one that follows the first reading must not be taken for an answer to what follows here.
  if (!session.client.received.some(({ method }) => method === refresh)) await refreshed();

  session.write(NAME, rule('hint'));
  session.watched(NAME, CHANGED);
  await refreshed();
  assert.deepEqual(await severities(session, 'main.tm'), [4]);
  assert.deepEqual(await severities(session, 'sub/other.tm'), [4]);

  session.write(`sub/${NAME}`, rule('off'));
  session.watched(`sub/${NAME}`, CREATED);
  await refreshed();
  assert.deepEqual(await severities(session, 'main.tm'), [4]);
  assert.deepEqual(await severities(session, 'sub/other.tm'), []);

  rmSync(path.join(session.folder, NAME));
  session.watched(NAME, DELETED);
  await refreshed();
  assert.deepEqual(await severities(session, 'main.tm'), [3, 3]);
});

test('what is wrong in it is reported in it, with all files of the workspace', async (context) => {
  const session = sessionOver(shop, context);
  session.write(NAME, '{ "rules": { "unmitigated-thread": "off" } }');
  await session.start();
  session.open('main.tm');
  assert.deepEqual(await messagesIn(session, NAME), [
    "there is no rule 'unmitigated-thread': did you mean 'unmitigated-threat'?",
  ]);
});

test('a client that cannot pull is told of it', async (context) => {
  const session = sessionOver(shop, context);
  session.write(NAME, '{ "rules": { "unmitigated-thread": "off" } }');
  const told = session.client.next<{ uri: string; diagnostics: readonly Diagnostic[] }>(
    'textDocument/publishDiagnostics',
    ({ uri }) => uri === session.uri(NAME),
  );
  await session.start(PLAIN);
  const [found] = (await told).diagnostics;
  assert.deepEqual([found?.code, found?.range.start.character], ['invalid-config', 14]);
});

test('a client that watches nothing has it read again when a file is closed', async (context) => {
  const session = sessionOver(shop, context);
  await session.start({ ...ABLE, workspace: {} });
  session.open('main.tm');
  assert.deepEqual(await severities(session, 'main.tm'), [3, 3]);
  session.write(NAME, rule('error'));
  session.close('main.tm');
  assert.deepEqual(await severities(session, 'main.tm'), [1]);
});

test('a file outside every workspace folder takes the one beside it', async (context) => {
  const session = sessionOver(shop, context);
  session.write(NAME, rule('error'));
  await session.start(ABLE, { workspaceFolders: null });
  session.open('main.tm');
  assert.deepEqual(await severities(session, 'main.tm'), [1]);
});

const POLICY = `requirement rated "Threats are rated" { for threat; require { likelihood } }\n`;

async function codes(session: Session, name: string): Promise<readonly unknown[]> {
  const { items } = await session.pull(name);
  return items.map(({ code }) => code);
}

test('requirements count as they are typed, and their file is no fragment', async (context) => {
  const session = sessionOver(`${shop}  // file: policy/p.tm\n  ${POLICY}`, context);
  session.write(NAME, JSON.stringify({ requirements: ['policy/*.tm'] }));
  await session.start();
  session.open('main.tm');
  session.open('policy/p.tm');
  assert.ok((await codes(session, 'main.tm')).includes('unmet-requirement'));
  assert.deepEqual(await codes(session, 'policy/p.tm'), []);

  const start = { line: 0, character: POLICY.indexOf('likelihood') };
  const range = { start, end: { line: 0, character: start.character + 'likelihood'.length } };
  session.change('policy/p.tm', [{ range, text: 'severity low' }]);
  assert.ok(!(await codes(session, 'main.tm')).includes('unmet-requirement'));
});

test('requirements are found for a file outside every workspace folder', async (context) => {
  const session = sessionOver(`${shop}  // file: policy/deep/p.tm\n  ${POLICY}`, context);
  session.write(NAME, JSON.stringify({ requirements: ['policy'] }));
  await session.start(ABLE, { workspaceFolders: null });
  session.open('main.tm');
  assert.ok((await codes(session, 'main.tm')).includes('unmet-requirement'));
});
