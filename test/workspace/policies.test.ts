// Requirements that count for a model: which files are named, and that an edit of one is followed as by a fresh start.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readConfigFile } from '../../server/src/workspace/config-file.js';
import { Workspace } from '../../server/src/workspace/workspace.js';
import { dayOf, NOW } from '../support/judged.js';

const now = dayOf(NOW);
const DOORS = 'requirement locked "Locked" { for entry; require { authenticated by any } }\n';
const RATED = 'requirement rated "Rated" { for threat; require { likelihood } }\n';
const SHOP = `model shop "Shop" { purpose "P"; report to "mailto:a@b.example" }
component web "Web" { entry door "Door"; entry gate "Gate" }
threat t "T" { severity none }
`;

type Files = Readonly<Record<string, unknown>>;

function setConfig(workspace: Workspace, name: string, value: unknown): void {
  const path = `/w/${name}`;
  workspace.setConfig(
    path,
    value === undefined ? undefined : readConfigFile(path, JSON.stringify(value)),
  );
}

function workspaceOf(files: Files, isEdited = true): Workspace {
  const workspace = new Workspace('/w', isEdited);
  for (const [name, content] of Object.entries(files)) {
    if (name.endsWith('.json')) setConfig(workspace, name, content);
    else workspace.setDisk(`/w/${name}`, String(content));
  }
  return workspace;
}

const CODES = ['unmet-requirement', 'dangling-exemption', 'invalid-config', 'fragment'];

/** `a.tm: unmet-requirement gate`, for all that is found of these codes. */
function found(workspace: Workspace): readonly string[] {
  return [...workspace.paths(), ...workspace.configPaths()].flatMap((path) =>
    workspace
      .findings(path, now)
      .filter(({ code }) => CODES.includes(code))
      .map(({ code, at, roots = [] }) =>
        [`${path.slice(3)}:`, code, at.unit.text.slice(at.start, at.end), ...roots].join(' '),
      ),
  );
}

describe('the files that a configuration names', () => {
  test('count for its models, and are no fragments', () => {
    const workspace = workspaceOf({
      'tm.config.json': { requirements: ['policy'] },
      'a.tm': SHOP,
      'policy/doors.tm': DOORS,
      'policy/deep/rated.tm': RATED,
      'other.tm': RATED,
    });
    assert.deepEqual(workspace.policiesOf('/w/a.tm'), [
      '/w/policy/deep/rated.tm',
      '/w/policy/doors.tm',
    ]);
    assert.deepEqual(found(workspace), [
      'a.tm: unmet-requirement door',
      'a.tm: unmet-requirement gate',
      'a.tm: unmet-requirement t',
      'other.tm: fragment requirement',
    ]);
  });

  test('are those of the nearest configuration, seen from its folder', () => {
    const workspace = workspaceOf({
      'tm.config.json': { requirements: ['policy/*.tm'] },
      'sub/tm.config.json': { requirements: ['*/rated.tm'] },
      'a.tm': SHOP,
      'sub/b.tm': SHOP,
      'policy/doors.tm': DOORS,
      'sub/own/rated.tm': RATED,
    });
    assert.deepEqual(found(workspace), [
      'a.tm: unmet-requirement door',
      'a.tm: unmet-requirement gate',
      'sub/b.tm: unmet-requirement t',
    ]);
  });

  test('can be none, which is told in the configuration', () => {
    const workspace = workspaceOf({
      'tm.config.json': { requirements: ['policy/*.tm', 'a.tm', 'policies.tm'], nothing: 1 },
      'a.tm': SHOP,
    });
    const path = '/w/tm.config.json';
    const findings = workspace.findings(path, now);
    assert.deepEqual(
      findings.map(({ message }) => message),
      [
        "no model file matches 'policy/*.tm': write the requirements there, or correct the pattern",
        "no model file matches 'policies.tm': write the requirements there, or correct the pattern",
        "'nothing' means nothing here: a configuration holds '$schema', 'rules', 'ignore' and 'requirements'",
      ],
    );
    assert.equal(workspace.findings(path, now), findings);
    workspace.setDisk('/w/policy/doors.tm', DOORS);
    assert.equal(workspace.findings(path, now).length, 2);
  });

  test('may hold what is wrong, which is told there', () => {
    const workspace = workspaceOf({
      'tm.config.json': { requirements: ['p.tm'] },
      'a.tm': SHOP,
      'p.tm': 'requirement rated "Rated" { for threat; require { liklihood } }\n',
    });
    assert.deepEqual(
      workspace.findings('/w/p.tm', now).map(({ code }) => code),
      ['unknown-keyword'],
    );
    assert.deepEqual(found(workspace), []);
  });
});

describe('a file of requirements that is edited', () => {
  const files = {
    'tm.config.json': { requirements: ['p.tm'] },
    'a.tm': `${SHOP}exemption e "E" because "B" { requirement locked; about web.gate }\n`,
    'p.tm': DOORS,
  };
  const policies: readonly (readonly [what: string, text: string])[] = [
    ['another requirement', DOORS + RATED],
    ['none', ''],
    [
      'one that asks for less',
      'requirement locked "L" { for entry; where { open to any }; require { tags } }\n',
    ],
    ['one with a mistake', 'requirement locked "L" { for entry; require { tag } }\n'],
    ['the same below a comment', `// Agreed in spring.\n${DOORS}`],
    ['the same as at first', DOORS],
  ];

  test('has its models judged again, as after a fresh start', () => {
    const living = workspaceOf(files);
    for (const [what, text] of policies) {
      found(living);
      living.setDisk('/w/p.tm', text);
      assert.deepEqual(found(living), found(workspaceOf({ ...files, 'p.tm': text }, false)), what);
    }
  });

  test('leaves what is found as it is where no requirement is another', () => {
    const living = workspaceOf({ ...files, 'p.tm': `asset a "A"\n${DOORS}` });
    const unmet = () => living.findings('/w/a.tm', now).find(({ code }) => code === CODES[0]);
    const before = unmet();
    living.setDisk('/w/p.tm', `asset ab "A"\n${DOORS}`);
    const after = unmet();
    assert.equal(after, before);
    assert.equal(after?.related[0]?.at.unit.offset, 'asset ab "A"\n'.length);
  });

  test('goes and comes, and so does the configuration', () => {
    const living = workspaceOf(files);
    const states: readonly Files[] = [
      { ...files, 'p.tm': undefined },
      files,
      { ...files, 'tm.config.json': undefined },
      { ...files, 'tm.config.json': { requirements: ['q.tm', 'p.tm'] }, 'q.tm': RATED },
    ];
    for (const state of states) {
      found(living);
      for (const [name, content] of Object.entries(state)) {
        if (name.endsWith('.json')) setConfig(living, name, content);
        else living.setDisk(`/w/${name}`, content as string | undefined);
      }
      const there = Object.entries(state).filter(([, content]) => content !== undefined);
      assert.deepEqual(found(living), found(workspaceOf(Object.fromEntries(there), false)));
    }
  });

  test('is followed while everything is made ready', () => {
    const living = workspaceOf(files);
    let count = 0;
    for (const steps = living.prepare(now); !steps.next().done;) {
      count += 1;
      if (count === 2) living.setDisk('/w/p.tm', RATED);
    }
    assert.ok(count > 2);
    assert.deepEqual(found(living), found(workspaceOf({ ...files, 'p.tm': RATED }, false)));
  });
});
