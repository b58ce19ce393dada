// Every fix of what the wrong examples of docs/rules show: its result parses, the finding is gone and none came but
// those that the fix declares.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Fix } from '../../../server/src/features/fixes/fix.js';
import { fixesFor } from '../../../server/src/features/fixes/index.js';
import { FIXED_CODES } from '../../../server/src/features/fixes/makers.js';
import { SEVERITIES, type FileFinding } from '../../../server/src/model/problem.js';
import { RULES } from '../../../server/src/rules/index.js';
import type { Workspace } from '../../../server/src/workspace/workspace.js';
import { findingsIn, mended, questionOf, workspaceOf } from '../../support/fixing.js';

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
];

/** Where an example ignores what comes along, that comment is in vain once all is mended. */
const LEFT_OVER = 'unused-ignore';

for (const code of PAGES) {
  const page = readFileSync(new URL(`${code}.md`, FOLDER), 'utf8');
  const [, wrong] = /^```tm wrong\n([\s\S]*?)^```$/m.exec(page) ?? [];
  if (wrong === undefined) continue;
  const workspace = workspaceOf(wrong, { asRoots: code === 'fragment' });
  const findings = findingsIn(workspace);

  test(`fixes of ${code} mend it`, () => {
    const own = findings.filter((finding) => finding.code === code);
    const fixes = own.map((finding) => fixesFor(questionOf(workspace, finding)));
    for (const [index, list] of fixes.entries()) {
      assert.ok(list.filter(({ preferred }) => preferred).length <= 1, 'several are preferred');
      for (const fix of list) assertMends(workspace, findings, own[index]!, fix);
    }
    const isRule = RULES.some((rule) => rule.code === code);
    const isFixed = FIXED_CODES.has(code) && !WITHOUT_FIX.includes(code);
    if (isFixed || isRule) assert.ok(fixes.flat().length > 0, 'there is none');
  });
}

function assertMends(
  workspace: Workspace,
  before: readonly FileFinding[],
  finding: FileFinding,
  fix: Fix,
): void {
  const after = findingsIn(mended(workspace, fix));
  assert.ok(count(after, finding) < count(before, finding), `${fix.title}: it is still there`);
  for (const each of after) {
    const isNew = count(after, each) > count(before, each);
    if (!isNew || each.code === LEFT_OVER) continue;
    const what = `${fix.title}: brings ${each.code}: ${each.message}`;
    assert.ok(fix.leaves.includes(each.code), what);
    const isWorse = SEVERITIES.indexOf(each.severity) < SEVERITIES.indexOf(finding.severity);
    assert.ok(!isWorse, what);
  }
}

/** Places move, so findings are told apart by what they say. */
function count(findings: readonly FileFinding[], { code }: FileFinding): number {
  return findings.filter((each) => each.code === code).length;
}
