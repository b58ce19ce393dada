// Every fix of what the wrong examples of docs/rules show: its result parses and is formatted, the finding is gone, and
// none came but those that the fix declares.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Fix } from '../../../server/src/features/fixes/fix.js';
import { fixesFor } from '../../../server/src/features/fixes/index.js';
import { FIXED_CODES } from '../../../server/src/features/fixes/makers.js';
import { declarationAround } from '../../../server/src/features/fixes/subject.js';
import type { Declaration } from '../../../server/src/model/declaration.js';
import { SEVERITIES, type FileFinding } from '../../../server/src/model/problem.js';
import { RULES } from '../../../server/src/rules/index.js';
import { formatted } from '../../../server/src/syntax/format/format.js';
import { parse } from '../../../server/src/syntax/parse.js';
import type { Workspace } from '../../../server/src/workspace/workspace.js';
import { contextIn } from '../../support/editing.js';
import {
  findingsIn,
  mended,
  questionOf,
  safelyMended,
  textsOf,
  workspaceOf,
} from '../../support/fixing.js';

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

/** What a fix may bring although it is worse: to say how it is brings to light what follows. */
const BROUGHT_TO_LIGHT: Readonly<Record<string, readonly string[]>> = {
  'unstated-encryption': ['cleartext-crossing'],
  'incomplete-model': ['unmitigated-threat', 'unguarded-boundary', 'unexamined-crossing'],
};

/** Where an example ignores what comes along, that comment is in vain once all is mended. */
const LEFT_OVER = 'unused-ignore';

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

function assertMends(workspace: Workspace, finding: FileFinding, fix: Fix): void {
  const after = mended(workspace, fix);
  for (const path of new Set(fix.edits.map(({ at }) => at.path))) {
    const text = after.text(path)!;
    assert.ok(mistakesIn(text) <= mistakesIn(workspace.text(path)!), `${fix.title}: syntax`);
    assert.equal(text, formatted(text), `${fix.title}: it is not formatted`);
  }
  assertBetter(counted(workspace), counted(after), { workspace, finding, fix });
}

function mistakesIn(text: string): number {
  return parse('', text).units.flatMap(({ problems }) => problems).length;
}

/** Findings told apart by code and what they are about, since places and messages change. */
type Counted = ReadonlyMap<string, readonly FileFinding[]>;

function counted(workspace: Workspace): Counted {
  const all = new Map<string, FileFinding[]>();
  for (const finding of findingsIn(workspace)) {
    const key = keyOf(workspace, finding);
    all.set(key, [...(all.get(key) ?? []), finding]);
  }
  return all;
}

function keyOf(workspace: Workspace, finding: FileFinding): string {
  const { path } = finding.at.unit;
  const context = workspace.has(path) ? contextIn(workspace, path) : undefined;
  const subject = context && declarationAround({ context, finding });
  return `${finding.code} of ${subject ? nameOf(subject) : finding.message}`;
}

function nameOf({ kind, stableId, parent }: Declaration): string {
  return `${parent ? `${nameOf(parent)}.` : ''}${kind} ${stableId}`;
}

function assertBetter(
  before: Counted,
  after: Counted,
  { workspace, finding, fix }: { workspace: Workspace; finding: FileFinding; fix: Fix },
): void {
  const count = (all: Counted, key: string) => all.get(key)?.length ?? 0;
  const key = keyOf(workspace, finding);
  assert.ok(count(after, key) < count(before, key), `${fix.title}: it is still there`);
  const gone = [...before].flatMap(([each, findings]) => (after.has(each) ? [] : findings));
  const worst = Math.min(...[finding, ...gone].map(({ severity }) => SEVERITIES.indexOf(severity)));
  for (const [each, findings] of after) {
    if (count(before, each) >= findings.length) continue;
    const [{ code, severity, message }] = findings as [FileFinding];
    if (code === LEFT_OVER) continue;
    const what = `${fix.title}: brings ${each}: ${message}`;
    assert.ok(fix.leaves.includes(code), what);
    const isExpected = BROUGHT_TO_LIGHT[finding.code]?.includes(code);
    assert.ok(isExpected || SEVERITIES.indexOf(severity) >= worst, `${what}, which is worse`);
  }
}
