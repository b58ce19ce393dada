// Which configuration counts for a model, what it does to what is found, and that a change of it is followed.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readConfigFile } from '../../server/src/workspace/config-file.js';
import { configPlaces } from '../../server/src/workspace/configs.js';
import { TOO_LONG } from '../../server/src/workspace/file-reader.js';
import { Workspace } from '../../server/src/workspace/workspace.js';
import { dayOf, NOW } from '../support/judged.js';

const now = dayOf(NOW);

/** In which `unmitigated-threat` and `incomplete-model` are found. */
const model = (id: string) => `model ${id} "M" { purpose "P" }\nthreat a "A" { severity low }\n`;

function set(workspace: Workspace, name: string, value: unknown): void {
  const path = `/w/${name}`;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  workspace.setConfig(path, value === undefined ? undefined : readConfigFile(path, text));
}

function workspaceOf(files: Readonly<Record<string, unknown>>, isEdited = true): Workspace {
  const workspace = new Workspace('/w', isEdited);
  for (const [name, content] of Object.entries(files)) {
    if (name.endsWith('.json')) set(workspace, name, content);
    else workspace.setDisk(`/w/${name}`, String(content));
  }
  return workspace;
}

function found(workspace: Workspace, name: string): readonly string[] {
  return workspace
    .findings(`/w/${name}`, now)
    .map(({ code, severity, roots }) => [severity, code, ...(roots ?? [])].join(' '));
}

/** What is found in a threat that nothing answers, when its severity is set. */
function rule(severity: string) {
  return { rules: { 'unmitigated-threat': severity, 'incomplete-model': 'off' } };
}

describe('the nearest configuration', () => {
  test('counts whole: nothing is merged', () => {
    const workspace = workspaceOf({
      'tm.config.json': rule('error'),
      'sub/tm.config.json': { rules: { 'unmitigated-threat': 'hint' } },
      'a.tm': model('a'),
      'sub/deep/b.tm': model('b'),
    });
    assert.deepEqual(found(workspace, 'a.tm'), ['error unmitigated-threat']);
    assert.deepEqual(found(workspace, 'sub/deep/b.tm'), [
      'info incomplete-model',
      'hint unmitigated-threat',
    ]);
  });

  test('is that of the root, for all files of the model', () => {
    const workspace = workspaceOf({
      'tm.config.json': rule('error'),
      'parts/tm.config.json': rule('hint'),
      'a.tm': `import "./parts/p.tm"\n${model('a')}`,
      'parts/p.tm': 'threat b "B" { severity low }\n',
    });
    assert.deepEqual(found(workspace, 'parts/p.tm'), ['error unmitigated-threat']);
  });

  test('makes a finding one of some models where these differ', () => {
    const workspace = workspaceOf({
      'x/tm.config.json': rule('error'),
      'x/a.tm': `import "../p.tm"\n${model('a')}`,
      'b.tm': `import "./p.tm"\n${model('b')}`,
      'p.tm': 'threat c "C" { severity low }\n',
    });
    assert.deepEqual(found(workspace, 'p.tm').toSorted(), [
      'error unmitigated-threat /w/x/a.tm',
      'info unmitigated-threat /w/b.tm',
    ]);
  });

  test('is looked for up to the folder and no further', () => {
    const files = ['/w/a.tm', '/w/sub/deep/b.tm', '/v/c.tm'];
    assert.deepEqual(
      [...configPlaces('/w', files)],
      ['/w/tm.config.json', '/w/sub/deep/tm.config.json', '/w/sub/tm.config.json'],
    );
    assert.deepEqual([...configPlaces('/', ['/a.tm'])], ['/tm.config.json']);
  });
});

test('a change is followed: one that comes, changes, cannot be read, says the same, or goes', () => {
  const workspace = workspaceOf({ 'a.tm': model('a') });
  const byDefault = ['info incomplete-model', 'info unmitigated-threat'];
  assert.deepEqual(found(workspace, 'a.tm'), byDefault);
  set(workspace, 'tm.config.json', rule('error'));
  assert.deepEqual(found(workspace, 'a.tm'), ['error unmitigated-threat']);
  set(workspace, 'tm.config.json', rule('hint'));
  const before = workspace.findings('/w/a.tm', now);
  assert.deepEqual(found(workspace, 'a.tm'), ['hint unmitigated-threat']);
  set(workspace, 'tm.config.json', rule('hint'));
  assert.equal(workspace.findings('/w/a.tm', now), before);
  set(workspace, 'tm.config.json', '{ "rules": ');
  assert.deepEqual(found(workspace, 'a.tm'), byDefault);
  assert.deepEqual(found(workspace, 'tm.config.json'), ['warning invalid-config']);
  set(workspace, 'tm.config.json', undefined);
  assert.deepEqual(found(workspace, 'a.tm'), byDefault);
  assert.deepEqual(found(workspace, 'tm.config.json'), []);
});

test('what is made ready before a configuration is read is made ready again', () => {
  const workspace = workspaceOf({ 'a.tm': model('a') });
  const steps = workspace.prepare(now);
  let count = 0;
  while (!steps.next().done) {
    count += 1;
    if (count === 1) set(workspace, 'tm.config.json', rule('error'));
  }
  assert.ok(count > 1);
  assert.deepEqual(found(workspace, 'a.tm'), ['error unmitigated-threat']);
});

test('one that cannot be read says so at its start, and sets nothing', () => {
  const messageOf = (content: Parameters<typeof readConfigFile>[1]) => {
    const { config, problems } = readConfigFile('/w/tm.config.json', content);
    assert.deepEqual(config.rules, {});
    assert.deepEqual(
      problems.map(({ at: { start, end } }) => [start, end]),
      [[0, 0]],
    );
    return problems.map(({ message }) => message).join();
  };
  const latin1 = { unreadable: 'it is not UTF-8 text' };
  assert.equal(messageOf(latin1), 'cannot read this file: it is not UTF-8 text');
  assert.equal(
    messageOf(TOO_LONG),
    'cannot read this file: it is longer than 1 million characters',
  );
});

describe('in an ignored path', () => {
  const files = {
    'a.tm': `import "./old/p.tm"\n${model('a')}`,
    'old/p.tm': 'threat b "B" { severity low }\nactor x "X" { nope }\n',
    'old/b.tm': model('b'),
    'old/left.tm': 'actor y "Y" { nope }\n',
  };

  for (const isEdited of [true, false]) {
    test(`only mistakes of a model that is not ignored are found, ${isEdited ? 'kept up' : 'once'}`, () => {
      const workspace = workspaceOf(files, isEdited);
      assert.deepEqual(found(workspace, 'old/p.tm'), [
        'info unmitigated-threat',
        'error unknown-keyword',
      ]);
      set(workspace, 'tm.config.json', { ignore: ['old'] });
      assert.deepEqual(found(workspace, 'old/p.tm'), ['error unknown-keyword']);
      assert.deepEqual(found(workspace, 'old/b.tm'), []);
      assert.deepEqual(found(workspace, 'old/left.tm'), []);
      assert.equal(found(workspace, 'a.tm').length, 2);
    });
  }
});

test('an ignore of a rule that is switched off says so', () => {
  const ignored = '// tm-ignore unmitigated-threat: known\nthreat b "B" { severity low }\n';
  for (const isEdited of [true, false]) {
    const workspace = workspaceOf({ 'a.tm': `${model('a')}${ignored}` }, isEdited);
    set(workspace, 'tm.config.json', rule('off'));
    assert.deepEqual(
      workspace.findings('/w/a.tm', now).map(({ message }) => message),
      [
        "'unmitigated-threat' is switched off, so there is nothing to ignore: remove it here, or give it a severity in tm.config.json",
      ],
    );
  }
});
