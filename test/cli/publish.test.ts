// `tm publish`: what it writes, what it leaves alone, and when it refuses. What is on the pages is tested elsewhere.
import assert from 'node:assert/strict';
import {
  appendFile,
  chmod,
  cp,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { folderOf, NOW, tm, type Ended } from './tm.js';

const PAGE = 'page public "Threat model" { file "docs/model.md" }\n';
const INTERNAL = 'page all { file "internal/all.md"; audience internal }\n';
const SHOP = `model shop "Web shop" { purpose "Sells books." }\n`;

/** A folder with one model, outside any repository. */
function shop(t: TestContext, text = SHOP + PAGE): Promise<string> {
  return folderOf(t, { '.git/HEAD': '', 'shop.tm': text });
}

function publish(cwd: string, ...args: readonly string[]): Promise<Ended> {
  return tm(['publish', '--now', NOW, ...args], { cwd });
}

function textIn(cwd: string, file: string): Promise<string> {
  return readFile(path.join(cwd, file), 'utf8');
}

/** That the examples publish, pictures among them. */
const FILES = 17;

const done = (stdout: string): Ended => ({ code: 0, stdout, stderr: '' });

describe('what is written', () => {
  test('is each page at its file, seen from the folder of the root', async (t) => {
    const cwd = await folderOf(t, { '.git/HEAD': '', 'models/shop.tm': SHOP + PAGE });
    const ended = await publish(cwd);
    assert.deepEqual(ended, done('wrote models/docs/model.md\n1 of 1 file changed\n'));
    assert.match(
      await textIn(cwd, 'models/docs/model.md'),
      /^# Threat model\n[^]*Sells books\.\n/u,
    );
    assert.deepEqual((await readdir(path.join(cwd, 'models'))).sort(), [
      '.tm-published.json',
      'docs',
      'shop.tm',
    ]);
  });

  test('is nothing where nothing changed', async (t) => {
    const cwd = await shop(t);
    await publish(cwd);
    assert.deepEqual(await publish(cwd), done('0 of 1 file changed\n'));
  });

  test('replaces what we wrote', async (t) => {
    const cwd = await shop(t);
    await publish(cwd);
    await writeFile(path.join(cwd, 'shop.tm'), SHOP.replace('books', 'music') + PAGE);
    assert.deepEqual(await publish(cwd), done('replaced docs/model.md\n1 of 1 file changed\n'));
    assert.match(await textIn(cwd, 'docs/model.md'), /Sells music/u);
  });

  test('lies below --out', async (t) => {
    const cwd = await shop(t);
    assert.deepEqual(
      await publish(cwd, '--out', 'site'),
      done('wrote site/docs/model.md\n1 of 1 file changed\n'),
    );
    assert.deepEqual((await readdir(path.join(cwd, 'site'))).sort(), [
      '.tm-published.json',
      'docs',
    ]);
    assert.deepEqual(await readdir(path.join(cwd, 'site/docs')), ['model.md']);
  });

  test('is of all models below a folder', async (t) => {
    const cwd = await folderOf(t, {
      '.git/HEAD': '',
      'a/a.tm': SHOP + PAGE,
      'b/b.tm': SHOP + PAGE,
      'c/c.tm': SHOP,
    });
    const ended = await publish(cwd);
    assert.deepEqual(
      ended,
      done('wrote a/docs/model.md\nwrote b/docs/model.md\n2 of 2 files changed\n'),
    );
  });

  test('is internal only when asked for, and then stays', async (t) => {
    const cwd = await shop(t, SHOP + PAGE + INTERNAL);
    assert.equal((await publish(cwd)).stdout, 'wrote docs/model.md\n1 of 1 file changed\n');
    const both = await publish(cwd, '--audience', 'internal');
    assert.equal(both.stdout, 'wrote internal/all.md\n1 of 2 files changed\n');
    assert.deepEqual(await publish(cwd), done('0 of 1 file changed\n'));
    assert.ok(await textIn(cwd, 'internal/all.md'));
  });

  test('goes when no page writes it any more', async (t) => {
    const cwd = await shop(t);
    await publish(cwd);
    await writeFile(path.join(cwd, 'shop.tm'), SHOP + PAGE.replace('model.md', 'other.md'));
    assert.deepEqual(
      await publish(cwd),
      done('wrote docs/other.md\nremoved docs/model.md\n2 of 2 files changed\n'),
    );
    assert.deepEqual(await readdir(path.join(cwd, 'docs')), ['other.md']);
  });

  test('goes with the last page, too', async (t) => {
    const cwd = await shop(t);
    await publish(cwd);
    await writeFile(path.join(cwd, 'shop.tm'), SHOP);
    assert.equal((await publish(cwd, '--check')).code, 1);
    assert.deepEqual(await publish(cwd), done('removed docs/model.md\n1 of 1 file changed\n'));
    assert.equal((await publish(cwd)).code, 2);
  });

  test('is told beforehand by --dry-run, which writes nothing', async (t) => {
    const cwd = await shop(t);
    const ended = await publish(cwd, '--dry-run');
    assert.deepEqual(ended, done('would write docs/model.md\n1 of 1 file to change\n'));
    assert.deepEqual((await readdir(cwd)).sort(), ['.git', 'shop.tm']);
  });
});

describe('what somebody else wrote', () => {
  const refusal = (file: string, why: string): Ended => ({
    code: 2,
    stdout: '',
    stderr: `tm: nothing was published, so as not to lose what somebody wrote; --force replaces it:\n  ${file}: ${why}\n`,
  });

  test('is not replaced', async (t) => {
    const cwd = await shop(t);
    await mkdir(path.join(cwd, 'docs'));
    await writeFile(path.join(cwd, 'docs/model.md'), 'mine\n');
    assert.deepEqual(await publish(cwd), refusal('docs/model.md', 'was not written by tm publish'));
    assert.equal(await textIn(cwd, 'docs/model.md'), 'mine\n');
  });

  test('or changed is not replaced, but with --force', async (t) => {
    const cwd = await shop(t);
    await publish(cwd);
    await writeFile(path.join(cwd, 'docs/model.md'), 'mine\n');
    assert.deepEqual(
      await publish(cwd),
      refusal('docs/model.md', 'was changed since tm publish wrote it'),
    );
    assert.deepEqual(
      await publish(cwd, '--force'),
      done('replaced docs/model.md\n1 of 1 file changed\n'),
    );
  });

  test('or changed stays when no page writes it any more', async (t) => {
    const cwd = await shop(t);
    await publish(cwd);
    await writeFile(path.join(cwd, 'docs/model.md'), 'mine\n');
    await writeFile(path.join(cwd, 'shop.tm'), SHOP + PAGE.replace('model.md', 'other.md'));
    await publish(cwd);
    assert.equal(await textIn(cwd, 'docs/model.md'), 'mine\n');
  });

  test('keeps its mode when it is replaced', async (t) => {
    const cwd = await shop(t);
    await publish(cwd);
    await chmod(path.join(cwd, 'docs/model.md'), 0o600);
    await writeFile(path.join(cwd, 'shop.tm'), SHOP.replace('books', 'music') + PAGE);
    await publish(cwd);
    assert.equal((await stat(path.join(cwd, 'docs/model.md'))).mode & 0o777, 0o600);
  });

  test('in AGENTS.md stays, whatever is around our paragraph', async (t) => {
    const cwd = await shop(t, `${SHOP}page agents { file "AGENTS.md" }\n`);
    await writeFile(path.join(cwd, 'AGENTS.md'), '# Ours\n\nRun the tests.\n');
    assert.equal((await publish(cwd)).stdout, 'replaced AGENTS.md\n1 of 1 file changed\n');
    await appendFile(path.join(cwd, 'AGENTS.md'), '\nMore.\n');
    assert.deepEqual(await publish(cwd, '--check'), done('1 file fresh\n'));
    assert.match(
      await textIn(cwd, 'AGENTS.md'),
      /^# Ours\n\nRun the tests\.\n\n<!-- [^]*\n\nMore\.\n$/u,
    );
  });

  test('is taken over where it is the same', async (t) => {
    const cwd = await shop(t);
    await publish(cwd);
    await rm(path.join(cwd, '.tm-published.json'));
    assert.deepEqual(await publish(cwd), done('0 of 1 file changed\n'));
    assert.match(await textIn(cwd, '.tm-published.json'), /docs\/model\.md/u);
  });
});

describe('--check', () => {
  test('passes for fresh pages', async (t) => {
    const cwd = await shop(t);
    await publish(cwd);
    assert.deepEqual(await publish(cwd, '--check'), done('1 file fresh\n'));
  });

  test('shows the difference of a stale page', async (t) => {
    const cwd = await shop(t);
    await publish(cwd);
    await writeFile(path.join(cwd, 'shop.tm'), SHOP.replace('books', 'music') + PAGE);
    const { code, stdout } = await publish(cwd, '--check');
    assert.equal(code, 1);
    assert.match(
      stdout,
      /^--- a\/docs\/model\.md\n\+\+\+ b\/docs\/model\.md\n@@ [^]*\n-Sells books\.\n\+Sells music\.\n/u,
    );
    assert.match(stdout, /\n1 of 1 file stale; to write them anew: tm publish\n$/u);
    assert.match(await textIn(cwd, 'docs/model.md'), /books/u);
  });

  test('tells of pages that are missing or too many', async (t) => {
    const cwd = await shop(t);
    await publish(cwd);
    await writeFile(path.join(cwd, 'shop.tm'), SHOP + PAGE.replace('model.md', 'other.md'));
    const { code, stdout } = await publish(cwd, '--check');
    assert.equal(code, 1);
    assert.equal(
      stdout,
      'docs/other.md: is missing\ndocs/model.md: no page writes this any more\n2 of 2 files stale; to write them anew: tm publish\n',
    );
  });
});

describe('nothing is published', () => {
  const refused = {
    'of a model with mistakes': [`${SHOP}${PAGE}actor { trust nobody }\n`, 'missing-title'],
    'of public prose that mentions something internal': [
      `${SHOP}${PAGE}asset vault-key "Key of the vault" { audience internal }\nasset door "Door" "Opened by vault-key."\n`,
      'internal-on-public-page',
    ],
    'of two pages for one file': [
      `${SHOP}${PAGE}page two { file "./docs/model.md" }\n`,
      'page-collision',
    ],
  };
  for (const [name, [text, code]] of Object.entries(refused)) {
    test(name, async (t) => {
      const cwd = await shop(t, text);
      const ended = await publish(cwd);
      assert.equal(ended.code, 1);
      assert.match(ended.stdout, new RegExp(`\\[${code}\\]`, 'u'));
      assert.equal(ended.stderr, 'tm: nothing was published: mend these first\n');
      assert.deepEqual((await readdir(cwd)).sort(), ['.git', 'shop.tm']);
    });
  }

  for (const file of [
    '../model.md',
    '/tmp/model.md',
    'a/../../model.md',
    'C:/model.md',
    'a\\\\b.md',
    '.',
  ]) {
    test(`outside the folder: ${file}`, async (t) => {
      const cwd = await shop(t, `${SHOP}page public { file "${file}" }\n`);
      const { code, stderr } = await publish(cwd);
      assert.equal(code, 2);
      assert.match(
        stderr,
        /^tm: page 'public' would be written to '.*', outside the folder '\.': give it a file below that folder, or name another with --out\n$/u,
      );
    });
  }

  test('through a link out of the folder', async (t) => {
    const cwd = await shop(t);
    const other = await folderOf(t, {});
    await symlink(other, path.join(cwd, 'docs'));
    const { code, stderr } = await publish(cwd);
    assert.equal(code, 2);
    assert.match(stderr, /outside the folder/u);
    assert.deepEqual(await readdir(other), []);
  });

  test('through a picture that is a link out of the folder', async (t) => {
    const page =
      'component web "Web"\nflow web -> web "Asks"\npage p { file "a.md"; flavour myst }\n';
    const cwd = await shop(t, SHOP + page);
    const other = await folderOf(t, { 'kept.svg': 'mine' });
    await symlink(path.join(other, 'kept.svg'), path.join(cwd, 'a-overview.svg'));
    const { code, stderr } = await publish(cwd, '--force');
    const message = "tm: 'a-overview.svg' is a link out of the folder: remove it\n";
    assert.deepEqual([code, stderr], [2, message]);
    assert.equal(await textIn(other, 'kept.svg'), 'mine');
  });

  test('over the model itself', async (t) => {
    const cwd = await shop(t, `${SHOP}page public { file "shop.tm" }\n`);
    const { code, stderr } = await publish(cwd, '--force');
    assert.deepEqual(
      [code, stderr],
      [2, `tm: page 'public' would be written over 'shop.tm': give it another file\n`],
    );
  });

  test('of a model without pages', async (t) => {
    const cwd = await shop(t, SHOP);
    const { code, stderr } = await publish(cwd);
    assert.deepEqual(
      [code, stderr],
      [
        2,
        'tm: the model declares no public page; one is declared as: page ID "Title" { file "docs/threat-model.md" }\n',
      ],
    );
  });

  test('of several models below one --out', async (t) => {
    const cwd = await folderOf(t, { 'a.tm': SHOP + PAGE, 'b.tm': SHOP + PAGE });
    const { code, stderr } = await publish(cwd, '--out', 'site');
    assert.deepEqual(
      [code, stderr],
      [2, 'tm: --out takes one model, and there are several; name one of:\n  a.tm\n  b.tm\n'],
    );
  });

  test('when the list of files cannot be understood', async (t) => {
    const cwd = await shop(t);
    await writeFile(path.join(cwd, '.tm-published.json'), '{"version": 2}');
    const { code, stderr } = await publish(cwd);
    assert.deepEqual(
      [code, stderr],
      [
        2,
        "tm: '.tm-published.json' is not as tm publish writes it: restore it, or remove it and publish with --force\n",
      ],
    );
  });

  test('when a file cannot be written: all stays as it was', async (t) => {
    const cwd = await shop(t, `${SHOP}page a { file "a.md" }\npage b { file "a.md.d/b.md" }\n`);
    await writeFile(path.join(cwd, 'a.md.d'), '');
    const { code, stderr } = await publish(cwd);
    assert.equal(code, 2);
    assert.match(stderr, /^tm: cannot (?:read|write) /u);
    assert.deepEqual((await readdir(cwd)).sort(), ['.git', 'a.md.d', 'shop.tm']);
  });
});

test('models that share a folder keep out of each other', async (t) => {
  const other = PAGE.replace('model.md', 'other.md');
  const cwd = await folderOf(t, { '.git/HEAD': '', 'a.tm': SHOP + PAGE, 'b.tm': SHOP + other });
  await publish(cwd);
  assert.deepEqual((await publish(cwd, 'b.tm')).stdout, '0 of 1 file changed\n');
  assert.deepEqual(await publish(cwd), done('0 of 2 files changed\n'));
  assert.deepEqual((await readdir(path.join(cwd, 'docs'))).sort(), ['model.md', 'other.md']);
});

test('two models that write one file are told of', async (t) => {
  const cwd = await folderOf(t, { '.git/HEAD': '', 'a.tm': SHOP + PAGE, 'b.tm': SHOP + PAGE });
  const { code, stderr } = await publish(cwd);
  const message = "tm: two models write 'docs/model.md': give each page a file of its own\n";
  assert.deepEqual([code, stderr], [2, message]);
});

describe('the pages of the examples', () => {
  const examples = fileURLToPath(new URL('../examples', __dist));

  for (const env of [
    {},
    { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  ]) {
    test(`are fresh: ${JSON.stringify(env)}`, async () => {
      const ended = await tm(['publish', '--check', examples, '--now', NOW], {
        cwd: examples,
        env,
      });
      assert.deepEqual(ended, done(`${FILES} files fresh\n`));
    });
  }

  test('are stale when one word of a model is another', async (t) => {
    const cwd = await folderOf(t, { '.git/HEAD': '' });
    await cp(path.join(examples, 'signing'), path.join(cwd, 'signing'), { recursive: true });
    const model = path.join(cwd, 'signing/signing.tm');
    const text = await readFile(model, 'utf8');
    await writeFile(model, text.replace('What you can rely on', 'What nobody can rely on'));
    const { code, stdout } = await publish(cwd, '--check');
    assert.equal(code, 1);
    assert.match(stdout, /\n-What you can rely on[^\n]*\n\+What nobody can rely on[^\n]*\n/u);
    assert.ok(stdout.split('\n').length < 20, stdout);
  });
});
