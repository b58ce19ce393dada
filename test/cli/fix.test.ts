// `tm check --fix`: mends what is safe, tells what is left.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { check, folderOf, tm } from './tm.js';

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

/** What to write into the tutorial instead of what, and the finding that this seeds. */
const FAULTS: readonly (readonly [code: string, text: string, faulty: string])[] = [
  ['wrong-value', 'trust untrusted', 'trust "untrusted"'],
  ['wrong-value', '  severity medium', '  cwe CWE-521\n  severity medium'],
  ['wrong-value', 'asset passwords "Passwords"', 'asset passwords Passwords'],
  ['wrong-value', '  breaks', '  stride information-disclosure\n  breaks'],
  ['invalid-date', '  report to', '  reviewed 2026-1-5\n  report to'],
  ['duplicate-import', '// Who', 'import "./bank.tm"\nimport "./bank.tm"\n\n// Who'],
  ['unused-ignore', 'actor customer', '// tm-ignore untouched-asset: later\nactor customer'],
  ['unknown-code', 'threat guessing', '// tm-ignore threat-only-planed: soon\nthreat guessing'],
  ['unknown-name', '  targets passwords\n  via checkout', '  targets passwords\n  via chekout'],
  ['unmitigated-threat', 'threat stolen', 'threat loss "Loss" { severity high }\nthreat stolen'],
];

const BANK = `external bank "Payment provider"
flow charge web -> bank "Charges" { carries orders; protocol "HTTPS" }
`;

test('of ten faults in the tutorial, those remain that need a human, and it says so', async (t) => {
  let shop = await readFile(new URL('../examples/tutorial/shop.tm', __dist), 'utf8');
  for (const [, text, faulty] of FAULTS) {
    assert.ok(shop.includes(text), text);
    shop = shop.replace(text, faulty);
  }
  const cwd = await folderOf(t, { 'shop.tm': shop, 'bank.tm': BANK });
  const before = await codesIn(cwd);
  for (const [code] of FAULTS) assert.ok(before.includes(code), code);

  const { stdout, stderr, code } = await check(['--fix'], { cwd });
  assert.equal(stderr, '');
  assert.equal(code, 1);
  assert.match(stdout, /\nmended 8 findings in 1 file; 3 need a decision\n$/);
  const left = ['unknown-name', 'unmitigated-threat', 'unmitigated-threat'];
  assert.deepEqual(await codesIn(cwd), left);
  assert.equal((await tm(['fmt', '--check'], { cwd })).code, 0);

  const again = await check(['--fix'], { cwd });
  assert.match(again.stdout, /\nmended 0 findings; 3 need a decision\n$/);
});

/** Codes above hint, in the order of the text. */
async function codesIn(cwd: string): Promise<readonly string[]> {
  const { stdout } = await check(['--format', 'json'], { cwd });
  const { findings } = JSON.parse(stdout) as {
    findings: readonly { readonly code: string; readonly severity: string }[];
  };
  return findings.filter(({ severity }) => severity !== 'hint').map(({ code }) => code);
}
