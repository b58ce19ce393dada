// A file is written whole or not at all, also on a disk that is full or broken.
import assert from 'node:assert/strict';
import fs, { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { Failure } from '../../server/src/cli/failure.js';
import { writeWhole, type Disk } from '../../server/src/cli/output.js';

/** A folder that holds `page.md`, unless that is to be new. */
function folderWith(t: TestContext, page: string | undefined): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'bartizan-output-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  if (page !== undefined) writeFileSync(path.join(folder, 'page.md'), page);
  return folder;
}

function failing(code: string): never {
  throw Object.assign(new Error(`${code}: raw words of the system`), { code });
}

/** Each fails as such a disk does: a write may have put down a part before. */
const disks: Readonly<Record<string, readonly [reason: string, disk: Disk]>> = {
  'is full on write': [
    'no space left on the disk',
    {
      ...fs,
      writeFileSync: (file, text) => {
        fs.writeFileSync(file, String(text).slice(0, 10));
        failing('ENOSPC');
      },
    },
  ],
  'is full on rename': [
    'no space left on the disk',
    { ...fs, renameSync: () => failing('ENOSPC') },
  ],
  'refuses the mode': ['permission denied', { ...fs, chmodSync: () => failing('EPERM') }],
  'breaks on write': ['the disk reports an error', { ...fs, writeFileSync: () => failing('EIO') }],
};

for (const [name, [reason, disk]] of Object.entries(disks)) {
  describe(`a disk that ${name}`, () => {
    test('keeps the old file and gets no other', async (t) => {
      const folder = folderWith(t, 'old');
      const file = path.join(folder, 'page.md');
      const wanted = new Failure(`cannot write '${file}': ${reason}`);
      await assert.rejects(writeWhole(file, 'a new and longer text', disk), wanted);
      assert.deepEqual(readdirSync(folder), ['page.md']);
      assert.equal(readFileSync(file, 'utf8'), 'old');
    });
  });
}

test('where there was no file, a full disk leaves none', async (t) => {
  const folder = folderWith(t, undefined);
  const [, disk] = disks['is full on write']!;
  await assert.rejects(writeWhole(path.join(folder, 'page.md'), 'text', disk), Failure);
  assert.deepEqual(readdirSync(folder), []);
});

test('a disk on which nothing can be removed either says what went wrong first', async (t) => {
  const folder = folderWith(t, 'old');
  const [, full] = disks['is full on rename']!;
  const disk: Disk = { ...full, rmSync: () => failing('EROFS') };
  const file = path.join(folder, 'page.md');
  await assert.rejects(writeWhole(file, 'text', disk), /no space left on the disk$/);
  assert.equal(readFileSync(file, 'utf8'), 'old');
});

test('a new file takes the place of the old one whole', async (t) => {
  const folder = folderWith(t, 'old');
  await writeWhole(path.join(folder, 'page.md'), 'new');
  assert.deepEqual(readdirSync(folder), ['page.md']);
  assert.equal(readFileSync(path.join(folder, 'page.md'), 'utf8'), 'new');
});
