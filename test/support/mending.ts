// What every fix has to do: its result parses and is formatted, the finding is gone, and none came but those that the
// fix declares.
import assert from 'node:assert/strict';
import type { Fix } from '../../server/src/features/fixes/fix.js';
import { declarationAround } from '../../server/src/features/fixes/subject.js';
import type { Declaration } from '../../server/src/model/declaration.js';
import { SEVERITIES, type FileFinding } from '../../server/src/model/problem.js';
import { formatted } from '../../server/src/syntax/format/format.js';
import { parse } from '../../server/src/syntax/parse.js';
import type { Workspace } from '../../server/src/workspace/workspace.js';
import { contextIn } from './editing.js';
import { findingsIn, mended } from './fixing.js';

/** What a fix may bring although it is worse: to say how it is brings to light what follows. */
const BROUGHT_TO_LIGHT: Readonly<Record<string, readonly string[]>> = {
  'unstated-encryption': ['cleartext-crossing'],
  'incomplete-model': ['unmitigated-threat', 'unguarded-boundary', 'unexamined-crossing'],
};

/** Fails unless the fix does that to its finding in a workspace whose files are formatted. */
export function assertMends(workspace: Workspace, finding: FileFinding, fix: Fix): void {
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

/** Where an example ignores what comes along, that comment is in vain once all is mended. */
const LEFT_OVER = 'unused-ignore';

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
