// `tm export svg|mermaid|dot`: which picture, and what is said when there is none.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { folderOf, tm } from './tm.js';

const SHOP = `model shop "Shop"
actor reader "Reader"
actor clerk "Clerk" { audience internal }
boundary site "Site" { component web "Web"; store books "Books" }
flow clerk -> web "Sorts"
flow reader -> web "Reads"
flow web -> books "Looks up"
`;

const files = { '.git/HEAD': '', 'shop.tm': SHOP };
const STAMP = ['--now', '2026-12-01'];

test('the overview is printed in each format, for the public', async (t) => {
  const cwd = await folderOf(t, files);
  const shown = { svg: /^<svg xmlns/, mermaid: /^flowchart LR\n/, dot: /^digraph "Shop" \{\n/ };
  for (const [format, start] of Object.entries(shown)) {
    const ended = await tm(['export', format, ...STAMP], { cwd });
    assert.deepEqual([ended.code, ended.stderr], [0, '']);
    assert.match(ended.stdout, start);
    assert.match(ended.stdout, /1.?(?:: | )Reads[^]*\n$/);
    assert.doesNotMatch(ended.stdout, /Clerk|Sorts/);
  }
});

test('an SVG carries its style, leads nowhere, and is the same each time', async (t) => {
  const cwd = await folderOf(t, files);
  const args = ['export', 'svg', 'shop.tm', '--view', 'boundary-site', ...STAMP];
  const { stdout } = await tm(args, { cwd });
  assert.match(stdout, /<title id="tm-boundary-site-title">Shop: Site<\/title>.*<style>\.tm\{/);
  assert.doesNotMatch(stdout, /href/);
  assert.equal((await tm([...args, '-o', 'site.svg'], { cwd })).stdout, '');
  assert.equal(await readFile(path.join(cwd, 'site.svg'), 'utf8'), stdout);
});

test('internal parts are drawn for those who ask for them', async (t) => {
  const cwd = await folderOf(t, files);
  const { stdout } = await tm(['export', 'mermaid', '--audience', 'internal', ...STAMP], { cwd });
  assert.match(stdout, /Clerk[^]*1 Sorts/);
});

test('a view that is not there lists those that are', async (t) => {
  const cwd = await folderOf(t, files);
  const ended = await tm(['export', 'dot', '--view', 'boundary-sit', ...STAMP], { cwd });
  assert.deepEqual(ended, {
    code: 2,
    stdout: '',
    stderr:
      "tm: the model has no view 'boundary-sit'; did you mean 'boundary-site'?\nviews:\n  overview\n  boundary-site\n  whole\n",
  });
});

test('a model without flows has no picture', async (t) => {
  const cwd = await folderOf(t, { '.git/HEAD': '', 'm.tm': 'model m "M"\nactor a "A"\n' });
  const ended = await tm(['export', 'svg', ...STAMP], { cwd });
  assert.deepEqual(ended, {
    code: 2,
    stdout: '',
    stderr: 'tm: the model has no flows that could be drawn\n',
  });
});

test('a picture that nobody could read is refused, and its parts are named', async (t) => {
  const stores = Array.from({ length: 401 }, (_, at) => `store s${at} "S"\nflow a -> s${at} "F"`);
  const source = `model m "M"\nactor a "A"\n${stores.join('\n')}\nboundary b "B" { store x "X"; store y "Y" }\n`;
  const cwd = await folderOf(t, { '.git/HEAD': '', 'm.tm': source });
  for (const format of ['svg', 'mermaid']) {
    const ended = await tm(['export', format, ...STAMP], { cwd });
    assert.deepEqual(ended, {
      code: 2,
      stdout: '',
      stderr:
        "tm: 'overview' is too large for a picture that could be read; draw a part with --view: boundary-b\n",
    });
  }
});
