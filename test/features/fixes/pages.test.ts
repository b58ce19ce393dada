// Every fix of what the wrong examples of docs/rules show: its result parses and is formatted, the finding is gone, and
// none came but those that the fix declares.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fixesFor } from '../../../server/src/features/fixes/index.js';
import { FIXED_CODES } from '../../../server/src/features/fixes/makers.js';
import { RULES } from '../../../server/src/rules/index.js';
import { formatted } from '../../../server/src/syntax/format/format.js';
import {
  findingsIn,
  questionOf,
  safelyMended,
  textsOf,
  workspaceOf,
} from '../../support/fixing.js';
import { assertMends } from '../../support/mending.js';

const FOLDER = new URL('../docs/rules/', __dist);
const PAGES = readdirSync(FOLDER)
  .map((name) => name.replace(/\.md$/, ''))
  .filter((name) => name !== 'README');

/** Mended by hand, or by what the example does not hold: `makers.test.ts` has examples of these. */
const WITHOUT_FIX = [
  'wrong-kind',
  'missing-import',
  'invalid-date',
  'invalid-cvss',
  'fragment',
  'repeated-attribute',
  'syntax',
];

for (const code of PAGES) {
  const page = readFileSync(new URL(`${code}.md`, FOLDER), 'utf8');

  test(`the page of ${code} tells of its quick fix, if it has one`, () => {
    const [, advice = ''] = /^## How to fix\n([\s\S]*?)^## /m.exec(page) ?? [];
    const lines = advice.split('\n').filter((line) => /quick fix/i.test(line));
    assert.equal(lines.length, FIXED_CODES.has(code) ? 1 : 0);
    for (const line of lines) assert.match(line, /^Quick fix: .+\.$/);
  });

  const [, wrong] = /^```tm wrong\n([\s\S]*?)^```$/m.exec(page) ?? [];
  if (wrong === undefined) continue;
  const rule = RULES.find((each) => each.code === code);
  const workspace = workspaceOf(wrong, {
    asRoots: code === 'fragment',
    shaped: formatted,
    ...(rule?.severity === 'off' && { config: { severity: { [code]: 'warning' } } }),
  });
  const own = findingsIn(workspace).filter((finding) => finding.code === code);

  test(`fixes of ${code} mend it`, () => {
    assert.ok(own.length > 0, 'the example shows it no longer');
    const fixes = own.map((finding) => fixesFor(questionOf(workspace, finding)));
    for (const [index, list] of fixes.entries()) {
      assert.ok(list.filter(({ preferred }) => preferred).length <= 1, 'several are preferred');
      for (const fix of list) assertMends(workspace, own[index]!, fix);
    }
    const titles = fixes.flat().filter(({ title }) => !title.startsWith('ignore '));
    const isFixed = FIXED_CODES.has(code) && !WITHOUT_FIX.includes(code);
    if (isFixed) assert.ok(titles.length > 0, 'there is none');
    if (rule) assert.ok(fixes.flat().length > titles.length, 'it cannot be ignored');
  });

  test(`all safe fixes of ${code} are made at once`, () => {
    const once = safelyMended(workspace);
    assert.equal(textsOf(safelyMended(once)), textsOf(once));
  });
}
