// Models that are built to cost much: what is found in them stays right, and no more than it should be.
// Work is bounded by what comes out of it: counts of findings, and how long they are.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MOST_FINDINGS, mostSevere } from '../../server/src/lsp/most-severe.js';
import type { FileFinding } from '../../server/src/model/problem.js';
import { MOST_PROBLEMS } from '../../server/src/syntax/problems.js';
import { Workspace } from '../../server/src/workspace/workspace.js';
import { dayOf, NOW } from '../support/judged.js';

const MANY = 10_000;
const now = dayOf(NOW);
const MODEL = 'model m "M"\n';
/** Coverage is asked of models with threats only. */
const SOME_THREAT = `
  asset other "Other"
  threat t "T" { severity none; targets other; avoided because "x" }`;

/** One line for each number below `count`. */
function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('');
}

function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace('/w');
  for (const [name, text] of Object.entries(files)) workspace.setDisk(`/w/${name}`, text);
  return workspace;
}

function findingsOf(workspace: Workspace): FileFinding[] {
  return workspace.paths().flatMap((path) => workspace.findings(path, now));
}

/** How many errors and warnings there are of each code. */
function counted(text: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code, severity } of findingsOf(workspaceOf({ 'a.tm': MODEL + text }))) {
    if (severity === 'error' || severity === 'warning') counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/** What findings take to be sent or printed: characters of messages, and second places. */
function weightOf(findings: readonly FileFinding[]): number {
  return findings.reduce(
    (sum, { message, related }) => sum + message.length + 100 * related.length,
    0,
  );
}

describe('ten thousand of a kind', () => {
  const next = (index: number) => (index + 1) % MANY;
  const circles: Readonly<Record<string, (index: number) => string>> = {
    extends: (index) => `actor a${index} "A" extends a${next(index)}`,
    contains: (index) => `asset a${index} "A" { contains a${next(index)} }`,
    requires: (index) =>
      `threat a${index} "A" { severity none; requires a${next(index)}; avoided because "x" }`,
    'enabled by': (index) =>
      `threat a${index} "A" { severity none; enabled by a${next(index)}; avoided because "x" }`,
    under: (index) => `verdict a${index} "A" { under a${next(index)} }`,
    in: (index) => `boundary a${index} "A" in a${next(index)}`,
    'extends under a profile': (index) =>
      `${index === 0 ? 'profile p "P"\n' : ''}actor a${index} "A" { when p { extends a${next(index)} } }`,
  };
  for (const [verb, line] of Object.entries(circles)) {
    test(`one circle of \`${verb}\` is one error`, () => {
      const workspace = workspaceOf({ 'a.tm': MODEL + lines(MANY, line) });
      const found = findingsOf(workspace).filter(({ severity }) => severity === 'error');
      assert.deepEqual(
        found.map(({ code }) => code),
        ['circular-reference'],
      );
      assert.ok(weightOf(found) < 10_000, 'a long circle is not told whole');
    });
  }

  const chains: Readonly<Record<string, string>> = {
    extends: `${lines(MANY, (index) => `actor a${index} "A" extends a${index + 1}`)}
      actor a${MANY} "A" { trust untrusted }
      component c "C" { entry e "E" { open to a0; authenticated no because "x" } }`,
    'in, up which trust is looked for': `
      ${lines(MANY, (index) => `boundary a${index} "A" in a${index + 1}`)}
      boundary a${MANY} "A" { trust trusted }
      actor guest "Guest" { trust untrusted }
      component c "C" in a0
      flow guest -> c`,
  };
  const wanted: Readonly<Record<string, object>> = {
    extends: { 'unexamined-entry': 1 },
    'in, up which trust is looked for': {
      'unexamined-crossing': 1,
      'unguarded-boundary': MANY + 1,
    },
  };
  for (const [name, text] of Object.entries(chains)) {
    test(`one chain of \`${name}\` is followed to its end`, () => {
      assert.deepEqual(counted(text + SOME_THREAT), wanted[name]);
    });
  }

  test('equal names are each reported, and second places are not counted twice', () => {
    const workspace = workspaceOf({ 'a.tm': MODEL + lines(MANY, () => 'actor a "A"') });
    const found = findingsOf(workspace).filter(({ code }) => code === 'duplicate-name');
    assert.equal(found.length, MANY);
    assert.ok(weightOf(found) < MANY * 400, 'each names the first, not all others');
  });

  test('blocks in each other are refused at one brace', () => {
    const open = lines(MANY, (index) => `boundary b${index} "B" {`);
    assert.deepEqual(counted(open + lines(MANY, () => '}')), { syntax: 1 });
  });

  test('references to a name that many have are each reported shortly', () => {
    const few = 1000;
    const text = `${MODEL}${lines(few, (index) => `component c${index} "C" { entry e "E" }`)}
      ${lines(few, (index) => `threat t${index} "T" { via e }`)}`;
    const found = findingsOf(workspaceOf({ 'a.tm': text }));
    const ambiguous = found.filter(({ code }) => code === 'ambiguous-name');
    assert.equal(ambiguous.length, few);
    assert.ok(weightOf(ambiguous) < few * 2000);
  });
});

describe('a line of a megabyte', () => {
  const cases: Readonly<Record<string, readonly [string, object]>> = {
    'of one string': [`actor a "${'x'.repeat(1e6)}"`, {}],
    'of one string that is not closed': [`actor a "${'x'.repeat(1e6)}`, { 'unclosed-string': 1 }],
    'of one word': ['x'.repeat(1e6), { 'unknown-keyword': 1 }],
    'of one number': [`asset a "A" { integrity ${'9'.repeat(1e6)} }`, { 'wrong-value': 1 }],
    'of one name': [`actor a "A" extends ${'x'.repeat(1e6)}`, { 'unknown-name': 1 }],
    'of a name of many parts': [`actor a "A" extends ${'a.'.repeat(4e5)}a`, { 'unknown-name': 1 }],
    'of statements': [Array.from({ length: 5e4 }, (_, id) => `actor a${id} "A"`).join('; '), {}],
    'of characters that mean nothing': ['$%&'.repeat(3e5), { syntax: 1 }],
    'of NUL': ['\0'.repeat(1e6), { syntax: 1 }],
    'of a comment': [`/*${'*'.repeat(1e6)}`, { syntax: 1 }],
    'of quotes': ['"'.repeat(999_999), { 'unclosed-string': 1 }],
  };
  for (const [name, [text, expected]] of Object.entries(cases)) {
    test(`${name} is read`, () => assert.deepEqual(counted(text), expected));
    test(`${name} is not told whole`, () => {
      const found = findingsOf(workspaceOf({ 'a.tm': MODEL + text }));
      for (const { message } of found) assert.ok(message.length < 1000, message.slice(0, 100));
    });
  }

  test('in a text is kept whole', () => {
    const workspace = workspaceOf({ 'a.tm': `${MODEL}actor a "A" """${'word '.repeat(2e5)}"""\n` });
    const actor = workspace.models()[0]?.ofKind('actor')[0];
    assert.equal(actor?.description?.length, 1e6);
  });
});

describe('mistakes by the hundred thousand', () => {
  const few: Readonly<Record<string, string>> = {
    'of surplus braces': '}'.repeat(1e5),
    'of characters that mean nothing': '$ '.repeat(1e5),
    'of halves of comments': '/*'.repeat(1e5),
    'of values without a word': `asset a "A" {${'\n"b"'.repeat(1e5)}\n}`,
  };
  for (const [name, text] of Object.entries(few)) {
    test(`${name} in a row are few`, () => assert.ok((counted(text)['syntax'] ?? 0) <= 2));
  }

  const many: Readonly<Record<string, string>> = {
    'of escapes': `asset a "A${'\\q'.repeat(1e5)}"`,
    'of braces between words': `asset a "A"${' } a'.repeat(1e5)}`,
    'of lines': '$\n'.repeat(1e5),
  };
  for (const [name, text] of Object.entries(many)) {
    test(`${name} are told up to a bound, and that there are more`, () => {
      const found = findingsOf(workspaceOf({ 'a.tm': MODEL + text })).filter(
        ({ severity }) => severity === 'error',
      );
      assert.equal(found.length, MOST_PROBLEMS);
      assert.match(found.at(-1)?.message ?? '', /there are 99901 more mistakes/);
    });
  }
});

describe('imports', () => {
  const many = Object.fromEntries(
    Array.from({ length: 3000 }, (_, index) => [`p/q${index % 7}/xay${index}z.tm`, '']),
  );

  test('by patterns of many wildcards match what they say', () => {
    const bomb = `${'*/**/'.repeat(50)}*x*y*z*x*y*z*x*y*z*.tm`;
    const text = `${MODEL}import "./${'**/'.repeat(50)}*x*a*y*z*.tm"\nimport "./${bomb}"\n`;
    const workspace = workspaceOf({ ...many, 'a.tm': text });
    assert.equal(workspace.models()[0]?.files.length, 3001);
    const found = findingsOf(workspace).filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      found.map(({ code }) => code),
      ['missing-import'],
    );
  });

  test('by many patterns that each match all take each file once', () => {
    const text = MODEL + lines(300, (index) => `import "./${'**/'.repeat(index % 9)}**/*.tm"`);
    const workspace = workspaceOf({ ...many, 'a.tm': text });
    assert.equal(workspace.models()[0]?.files.length, 3001);
  });

  test('in a chain of thousands are followed', () => {
    const chain = Array.from({ length: 3000 }, (_, index): [string, string] => [
      `f${index}.tm`,
      `${index === 0 ? MODEL : ''}import "./f${(index + 1) % 3000}.tm"\n`,
    ]);
    const workspace = workspaceOf(Object.fromEntries(chain));
    assert.equal(workspace.models()[0]?.files.length, 3000);
  });

  test('of many roots by each other do not list all of them each time', () => {
    const few = 40;
    const roots = Array.from({ length: few }, (_, index): [string, string] => [
      `f${index}.tm`,
      `model m${index} "M"\nimport "./*.tm"\n`,
    ]);
    const found = findingsOf(workspaceOf(Object.fromEntries(roots)));
    const several = found.filter(({ code }) => code === 'several-models');
    assert.ok(several.length >= few);
    for (const finding of several) assert.ok(finding.related.length <= 8);
    assert.match(several[0]?.message ?? '', /'m\d+', \d+ more\)/);
  });

  test('of a folder say how its files are imported', () => {
    for (const [written, pattern] of Object.entries({ './p': './p/**/*.tm', '.': './**/*.tm' })) {
      const workspace = workspaceOf({ ...many, 'a.tm': `${MODEL}import "${written}"\n` });
      const [problem] = findingsOf(workspace).filter(({ code }) => code === 'missing-import');
      const advice = `'${written}' is a folder: import the files in it by '${pattern}'`;
      assert.equal(problem?.message, advice);
      assert.deepEqual(problem.suggestions, [JSON.stringify(pattern)]);
      const mended = workspaceOf({ ...many, 'a.tm': `${MODEL}import "${pattern}"\n` });
      assert.equal(mended.models()[0]?.files.length, 3001);
    }
  });

  test('by paths of a megabyte are refused', () => {
    const paths = ['../'.repeat(3e5), `${'a/'.repeat(4e5)}a.tm`, `${'*'.repeat(1e6)}x`];
    const found = Object.keys(counted(lines(3, (index) => `import "./${paths[index]}"`)));
    assert.deepEqual(found.sort(), ['import-outside-workspace', 'missing-import']);
  });
});

test('of very many findings an editor is sent the most severe, in their order', () => {
  const findings = findingsOf(
    workspaceOf({
      'a.tm': `${MODEL}${lines(3000, (id) => `threat t${id} "T" { severity high }`)}`,
      'b.tm': lines(MOST_FINDINGS - 1000, () => 'nonsense'),
    }),
  );
  const few = findings.slice(0, MOST_FINDINGS);
  assert.equal(mostSevere(few), few);
  const shown = mostSevere(findings);
  assert.equal(shown.length, MOST_FINDINGS);
  assert.deepEqual(
    shown,
    findings.filter((each) => shown.includes(each)),
  );
  const least = shown.filter(({ severity }) => severity !== 'error').length;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  assert.equal(least, Math.max(0, MOST_FINDINGS - errors));
});
