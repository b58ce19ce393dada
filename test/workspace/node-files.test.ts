// Finding model files on a disk: what git ignores is left out, just as git does it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import {
  contentOf,
  existsNow,
  findFiles,
  nativePath,
  nodeFiles,
} from '../../server/src/workspace/node-files.js';

function folderOf(t: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'bartizan-files-')));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

async function found(folder: string, deep = true): Promise<string[]> {
  const files = await nodeFiles.find(folder, deep);
  return files.map((file) => path.relative(folder, file)).sort();
}

const FILES = {
  '.gitignore': [
    '# comment',
    'out/',
    '/top.tm',
    '*.gen.tm',
    '!kept.gen.tm',
    'deep/**/x.tm',
    'Case.tm',
    '\\!bang.tm',
    'space\\ .tm',
    'build/*',
    '!build/kept.tm',
    '',
  ].join('\n'),
  'top.tm': '',
  'sub/top.tm': '',
  'a.gen.tm': '',
  'kept.gen.tm': '',
  'out/a.tm': '',
  'sub/out/a.tm': '',
  'out.tm/a.tm': '',
  'deep/x.tm': '',
  'deep/er/still/x.tm': '',
  'deep/er/y.tm': '',
  'case.tm': '',
  '!bang.tm': '',
  'build/a.tm': '',
  'build/kept.tm': '',
  'sub/.gitignore': '!a.gen.tm\n/local.tm\nout2\n',
  'sub/a.gen.tm': '',
  'sub/local.tm': '',
  'sub/er/local.tm': '',
  'sub/out2/z.tm': '',
  'other.txt': '',
  'Größe/日本.tm': '',
};

test('what git would list, in folders of any depth', async (t) => {
  const folder = folderOf(t, FILES);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'core.ignorecase=false', '-c', 'core.excludesFile=', ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: folder },
    });
  git('init', '-q');
  const listed = git('ls-files', '-z', '--others', '--exclude-standard', '--', '*.tm');
  assert.deepEqual(await found(folder), listed.split('\0').filter(Boolean).sort());
});

describe('finding', () => {
  test('leaves out node_modules, .git and links', async (t) => {
    const folder = folderOf(t, {
      'a.tm': '',
      'node_modules/p/a.tm': '',
      'sub/node_modules/p/a.tm': '',
      '.git/a.tm': '',
      '.hidden/a.tm': '',
    });
    symlinkSync('a.tm', path.join(folder, 'link.tm'));
    symlinkSync('..', path.join(folder, 'sub/circle'));
    assert.deepEqual(await found(folder), ['.hidden/a.tm', 'a.tm']);
  });

  test('looks only into the folder itself unless deep', async (t) => {
    const folder = folderOf(t, { 'a.tm': '', 'sub/b.tm': '', 'folder.tm/c.tm': '' });
    assert.deepEqual(await found(folder, false), ['a.tm']);
    assert.deepEqual(await found(folder), ['a.tm', 'folder.tm/c.tm', 'sub/b.tm']);
  });

  test('finds nothing where there is no folder, and tells whoever asks', async (t) => {
    const folder = `${folderOf(t, {})}/nope`;
    const told: string[] = [];
    assert.deepEqual(await nodeFiles.find(folder, true), []);
    await findFiles(folder, { deep: true, unreadable: (path) => told.push(path) });
    assert.deepEqual(told, [folder]);
  });
});

describe('reading', () => {
  test('takes a byte order mark off, and nothing else', () => {
    assert.equal(contentOf(Buffer.from('\ufeffa\r\n\ufeffb')), 'a\r\n\ufeffb');
  });

  test('a file that is not there gives nothing', async (t) => {
    const folder = folderOf(t, { 'a.tm': '// a' });
    assert.equal(await nodeFiles.read(`${folder}/a.tm`), '// a');
    assert.equal(await nodeFiles.read(`${folder}/b.tm`), undefined);
    assert.equal(await nodeFiles.read(folder), undefined);
  });
});

describe('looking for a file', () => {
  const looks = async (folder: string, name: string) => {
    const path = name === '' ? folder : `${folder}/${name}`;
    const now = existsNow(path, folder);
    assert.equal(await nodeFiles.exists(path, folder), now);
    return now;
  };

  test('finds files and folders of any kind', async (t) => {
    const folder = folderOf(t, { 'a.md': '', 'sub/.hidden/b': '', 'node_modules/p/c.js': '' });
    for (const name of ['', 'a.md', 'sub', 'sub/.hidden/b', 'node_modules/p/c.js'])
      assert.equal(await looks(folder, name), true, name);
    const gone = ['b.md', 'sub/b', 'no/b', 'a.md/b', 'a\0.md', `${'x'.repeat(5000)}/y`];
    for (const name of gone) assert.equal(await looks(folder, name), false, name);
  });

  test('never looks behind a link, which may lead out of the folder', async (t) => {
    const outside = folderOf(t, { 'secret.md': '' });
    const folder = folderOf(t, { 'a.md': '' });
    symlinkSync(outside, path.join(folder, 'out'));
    symlinkSync('nowhere', path.join(folder, 'dangling.md'));
    assert.equal(await looks(folder, 'out/secret.md'), undefined);
    assert.equal(await looks(folder, 'out/other.md'), undefined);
    assert.equal(await looks(folder, 'out'), true);
    assert.equal(await looks(folder, 'dangling.md'), true);
  });
});

test('a path of the core becomes one of the machine, on Windows too', () => {
  const paths: Record<string, string> = {
    '/home/a.tm': '/home/a.tm',
    '': '/',
    '/c:/models/a.tm': 'c:/models/a.tm',
    '/C:': 'C:/',
    '//server/share/a.tm': '//server/share/a.tm',
  };
  for (const [path, native] of Object.entries(paths)) assert.equal(nativePath(path), native);
});
