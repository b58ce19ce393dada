// `tm check --fix`: mends what is safe, tells what is left.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { check, folderOf } from './tm.js';

const FAULTY = `\ufeffmodel shop "Shop"\r
threat leak "Orders are read" {\r
  stride information-disclosure\r
  severity "high"\r
  cwe CWE-79\r
}\r
`;

test('mends the file, and keeps its line breaks and its mark', async (t) => {
  const cwd = await folderOf(t, { 'shop.tm': FAULTY });
  const { code, stdout, stderr } = await check(['--fix'], { cwd });
  assert.equal(stderr, '');
  assert.equal(code, 1);
  assert.match(stdout, /unmitigated-threat/);
  assert.match(stdout, /\nmended 3 findings in 1 file; 2 need a decision\n$/);
  const text = await readFile(path.join(cwd, 'shop.tm'), 'utf8');
  const expected = FAULTY.replace('information-', '').replace('"high"', 'high').replace('CWE-', '');
  assert.equal(text, expected);
});

test('a dry run prints a diff and writes nothing', async (t) => {
  const cwd = await folderOf(t, { 'shop.tm': FAULTY.replaceAll('\r', '') });
  const { code, stdout, stderr } = await check(['--fix-dry-run'], { cwd });
  assert.equal(stderr, 'tm: would mend 3 findings in 1 file; 2 need a decision\n');
  assert.equal(code, 1);
  assert.match(stdout, /^--- a\/shop.tm\n\+\+\+ b\/shop.tm\n@@ /);
  assert.match(
    stdout,
    /^- {2}cwe CWE-79\n\+ {2}stride disclosure\n\+ {2}severity high\n\+ {2}cwe 79\n/m,
  );
  const text = await readFile(path.join(cwd, 'shop.tm'), 'utf8');
  assert.equal(text, FAULTY.replaceAll('\r', ''));
});

test('nothing to mend changes nothing; both flags at once are refused', async (t) => {
  const cwd = await folderOf(t, { 'shop.tm': 'model shop "Shop"\n' });
  const { stdout, code } = await check(['--fix'], { cwd });
  assert.match(stdout, /\nmended 0 findings; 1 needs a decision\n$/);
  assert.equal(code, 0);
  assert.equal((await check(['--fix', '--fix-dry-run'], { cwd })).code, 2);
});
