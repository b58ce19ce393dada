// Files that change under the server in every way: what it knows is what is there, and nothing open is lost.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { ABLE, sessionOver, type Session } from '../../protocol/support/session.js';

const shop = `
  // file: main.tm
  model shop "Shop"
  import "./parts.tm"
  component web "Web" { handles orders }
  // file: parts.tm
  asset orders "Orders"
`;

const TIME = { timeout: 120_000 };
const UNREADABLE = 'unreadable-file: ';

async function started(
  context: TestContext,
  { source = shop, folder = true }: { readonly source?: string; readonly folder?: boolean } = {},
): Promise<Session> {
  const session = sessionOver(source, context);
  await session.start(ABLE, folder ? {} : { workspaceFolders: null });
  session.open('main.tm');
  return session;
}

/** The errors in a file, as `code: message`. */
async function errors(session: Session, name = 'main.tm'): Promise<string[]> {
  const { items } = await session.pull(name);
  return items
    .filter(({ code }) => !['incomplete-model', 'fragment'].includes(code))
    .map(({ code, message }) => `${code}: ${message}`);
}

const there = (session: Session, name: string) => path.join(session.folder, name);

describe('a file that', TIME, () => {
  const MISSING = /^missing-import: there is no file '.\/parts.tm'/;

  test('is deleted while it is imported is missed, and found again', async (context) => {
    const session = await started(context);
    assert.deepEqual(await errors(session), []);
    rmSync(there(session, 'parts.tm'));
    session.watched('parts.tm', 3);
    assert.match((await errors(session))[0] ?? '', MISSING);
    session.write('parts.tm', 'asset orders "Orders"\n');
    session.watched('parts.tm', 1);
    assert.deepEqual(await errors(session), []);
  });

  test('is deleted while it is open keeps the text of the editor', async (context) => {
    const session = await started(context);
    session.open('parts.tm');
    rmSync(there(session, 'parts.tm'));
    session.watched('parts.tm', 3);
    assert.deepEqual(await errors(session), []);
    session.close('parts.tm');
    assert.match((await errors(session))[0] ?? '', MISSING);
  });

  test('is renamed is missed under its old name', async (context) => {
    const session = await started(context);
    renameSync(there(session, 'parts.tm'), there(session, 'part.tm'));
    session.watched('parts.tm', 3);
    session.watched('part.tm', 1);
    assert.match((await errors(session))[0] ?? '', /did you mean '.\/part.tm'\?$/);
  });

  test('is replaced by a folder is missed, and files in that folder are found', async (context) => {
    const session = await started(context);
    rmSync(there(session, 'parts.tm'));
    session.write('parts.tm/inner.tm', 'actor a "A" { trust nobody }\n');
    session.watched('parts.tm', 3);
    session.watched('parts.tm', 1);
    session.watched('parts.tm/inner.tm', 1);
    assert.match((await errors(session))[0] ?? '', /^missing-import: '.\/parts.tm' is a folder/);
    assert.match((await errors(session, 'parts.tm/inner.tm')).join(), /^wrong-value/);
    rmSync(there(session, 'parts.tm'), { recursive: true });
    session.write('parts.tm', 'asset orders "Orders"\n');
    session.watched('parts.tm', 1);
    assert.deepEqual(await errors(session), []);
  });

  const links: Record<string, string> = {
    nowhere: 'gone.tm',
    itself: 'parts.tm',
    out: '/etc/hosts',
  };
  for (const [where, target] of Object.entries(links)) {
    test(`is replaced by a link to ${where} is missed`, async (context) => {
      const session = await started(context);
      rmSync(there(session, 'parts.tm'));
      symlinkSync(target, there(session, 'parts.tm'));
      session.watched('parts.tm', 2);
      assert.match((await errors(session))[0] ?? '', MISSING);
      assert.deepEqual(await errors(session, 'parts.tm'), []);
    });
  }

  const contents: Record<string, readonly [content: (file: string) => void, reason: RegExp]> = {
    'no UTF-8': [(file) => writeFileSync(file, '// caf\xe9', 'latin1'), /it is not UTF-8 text$/],
    'an image': [
      (file) => writeFileSync(file, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
      /it is not UTF-8 text$/,
    ],
    'of 50 MB': [(file) => truncateSync(file, 50_000_000), /longer than 16 million characters/],
    'of 10 GB': [(file) => truncateSync(file, 10e9), /longer than 16 million characters/],
  };
  for (const [what, [write, reason]] of Object.entries(contents)) {
    test(`becomes ${what} is told of, there and where it is imported`, async (context) => {
      const session = await started(context);
      write(there(session, 'parts.tm'));
      session.watched('parts.tm', 2);
      const [first = ''] = await errors(session);
      assert.ok(first.startsWith(UNREADABLE), first);
      assert.match(first, reason);
      const [own = '', ...others] = await errors(session, 'parts.tm');
      assert.ok(own.startsWith(`${UNREADABLE}cannot read this file`), own);
      assert.deepEqual(others, []);
      session.open('parts.tm', 'asset orders "Orders"\n');
      assert.deepEqual(await errors(session), []);
    });
  }

  test('holds NUL bytes is read, and they are what is wrong with it', async (context) => {
    const session = await started(context);
    session.write('parts.tm', 'asset orders "Orders\0"\n\0\0\n');
    session.watched('parts.tm', 2);
    assert.deepEqual(await errors(session), []);
    assert.match((await errors(session, 'parts.tm')).join(), /^syntax: /);
  });
});

describe('folders', TIME, () => {
  test('that link to each other in a circle are not entered', async (context) => {
    const session = sessionOver(shop, context);
    mkdirSync(there(session, 'a/b'), { recursive: true });
    symlinkSync('../..', there(session, 'a/b/up'));
    symlinkSync('.', there(session, 'a/self'));
    session.write('a/b/x.tm', 'actor a "A" { trust nobody }\n');
    await session.start(ABLE);
    const params = { previousResultIds: [] };
    const { items } = await session.client.request<{ items: { uri: string }[] }>(
      'workspace/diagnostic',
      params,
    );
    const wanted = ['a/b/x.tm', 'main.tm', 'parts.tm'].map((name) => session.uri(name));
    assert.deepEqual(items.map(({ uri }) => uri).sort(), wanted);
  });

  test('that go while they are open leave the open files judged', async (context) => {
    const session = await started(context);
    rmSync(session.folder, { recursive: true });
    session.watched('', 3);
    assert.match((await errors(session))[0] ?? '', /^missing-import/);
    session.change('main.tm', [{ text: 'model m "M"\ncomponent a "A" { trust nobody }\n' }]);
    assert.match((await errors(session)).join(), /^wrong-value/);
  });

  test('that were never there do no harm', async (context) => {
    const session = sessionOver(shop, context);
    const workspaceFolders = [{ uri: session.uri('none'), name: 'none' }];
    await session.start(ABLE, { workspaceFolders });
    session.open('main.tm');
    assert.deepEqual(await errors(session), []);
  });
});

describe('an import', TIME, () => {
  for (const folder of [true, false]) {
    const where = folder ? 'in a named folder' : 'in the folder of a single file';

    test(`${where} leads out neither by its path nor by links`, async (context) => {
      const source = `
        // file: inside/main.tm
        model shop "Shop"
        import "./../outside/secret.tm"
        import "./link.tm"
        import "./out/secret.tm"
        import "./out/*.tm"
        // file: outside/secret.tm
        asset secret "Secret"
      `;
      const session = sessionOver(source, context);
      symlinkSync('../outside/secret.tm', there(session, 'inside/link.tm'));
      symlinkSync('../outside', there(session, 'inside/out'));
      const workspaceFolders = folder ? [{ uri: session.uri('inside'), name: 'inside' }] : null;
      await session.start(ABLE, { workspaceFolders });
      session.open('inside/main.tm');
      const found = (await errors(session, 'inside/main.tm')).map((each) => each.split(':')[0]);
      const missing = ['missing-import', 'missing-import', 'missing-import'];
      assert.deepEqual(found, ['import-outside-workspace', ...missing]);
      const model = await session.client.request('tm/model', {
        uri: session.uri('inside/main.tm'),
      });
      assert.doesNotMatch(JSON.stringify(model), /Secret/);
    });

    const skip = process.platform === 'win32' && 'it has no pipes among its files';
    test(`${where} of a folder, a pipe or a device finds no file`, { skip }, async (context) => {
      const source = `
        // file: main.tm
        model shop "Shop"
        import "./folder"
        import "./folder.tm"
        import "./pipe.tm"
        import "."
        // file: folder/a.tm
        // file: folder.tm/a.tm
      `;
      const session = sessionOver(source, context);
      execFileSync('mkfifo', [there(session, 'pipe.tm')]);
      await session.start(ABLE, folder ? {} : { workspaceFolders: null });
      session.open('main.tm');
      const found = (await errors(session)).map((each) => each.split(':')[0]);
      assert.deepEqual(
        found,
        Array.from({ length: 4 }, () => 'missing-import'),
      );
    });
  }
});
