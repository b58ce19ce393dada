// `tm` over files that cannot be read: it says which, why and what to do, and ends with 2 where it needs them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { CLEAN } from '../../cli/models.js';
import { check, folderOf, tm } from '../../cli/tm.js';

const TOO_LONG =
  'it is longer than 16 million characters; split it into files that import each other';

describe('a file that was named', () => {
  for (const megabytes of [17, 50, 10_000]) {
    test(`and is of ${megabytes} MB is refused`, async (t) => {
      const cwd = await folderOf(t, { 'big.tm': '' });
      truncateSync(path.join(cwd, 'big.tm'), megabytes * 1e6);
      const stderr = `tm: cannot read 'big.tm': ${TOO_LONG}\n`;
      for (const named of ['big.tm', '.']) {
        assert.deepEqual(await check([named], { cwd }), { code: 2, stdout: '', stderr });
      }
      const args = ['export', 'json', 'big.tm', '-o', 'out.json'];
      assert.deepEqual(await tm(args, { cwd }), { code: 2, stdout: '', stderr });
    });
  }

  test('and holds NUL bytes is read', async (t) => {
    const cwd = await folderOf(t, { 'nul.tm': 'model m "M\0"\n\0\n' });
    const { code, stdout, stderr } = await check(['nul.tm'], { cwd });
    assert.equal(stderr, '');
    assert.match(stdout, / error .*\[syntax\]/);
    assert.doesNotMatch(stdout, /\0/, 'what is printed steers no terminal');
    assert.equal(code, 1);
  });

  const skip = process.platform === 'win32' && 'it has no pipes among its files';
  test('and is a pipe is not waited for', { skip, timeout: 60_000 }, async (t) => {
    const cwd = await folderOf(t, {});
    execFileSync('mkfifo', [path.join(cwd, 'pipe.tm')]);
    const stderr = `tm: cannot read 'pipe.tm': it is no regular file\n`;
    assert.deepEqual(await check(['pipe.tm'], { cwd }), { code: 2, stdout: '', stderr });
  });

  test('and is a link in a circle is refused', async (t) => {
    const cwd = await folderOf(t, {});
    symlinkSync('loop.tm', path.join(cwd, 'loop.tm'));
    const stderr = `tm: cannot read 'loop.tm': links lead in a circle\n`;
    assert.deepEqual(await check(['loop.tm'], { cwd }), { code: 2, stdout: '', stderr });
  });
});

test('a file elsewhere that cannot be read fails the check of the model that imports it', async (t) => {
  const cwd = await folderOf(t, {
    '.git/HEAD': '',
    'models/shop.tm': `import "../shared/parts.tm"\n${CLEAN}`,
    'shared/parts.tm': Buffer.from('// caf\xe9', 'latin1'),
  });
  for (const named of ['models', 'models/shop.tm']) {
    const { code, stdout, stderr } = await check([named], { cwd });
    const reason = 'it is not UTF-8 text';
    assert.equal(stderr, `tm: cannot read 'shared/parts.tm': ${reason}; it is left out\n`);
    assert.ok(stdout.includes(`cannot read '../shared/parts.tm': ${reason}  [unreadable-file]`));
    assert.equal(code, 1);
  }
});

describe('folders', () => {
  test('that link to each other in a circle are not entered', async (t) => {
    const cwd = await folderOf(t, { 'a/b/shop.tm': CLEAN });
    symlinkSync('../..', path.join(cwd, 'a/b/up'));
    symlinkSync('.', path.join(cwd, 'self'));
    const { code, stdout } = await check([], { cwd });
    assert.match(stdout, /1 file/);
    assert.equal(code, 0);
  });

  test('by the names of models are entered, and are none', async (t) => {
    const cwd = await folderOf(t, { 'x.tm/shop.tm': CLEAN });
    mkdirSync(path.join(cwd, 'empty.tm'));
    assert.equal((await check([], { cwd })).code, 0);
    assert.equal((await check(['x.tm'], { cwd })).code, 0);
    const { code, stderr } = await check(['empty.tm'], { cwd });
    assert.match(stderr, /^tm: no threat model in 'empty.tm'/);
    assert.equal(code, 2);
  });
});

test('an import leads out of the root folder neither by its path nor by links', async (t) => {
  const cwd = await folderOf(t, {
    'in/shop.tm': `import "../out/secret.tm"\nimport "./link.tm"\nimport "./out/*.tm"\n${CLEAN}`,
    'out/secret.tm': 'asset secret "Secret"\n',
  });
  symlinkSync('../out/secret.tm', path.join(cwd, 'in/link.tm'));
  symlinkSync('../out', path.join(cwd, 'in/out'));
  const { stdout } = await check(['in', '--format', 'json'], { cwd });
  const { findings } = JSON.parse(stdout) as { findings: { code: string }[] };
  const codes = findings.map(({ code }) => code);
  assert.deepEqual(codes, ['import-outside-workspace', 'missing-import', 'missing-import']);
  const exported = await tm(['export', 'json', 'in'], { cwd });
  assert.doesNotMatch(exported.stdout, /Secret/);
});

test('two hundred thousand errors are all printed', { timeout: 600_000 }, async (t) => {
  const cwd = await folderOf(t, { 'shop.tm': `${CLEAN}${'asset\n'.repeat(200_000)}` });
  const { code, stdout } = await check(['--format', 'json'], { cwd });
  const { summary } = JSON.parse(stdout) as { summary: { error: number } };
  assert.equal(summary.error, 200_000);
  assert.equal(code, 1);
});
