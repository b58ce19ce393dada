// Files of which no text can be had, as the workspace and the reader on Node see them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { hover } from '../../server/src/features/hover.js';
import { symbols } from '../../server/src/features/symbols.js';
import { MOST_CHARACTERS, TOO_LONG } from '../../server/src/workspace/file-reader.js';
import { nodeFiles } from '../../server/src/workspace/node-files.js';
import { Workspace } from '../../server/src/workspace/workspace.js';
import { contextIn } from '../support/editing.js';
import { dayOf, NOW } from '../support/judged.js';

const now = dayOf(NOW);
const LATIN1 = { unreadable: 'it is not UTF-8 text' };

/** `code@start: message` for each finding of a file but remarks about what a model lacks. */
function found(workspace: Workspace, file: string): string[] {
  return workspace
    .findings(`/w/${file}`, now)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, at, message }) => `${code}@${at.unit.offset + at.start}: ${message}`);
}

function workspaceOf(files: Readonly<Record<string, string | typeof LATIN1>>): Workspace {
  const workspace = new Workspace('/w');
  for (const [name, content] of Object.entries(files)) workspace.setDisk(`/w/${name}`, content);
  return workspace;
}

describe('a file that cannot be read', () => {
  const root = 'import "./parts/bad.tm"\nmodel m "M"\n';
  const inFile = 'unreadable-file@0: cannot read this file: it is not UTF-8 text';
  const atImport = `unreadable-file@7: cannot read './parts/bad.tm': it is not UTF-8 text`;

  test('is reported at its start and where it is imported, by name or by pattern', () => {
    for (const imported of [root, root.replace('bad', '*')]) {
      const workspace = workspaceOf({ 'a.tm': imported, 'parts/bad.tm': LATIN1 });
      assert.deepEqual(found(workspace, 'a.tm'), [atImport]);
      assert.deepEqual(found(workspace, 'parts/bad.tm'), [inFile]);
    }
  });

  test('is reported too where no model imports it', () => {
    assert.deepEqual(found(workspaceOf({ 'bad.tm': LATIN1 }), 'bad.tm'), [inFile]);
  });

  test('comes and goes, on disk and under an editor', () => {
    const workspace = workspaceOf({ 'a.tm': root, 'parts/bad.tm': '' });
    const both = () => [...found(workspace, 'a.tm'), ...found(workspace, 'parts/bad.tm')];
    assert.deepEqual(both(), []);
    workspace.setDisk('/w/parts/bad.tm', LATIN1);
    assert.deepEqual(both(), [atImport, inFile]);
    workspace.setUnsaved('/w/parts/bad.tm', 'actor a "A"\n');
    assert.deepEqual(both(), []);
    assert.equal(workspace.models()[0]?.declarations.length, 2);
    workspace.setUnsaved('/w/parts/bad.tm', undefined);
    assert.deepEqual(both(), [atImport, inFile]);
    workspace.setDisk('/w/parts/bad.tm', { unreadable: 'permission denied' });
    assert.match(both().join(), /permission denied.*permission denied/);
    workspace.setDisk('/w/parts/bad.tm', '');
    assert.deepEqual(both(), []);
  });

  test('is an empty text to whoever asks about a place in it', () => {
    const workspace = workspaceOf({ 'bad.tm': LATIN1 });
    const context = contextIn(workspace, '/w/bad.tm');
    assert.equal(workspace.text('/w/bad.tm'), '');
    assert.deepEqual(symbols(context.file), []);
    for (const offset of [0, 1e9]) assert.equal(hover(context, offset), undefined);
  });
});

describe('a text of the greatest length', () => {
  const head = 'model m "M"\n/*';
  const longest = `${head}${' '.repeat(MOST_CHARACTERS - head.length - 2)}*/`;

  test('is read; one more character, and it is not', () => {
    const workspace = workspaceOf({ 'a.tm': longest });
    assert.deepEqual(found(workspace, 'a.tm'), []);
    assert.equal(workspace.models().length, 1);
    workspace.setUnsaved('/w/a.tm', `${longest} `);
    assert.deepEqual(found(workspace, 'a.tm'), [
      'unreadable-file@0: cannot read this file: it is longer than 16 million characters; ' +
        'split it into files that import each other',
    ]);
    assert.equal(workspace.text('/w/a.tm'), '');
  });
});

describe('reading from the disk', () => {
  function folderOf(t: TestContext, files: Readonly<Record<string, string | Uint8Array>>): string {
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'bartizan-hostile-')));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
    return folder;
  }

  test('tells what is not text from what is not there', async (t) => {
    const folder = folderOf(t, {
      'latin1.tm': Buffer.from('// caf\xe9', 'latin1'),
      'utf16.tm': Buffer.from('\ufeffactor a "A"', 'utf16le'),
      'nul.tm': 'actor\0a "A"',
      'folder.tm/a.tm': '',
    });
    const read = (name: string) => nodeFiles.read(`${folder}/${name}`);
    assert.deepEqual(await read('latin1.tm'), LATIN1);
    assert.deepEqual(await read('utf16.tm'), LATIN1);
    assert.equal(await read('nul.tm'), 'actor\0a "A"');
    for (const name of [
      'none.tm',
      'folder.tm',
      'nul.tm/a.tm',
      'a\0.tm',
      `${'a'.repeat(5000)}.tm`,
    ]) {
      assert.equal(await read(name), undefined, name.slice(0, 20));
    }
  });

  test('does not read what is far too long', async (t) => {
    const folder = folderOf(t, { 'a.tm': '', 'b.tm': '' });
    // Of 10 GB, none of it on the disk: reading it would fail.
    truncateSync(`${folder}/a.tm`, 10e9);
    truncateSync(`${folder}/b.tm`, 50e6);
    assert.equal(await nodeFiles.read(`${folder}/a.tm`), TOO_LONG);
    assert.equal(await nodeFiles.read(`${folder}/b.tm`), TOO_LONG);
  });

  test('follows no link below the folder', async (t) => {
    const folder = folderOf(t, {
      'in/real.tm': 'in',
      'out/real.tm': 'out',
      'in/sub/real.tm': 'sub',
    });
    symlinkSync('../out/real.tm', `${folder}/in/file.tm`);
    symlinkSync('../out', `${folder}/in/folder`);
    symlinkSync('loop.tm', `${folder}/in/loop.tm`);
    symlinkSync('nowhere.tm', `${folder}/in/dangling.tm`);
    symlinkSync('.', `${folder}/in/circle`);
    symlinkSync('in', `${folder}/way`);
    for (const name of ['file.tm', 'folder/real.tm', 'loop.tm', 'dangling.tm', 'circle/real.tm']) {
      assert.equal(await nodeFiles.read(`${folder}/in/${name}`, `${folder}/in`), undefined, name);
    }
    assert.deepEqual((await nodeFiles.find(`${folder}/in`, true)).length, 2);
    for (const way of ['in', 'way']) {
      const below = `${folder}/${way}`;
      assert.equal(await nodeFiles.read(`${below}/sub/real.tm`, below), 'sub');
    }
  });

  const skip = process.platform === 'win32' && 'it has no pipes among its files';
  test('does not wait for a pipe', { skip, timeout: 60_000 }, async (t) => {
    const folder = folderOf(t, {});
    execFileSync('mkfifo', [`${folder}/pipe.tm`]);
    assert.equal(await nodeFiles.read(`${folder}/pipe.tm`), undefined);
    assert.deepEqual(await nodeFiles.find(folder, true), []);
  });
});
