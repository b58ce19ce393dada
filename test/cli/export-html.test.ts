// `tm export html`: one file with the page and its pictures, the same each time.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { folderOf, tm } from './tm.js';

const SHOP = `model shop "Shop"
actor reader "Reader"
actor clerk "Clerk" { audience internal }
component web "Web"
flow clerk -> web "Sorts"
flow reader -> web "Reads"
`;

const files = { '.git/HEAD': '', 'shop.tm': SHOP };
const ARGS = ['export', 'html', '--now', '2026-12-01'];

test('the page and its picture are one file, for the public', async (t) => {
  const cwd = await folderOf(t, files);
  const { code, stdout, stderr } = await tm(ARGS, { cwd });
  assert.deepEqual([code, stderr], [0, '']);
  assert.match(stdout, /^<!doctype html>[^]*<title>Shop: threat model<\/title>/);
  assert.match(stdout, /<figure [^>]*><svg xmlns[^]*<\/html>\n$/);
  assert.ok(!/Clerk|Sorts/.test(stdout) && !stdout.includes(cwd));
  assert.match((await tm([...ARGS, '--audience', 'internal'], { cwd })).stdout, /Clerk/);
});

test('the file is the same elsewhere: no place, zone or language is in it', async (t) => {
  const [here, there] = [await folderOf(t, files), await folderOf(t, files)];
  const first = await tm(ARGS, { cwd: here });
  const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' };
  assert.equal((await tm([...ARGS, 'shop.tm', '-o', 'shop.html'], { cwd: there, env })).stdout, '');
  assert.equal(await readFile(path.join(there, 'shop.html'), 'utf8'), first.stdout);
});
