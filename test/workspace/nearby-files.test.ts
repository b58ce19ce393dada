// What is found by what other files are there follows their coming and going, and only that is judged again.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { NearbyFiles } from '../../server/src/workspace/nearby-files.js';
import { Workspace } from '../../server/src/workspace/workspace.js';
import { dayOf, NOW } from '../support/judged.js';

const now = dayOf(NOW);

function model(...evidence: readonly string[]): string {
  const lines = evidence.map((path, n) => `mitigation m${n} "M" { evidence "${path}" }\n`);
  return `model m "M" { purpose "P" }\n${lines.join('')}`;
}

function workspaceOf(text: string): Workspace {
  const workspace = new Workspace('/w');
  workspace.setDisk('/w/m.tm', text);
  return workspace;
}

/** What is said to be missing. */
function missing(workspace: Workspace): readonly string[] {
  return workspace
    .findings('/w/m.tm', now)
    .filter(({ code }) => code === 'broken-link')
    .map(({ at }) => at.unit.text.slice(at.start, at.end));
}

describe('another file', () => {
  test('is wanted when somebody asks for it, and nothing is concluded before it was looked for', () => {
    const workspace = workspaceOf(model('a.md', './a.md', '../out.md', 'https://m.example/b.md'));
    assert.deepEqual(workspace.wantedFiles(), []);
    assert.deepEqual(missing(workspace), []);
    assert.deepEqual(workspace.wantedFiles(), ['/w/a.md']);
    workspace.setExists('/w/a.md', undefined);
    assert.deepEqual(missing(workspace), []);
    assert.deepEqual(workspace.wantedFiles(), []);
    assert.deepEqual(workspace.nearbyFiles(), ['/w/a.md']);
  });

  test('comes and goes, with an edit in between or without', () => {
    const workspace = workspaceOf(model('a.md', 'b.md'));
    assert.deepEqual(missing(workspace), []);
    workspace.setExists('/w/a.md', false);
    workspace.setExists('/w/b.md', true);
    assert.deepEqual(missing(workspace), ['"a.md"']);
    workspace.setExists('/w/a.md', true);
    workspace.setExists('/w/b.md', false);
    workspace.setUnsaved('/w/m.tm', model('b.md', 'a.md'));
    assert.deepEqual(missing(workspace), ['"b.md"']);
    workspace.setExists('/w/b.md', undefined);
    assert.deepEqual(missing(workspace), []);
  });

  test('leaves all findings as they are when nothing was found from it', () => {
    const workspace = workspaceOf(model('a.md'));
    missing(workspace);
    workspace.setExists('/w/a.md', false);
    const findings = workspace.findings('/w/m.tm', now);
    workspace.setExists('/w/b.md', true);
    workspace.setExists('/w/a.md', false);
    assert.equal(workspace.findings('/w/m.tm', now), findings);
  });

  test('is nobody’s business in a file that no model reaches', () => {
    const workspace = workspaceOf('mitigation m "M" { evidence "a.md" }\n');
    missing(workspace);
    workspace.setExists('/w/a.md', false);
    assert.deepEqual(missing(workspace), []);
    assert.deepEqual(workspace.wantedFiles(), []);
  });

  test('that came while the models were judged in steps counts', () => {
    const workspace = workspaceOf(
      model('a.md', ...Array.from({ length: 500 }, (_, n) => `${n}.md`)),
    );
    const steps = workspace.prepare(now);
    for (let n = 0; n < 5; n += 1) steps.next();
    workspace.setExists('/w/a.md', false);
    while (!steps.next().done);
    assert.deepEqual(missing(workspace), ['"a.md"']);
  });

  test('is looked for at once where somebody can, and once', () => {
    const looked: string[] = [];
    const workspace = new Workspace('/w', false, (path) => {
      looked.push(path);
      return path === '/w/b.md';
    });
    workspace.setDisk('/w/m.tm', model('a.md', 'b.md', 'a.md'));
    assert.deepEqual(missing(workspace), ['"a.md"', '"a.md"']);
    workspace.setDisk('/w/m.tm', model('a.md'));
    assert.deepEqual(missing(workspace), ['"a.md"']);
    assert.deepEqual(looked, ['/w/a.md', '/w/b.md']);
  });
});

test('a path that is typed letter by letter is forgotten but for its last form', () => {
  const workspace = workspaceOf(model());
  for (let n = 0; n < 1000; n += 1) {
    workspace.setUnsaved('/w/m.tm', model(`kept.md`, `typed-${n}.md`));
    missing(workspace);
    for (const path of workspace.wantedFiles()) workspace.setExists(path, false);
  }
  assert.deepEqual(missing(workspace), ['"kept.md"', '"typed-999.md"']);
  assert.ok(workspace.nearbyFiles().includes('/w/kept.md'));
  assert.ok(workspace.nearbyFiles().length <= 130, String(workspace.nearbyFiles().length));
});

test('what is known of a file is told as changed when it is other than before', () => {
  const files = new NearbyFiles('/w');
  assert.equal(files.exists('/w/a'), undefined);
  files.set('/w/a', undefined);
  assert.deepEqual(files.takeChanged(), []);
  files.set('/w/a', true);
  files.set('/w/a', false);
  assert.deepEqual(files.takeChanged(), ['/w/a']);
  assert.deepEqual(files.takeChanged(), []);
  assert.equal(files.exists('/w/a'), false);
});
