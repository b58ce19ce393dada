// A workspace keeps what it knows exactly as long as it is true, and merges what several models find in a file.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mergeFindings } from '../../server/src/workspace/findings.js';
import { Workspace } from '../../server/src/workspace/workspace.js';
import type { Problem, Severity } from '../../server/src/model/problem.js';
import { placeOf } from '../../server/src/syntax/tree.js';
import { parse } from '../../server/src/syntax/parse.js';
import { dayOf, NOW } from '../support/judged.js';

const now = dayOf(NOW);

function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace('/w');
  for (const [name, text] of Object.entries(files)) workspace.setDisk(`/w/${name}`, text);
  return workspace;
}

/** `code: word` for each finding of a file but the remark about incomplete models, with its roots. */
function found(workspace: Workspace, name: string): string[] {
  return workspace
    .findings(`/w/${name}`, now)
    .filter(({ code }) => code !== 'incomplete-model')
    .map(({ code, at, roots }) => {
      const word = at.unit.text.slice(at.start, at.end);
      return [`${code}: ${word}`, ...(roots ?? [])].join(' in ').replaceAll('/w/', '');
    });
}

const ROOT = 'import "parts/*.tm"\nmodel m "M" { purpose "P" }\n';

describe('a file of several models', () => {
  const files = {
    'a.tm': `${ROOT}actor one "One"\nactor both "Both"\n`,
    'b.tm': `${ROOT}actor two "Two"\nactor both "Both"\n`,
    'parts/p.tm': 'assumption x "X" { falls to one, two, both, nobody }\n',
  };

  test('has each finding once; one of some models names them', () => {
    assert.deepEqual(found(workspaceOf(files), 'parts/p.tm'), [
      'unknown-name: one in b.tm',
      'unknown-name: two in a.tm',
      'unknown-name: nobody',
    ]);
  });

  test('is not concerned by fragments that import it too', () => {
    const workspace = workspaceOf({ ...files, 'left.tm': 'import "parts/p.tm"\n' });
    assert.deepEqual(found(workspace, 'parts/p.tm'), found(workspaceOf(files), 'parts/p.tm'));
    assert.deepEqual(found(workspace, 'left.tm'), ['fragment: import']);
  });

  test('is part of each, and is judged in one when the others are gone', () => {
    const workspace = workspaceOf(files);
    const roots = () => workspace.modelsOf('/w/parts/p.tm').map(({ root }) => root);
    assert.deepEqual(roots(), ['/w/a.tm', '/w/b.tm']);
    workspace.setDisk('/w/b.tm', undefined);
    assert.deepEqual(roots(), ['/w/a.tm']);
    assert.deepEqual(found(workspace, 'parts/p.tm'), ['unknown-name: two', 'unknown-name: nobody']);
  });
});

describe('files that import each other and no model reaches', () => {
  test('have their own findings once, and name no roots', () => {
    const workspace = workspaceOf({
      'x.tm': 'import "y.tm"\nactor a "A" { trust nope }\n',
      'y.tm': 'import "x.tm"\nactor a "A"\n',
    });
    const twice = 'duplicate-name: a';
    assert.deepEqual(found(workspace, 'x.tm'), ['fragment: import', twice, 'wrong-value: nope']);
    assert.deepEqual(found(workspace, 'y.tm'), ['fragment: import', twice]);
  });
});

describe('an unsaved text', () => {
  const files = { 'root.tm': ROOT, 'parts/p.tm': 'actor a "A" { trust nope }\n' };

  test('counts more than the one on disk, until it is closed', () => {
    const workspace = workspaceOf(files);
    workspace.setUnsaved('/w/parts/p.tm', 'component a "A" { trust never }\n');
    assert.deepEqual(found(workspace, 'parts/p.tm'), ['wrong-value: never']);
    workspace.setDisk('/w/parts/p.tm', 'component a "A" { trust later }\n');
    assert.deepEqual(found(workspace, 'parts/p.tm'), ['wrong-value: never']);
    workspace.setUnsaved('/w/parts/p.tm', undefined);
    assert.deepEqual(found(workspace, 'parts/p.tm'), ['wrong-value: later']);
  });

  test('is a file even if the disk has none, until it is closed', () => {
    const workspace = workspaceOf({ 'root.tm': ROOT });
    assert.deepEqual(found(workspace, 'root.tm'), ['missing-import: "parts/*.tm"']);
    workspace.setUnsaved('/w/parts/new.tm', 'term "T" "t"\n');
    assert.deepEqual(found(workspace, 'root.tm'), []);
    workspace.setUnsaved('/w/parts/new.tm', undefined);
    assert.deepEqual(workspace.paths(), ['/w/root.tm']);
    assert.deepEqual(found(workspace, 'root.tm'), ['missing-import: "parts/*.tm"']);
  });

  test('outlives the deletion of its file', () => {
    const workspace = workspaceOf(files);
    workspace.setUnsaved('/w/parts/p.tm', 'term "T" "t"\n');
    workspace.setDisk('/w/parts/p.tm', undefined);
    assert.deepEqual(found(workspace, 'root.tm'), []);
    workspace.setUnsaved('/w/parts/p.tm', undefined);
    assert.deepEqual(found(workspace, 'root.tm'), ['missing-import: "parts/*.tm"']);
  });
});

describe('what is known', () => {
  const files = { 'root.tm': ROOT, 'parts/p.tm': 'actor a "A"\n', 'parts/q.tm': 'actor b "B"\n' };

  test('is kept while nothing changes', () => {
    const workspace = workspaceOf(files);
    const before = [workspace.models(), workspace.findings('/w/root.tm', now)];
    workspace.setDisk('/w/parts/p.tm', files['parts/p.tm']);
    workspace.setUnsaved('/w/parts/p.tm', files['parts/p.tm']);
    const after = [workspace.models(), workspace.findings('/w/root.tm', now)];
    assert.ok(before.every((each, index) => each === after[index]));
  });

  test('of a file is kept while others change', () => {
    const workspace = workspaceOf(files);
    const file = workspace.file('/w/parts/q.tm');
    workspace.setUnsaved('/w/parts/p.tm', 'actor c "C"\n');
    assert.equal(workspace.file('/w/parts/q.tm'), file);
  });

  test('of a day is not told on another', () => {
    const text = 'threat t "T" { severity high; accepted because "B" by "P" until 2026-12-01 }\n';
    const workspace = workspaceOf({ 'root.tm': ROOT, 'parts/p.tm': text });
    const codesOn = (day: number) =>
      workspace.findings('/w/parts/p.tm', day).map(({ code }) => code);
    assert.deepEqual(codesOn(now), ['acceptance-expires-soon']);
    assert.deepEqual(codesOn(now + 1), ['acceptance-expired']);
    assert.deepEqual(codesOn(now), ['acceptance-expires-soon']);
    const [model] = workspace.models();
    assert.ok(model);
    assert.equal(workspace.view(model, now), workspace.view(model, now));
    assert.equal(workspace.view(model, now + 1).now, now + 1);
  });

  test('of a file that is not there is nothing', () => {
    const workspace = workspaceOf({});
    assert.deepEqual(workspace.findings('/w/nope.tm', now), []);
    assert.equal(workspace.file('/w/nope.tm'), undefined);
    assert.equal(workspace.text('/w/nope.tm'), undefined);
    assert.deepEqual(workspace.models(), []);
  });
});

describe('merging', () => {
  const [unit] = parse('/w/p.tm', 'actor a "A"').units;
  const problem = (
    message: string,
    severity: Severity = 'error',
    profiles?: string[],
  ): Problem => ({
    code: 'c',
    severity,
    message,
    at: placeOf(unit!, { start: 0, end: 5 }),
    related: [],
    ...(profiles && { profiles }),
  });
  const model = (root: string, ...problems: Problem[]) => ({ root, fragment: false, problems });

  test('tells problems apart by severity and profiles too', () => {
    const merged = mergeFindings([
      model('/a', problem('x'), problem('y', 'error', ['p'])),
      model('/b', problem('x', 'warning'), problem('y', 'error', ['q'])),
    ]);
    assert.deepEqual(
      merged.map(({ roots }) => roots),
      [['/a'], ['/a'], ['/b'], ['/b']],
    );
  });

  test('names no roots where there is one model, or all have the problem', () => {
    const alone = mergeFindings([model('/a', problem('x'), problem('x'))]);
    const all = mergeFindings([model('/a', problem('x')), model('/b', problem('x'))]);
    for (const merged of [alone, all]) {
      assert.deepEqual(
        merged.map(({ message, roots }) => [message, roots]),
        [['x', undefined]],
      );
    }
  });
});

test('what stands between two edits, after each of which the file was read, keeps its uses', () => {
  const text = (first: string, last: string) =>
    `${first}\nactor a "A"\nactor b "B"\nactor used "Used"\nactor c "C"\nactor d "D"\n${last}\n`;
  const [start, edited] = [text('model m "M"', ''), text('model m "N"', 'actor e "E"')];
  const workspace = workspaceOf({
    'a.tm': `import "./b.tm"\n${start}`,
    'b.tm': 'question "Q" { about used }',
  });
  const uses = () => {
    const [model] = workspace.models();
    const used = model!.declarations.find(({ id }) => id === 'used')!;
    return model!.uses(used).map(({ role }) => role);
  };
  assert.deepEqual(uses(), ['about']);
  for (const now of [text('model m "N"', ''), edited]) {
    workspace.setUnsaved('/w/a.tm', `import "./b.tm"\n${now}`);
    workspace.file('/w/a.tm');
  }
  assert.deepEqual(uses(), ['about']);
});
