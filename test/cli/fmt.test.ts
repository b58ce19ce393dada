// `tm fmt`: which files, what is written and said. How a text is formatted is tested where that is done.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unifiedDiff } from '../../server/src/cli/diff.js';
import { folderOf, program, tm, type Ended } from './tm.js';

const WRONG = 'actor  a "A";actor b "B"\n';
const RIGHT = 'actor a "A"\nactor b "B"\n';
const DIFF = `--- a/wrong.tm
+++ b/wrong.tm
@@ -1,1 +1,2 @@
-actor  a "A";actor b "B"
+actor a "A"
+actor b "B"
`;

/** `tm fmt` with a standard input. */
function fed(input: string | Uint8Array, ...args: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'fmt', ...args], {
    input,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

describe('files', () => {
  const files = {
    '.git/HEAD': '',
    '.gitignore': 'out',
    'right.tm': RIGHT,
    'wrong.tm': WRONG,
    'lib/more.tm': WRONG,
    'lib/README.md': '  x',
    'out/a.tm': WRONG,
    'node_modules/a.tm': WRONG,
  };

  test('those below the current folder are formatted, but for what is ignored', async (t) => {
    const cwd = await folderOf(t, files);
    const stdout = 'lib/more.tm\nwrong.tm\nformatted 2 of 3 files\n';
    assert.deepEqual(await tm(['fmt'], { cwd }), { code: 0, stdout, stderr: '' });
    const read = (name: string) => readFile(path.join(cwd, name), 'utf8');
    assert.equal(await read('wrong.tm'), RIGHT);
    assert.equal(await read('lib/more.tm'), RIGHT);
    for (const name of ['out/a.tm', 'node_modules/a.tm']) assert.equal(await read(name), WRONG);
    const again = await tm(['fmt', '--check'], { cwd });
    assert.deepEqual(again, { code: 0, stdout: '0 of 3 files to format\n', stderr: '' });
  });

  test('named ones are, and what lies in named folders', async (t) => {
    const cwd = await folderOf(t, files);
    for (const [args, stdout] of [
      [['lib'], 'lib/more.tm\n1 of 1 file to format\n'],
      [['right.tm', 'wrong.tm'], 'wrong.tm\n1 of 2 files to format\n'],
      [['out/a.tm', 'out'], 'out/a.tm\n1 of 1 file to format\n'],
    ] as const) {
      const ended = await tm(['fmt', '--check', ...args], { cwd });
      assert.deepEqual(ended, { code: 1, stdout, stderr: '' });
    }
  });

  test('--check and --diff change nothing', async (t) => {
    const cwd = await folderOf(t, { 'wrong.tm': WRONG });
    const ended = await tm(['fmt', '--diff'], { cwd });
    assert.deepEqual(ended, { code: 1, stdout: DIFF, stderr: '' });
    assert.equal(await readFile(path.join(cwd, 'wrong.tm'), 'utf8'), WRONG);
    const none = await folderOf(t, { 'right.tm': RIGHT });
    assert.deepEqual(await tm(['fmt', '--diff'], { cwd: none }), {
      code: 0,
      stdout: '',
      stderr: '',
    });
  });

  test('one that is right is not written; modes, line ends and a byte order mark stay', async (t) => {
    const marked = '\ufeffactor a "A"\r\n';
    const cwd = await folderOf(t, { 'right.tm': marked, 'wrong.tm': `${marked}\r\n\r\n` });
    const right = path.join(cwd, 'right.tm');
    const wrong = path.join(cwd, 'wrong.tm');
    await chmod(wrong, 0o640);
    const before = await stat(right);
    await tm(['fmt'], { cwd });
    assert.deepEqual((await stat(right)).mtimeMs, before.mtimeMs);
    assert.equal(await readFile(wrong, 'utf8'), marked);
    assert.equal((await stat(wrong)).mode & 0o777, 0o640);
  });

  test('statements with mistakes are left alone, and the user is told', async (t) => {
    const cwd = await folderOf(t, { 'a.tm': `${WRONG}\n\nactor  c  ?\n` });
    const ended = await tm(['fmt', 'a.tm'], { cwd });
    const stderr =
      'tm: a.tm: statements with mistakes of syntax are left as they are, the first in line 4; see: tm check a.tm\n';
    assert.deepEqual(ended, { code: 0, stdout: 'a.tm\nformatted 1 of 1 file\n', stderr });
    assert.equal(await readFile(path.join(cwd, 'a.tm'), 'utf8'), `${RIGHT}\n\nactor  c  ?\n`);
  });

  test('one that cannot be read ends the command before anything is written', async (t) => {
    const cwd = await folderOf(t, { 'a.tm': WRONG, 'b.tm': Uint8Array.of(0xff) });
    const stderr = "tm: cannot read 'b.tm': it is not UTF-8 text\n";
    assert.deepEqual(await tm(['fmt'], { cwd }), { code: 2, stdout: '', stderr });
    assert.equal(await readFile(path.join(cwd, 'a.tm'), 'utf8'), WRONG);
  });

  test('none is a mistake', async (t) => {
    const cwd = await folderOf(t, { 'a.txt': '' });
    for (const [args, message] of [
      [
        [],
        'no threat model in the current folder: one is written in files that end in .tm, and starts with: model ID "Title"',
      ],
      [['a.txt'], "'a.txt' is no model file: the name of one ends in .tm"],
      [['nope'], "cannot read 'nope': no such file or folder"],
      [['-', 'a.txt'], "'-' stands for standard input, and alone"],
    ] as const) {
      const ended = await tm(['fmt', ...args], { cwd });
      assert.deepEqual(ended, { code: 2, stdout: '', stderr: `tm: ${message}\n` });
    }
  });
});

test('a diff of very many lines is whole, and done at once', () => {
  const before = 'a  b\n'.repeat(20_000);
  const diff = unifiedDiff('a.tm', `${before}c`, 'a b\n'.repeat(20_000));
  const lines = diff.split('\n');
  assert.deepEqual(lines.slice(0, 4), [
    '--- a/a.tm',
    '+++ b/a.tm',
    '@@ -1,20001 +1,20000 @@',
    '-a  b',
  ]);
  assert.deepEqual(lines.slice(20_002, 20_006), [
    '-a  b',
    '-c',
    '\\ No newline at end of file',
    '+a b',
  ]);
});

describe('standard input', () => {
  test('is formatted to standard output', () => {
    assert.deepEqual(fed(WRONG, '-'), { code: 0, stdout: RIGHT, stderr: '' });
    assert.deepEqual(fed('', '-'), { code: 0, stdout: '', stderr: '' });
    assert.deepEqual(fed('\ufeffa\r\n\r\n', '-').stdout, '\ufeffa\r\n');
  });

  test('is checked', () => {
    assert.deepEqual(fed(WRONG, '--check', '-'), {
      code: 1,
      stdout: '-\n1 of 1 file to format\n',
      stderr: '',
    });
    assert.equal(fed(RIGHT, '--check', '-').code, 0);
    assert.equal(fed(WRONG, '--diff', '-').stdout, DIFF.replaceAll('wrong.tm', '-'));
  });

  test('has to be text', () => {
    const stderr = "tm: cannot read '-': it is not UTF-8 text\n";
    assert.deepEqual(fed(Uint8Array.of(0xff), '-'), { code: 2, stdout: '', stderr });
  });

  test('has mistakes that the user is told of', () => {
    const { code, stdout, stderr } = fed('a  b\nc  ?\n', '-');
    assert.deepEqual([code, stdout], [0, 'a b\nc  ?\n']);
    assert.match(stderr, /^tm: -: statements with mistakes .* the first in line 2\n$/);
  });
});

test('the examples are formatted', async () => {
  const cwd = fileURLToPath(new URL('..', __dist));
  const { code, stderr } = await tm(['fmt', '--check', 'examples'], { cwd });
  assert.deepEqual([code, stderr], [0, '']);
});
