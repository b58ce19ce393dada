// `tm export`: which model, and where to. What is in the documents is tested where they are made.
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { chmod, link, mkdir, readdir, readFile, readlink, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, test } from 'node:test';
import { CLEAN, openThreat } from './models.js';
import { folderOf, tm, type Ended } from './tm.js';

const PART = 'term "Order" "A wish to buy."\n';

function filesIn({ stdout }: Ended): string[] {
  return (JSON.parse(stdout) as { files: string[] }).files;
}

describe('the model', () => {
  const files = {
    '.git/HEAD': '',
    'a/shop.tm': `import "../lib/*.tm"\n${CLEAN}`,
    'lib/terms.tm': PART,
    'b/one.tm': CLEAN,
    'b/two.tm': CLEAN,
    'left/part.tm': PART,
  };

  test('is a root file or a folder with exactly one, all its files included', async (t) => {
    const cwd = await folderOf(t, files);
    for (const model of ['a/shop.tm', 'a', path.join(cwd, 'a')]) {
      const ended = await tm(['export', 'json', model], { cwd });
      assert.deepEqual(filesIn(ended), ['a/shop.tm', 'lib/terms.tm']);
      assert.deepEqual([ended.code, ended.stderr], [0, '']);
    }
    const here = await tm(['export', 'json'], { cwd: path.join(cwd, 'a') });
    assert.deepEqual(filesIn(here), ['shop.tm', '../lib/terms.tm']);
  });

  const refused = {
    'several in a folder': ['b', `'b' holds several models; name one of:\n  b/one.tm\n  b/two.tm`],
    'a file of a model': [
      'lib/terms.tm',
      `'lib/terms.tm' holds no \`model\` statement; it is part of:\n  a/shop.tm`,
    ],
    'a folder with such a file': [
      'lib',
      `'lib' holds no \`model\` statement; it is part of:\n  a/shop.tm`,
    ],
    'a fragment': ['left', `'left' holds no \`model\` statement`],
    'nothing at all': [
      '.git',
      `no threat model in '.git': one is written in files that end in .tm, and starts with: model ID "Title"`,
    ],
    'a path that is not there': ['nope', `cannot read 'nope': no such file or folder`],
  } as const;
  for (const [name, [model, message]] of Object.entries(refused)) {
    test(`is not ${name}`, async (t) => {
      const cwd = await folderOf(t, files);
      const ended = await tm(['export', 'markdown', model], { cwd });
      assert.deepEqual(ended, { code: 2, stdout: '', stderr: `tm: ${message}\n` });
    });
  }

  test('may have mistakes, of which the user is told; open threats are none', async (t) => {
    const cwd = await folderOf(t, {
      'open.tm': CLEAN + openThreat('t', 'high'),
      'wrong.tm': `${CLEAN}actor a "A" { trust nobody }\n`,
    });
    const note =
      'tm: the model has mistakes of syntax or names, so something may be missing here; see: tm check wrong.tm\n';
    for (const [file, expected] of Object.entries({ 'open.tm': '', 'wrong.tm': note })) {
      const { code, stdout, stderr } = await tm(['export', 'markdown', file], { cwd });
      assert.equal(stderr, expected);
      assert.match(stdout, /^# Shop/);
      assert.equal(code, 0);
    }
  });
});

describe('-o', () => {
  async function exportTo(cwd: string, output: string): Promise<Ended> {
    return tm(['export', 'json', 'shop.tm', '-o', output], { cwd });
  }
  const FINE = { code: 0, stdout: '', stderr: '' };

  test('writes what is printed otherwise, and leaves nothing else behind', async (t) => {
    const cwd = await folderOf(t, { 'shop.tm': CLEAN, 'out/old.json': 'old' });
    const { stdout } = await tm(['export', 'json', 'shop.tm'], { cwd });
    assert.deepEqual(await exportTo(cwd, 'out/new.json'), FINE);
    assert.deepEqual(await exportTo(cwd, 'out/old.json'), FINE);
    assert.deepEqual(await readdir(path.join(cwd, 'out')), ['new.json', 'old.json']);
    assert.equal(await readFile(path.join(cwd, 'out/new.json'), 'utf8'), stdout);
    assert.equal(await readFile(path.join(cwd, 'out/old.json'), 'utf8'), stdout);
  });

  test('replaces a file at once: who had it open keeps the old text, its mode stays', async (t) => {
    const cwd = await folderOf(t, { 'shop.tm': CLEAN, 'old.json': 'old' });
    const old = path.join(cwd, 'old.json');
    await chmod(old, 0o600);
    await link(old, path.join(cwd, 'open.json'));
    assert.deepEqual(await exportTo(cwd, 'old.json'), FINE);
    assert.equal(await readFile(path.join(cwd, 'open.json'), 'utf8'), 'old');
    assert.equal((await stat(old)).mode & 0o777, 0o600);
  });

  test('writes through a link', async (t) => {
    const cwd = await folderOf(t, { 'shop.tm': CLEAN, 'real/a.json': 'old' });
    await symlink('real/a.json', path.join(cwd, 'link.json'));
    assert.deepEqual(await exportTo(cwd, 'link.json'), FINE);
    assert.equal(await readlink(path.join(cwd, 'link.json')), 'real/a.json');
    assert.match(await readFile(path.join(cwd, 'real/a.json'), 'utf8'), /"version": 1/);
  });

  const skip = process.platform === 'win32' && 'there are no devices in its file system';
  test('writes to a device and leaves it a device', { skip }, async (t) => {
    const cwd = await folderOf(t, { 'shop.tm': CLEAN });
    assert.deepEqual(await exportTo(cwd, '/dev/null'), FINE);
    assert.ok(statSync('/dev/null').isCharacterDevice());
  });

  test('says why it cannot, and leaves all as it was', async (t) => {
    const cwd = await folderOf(t, { 'shop.tm': CLEAN });
    await mkdir(path.join(cwd, 'folder'));
    const refused = {
      folder: `cannot write 'folder': it is a folder`,
      'no/such/a.json': `cannot write 'no/such/a.json': there is no folder 'no/such'`,
      'shop.tm/a.json': `cannot write 'shop.tm/a.json': no such file or folder`,
    };
    for (const [output, message] of Object.entries(refused)) {
      const ended = await exportTo(cwd, output);
      assert.deepEqual(ended, { code: 2, stdout: '', stderr: `tm: ${message}\n` });
    }
    assert.deepEqual(await readdir(cwd), ['folder', 'shop.tm']);
    assert.equal(readFileSync(path.join(cwd, 'shop.tm'), 'utf8'), CLEAN);
  });
});
