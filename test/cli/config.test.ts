// tm.config.json on the command line: what it changes, what in it is wrong, and `tm check --print-config`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLEAN, openThreat } from './models.js';
import { check, folderOf, tm, type Ended } from './tm.js';

interface Printed {
  readonly rules: Readonly<Record<string, unknown>>;
  readonly ignore: readonly string[];
}

function setTo(severity: string): string {
  return JSON.stringify({ rules: { 'unmitigated-threat': severity } });
}

const OPEN = `${CLEAN}${openThreat('open', 'low')}`;
const FILES = {
  'tm.config.json': setTo('error'),
  'a.tm': OPEN,
  'sub/tm.config.json': setTo('off'),
  'sub/b.tm': OPEN,
};

async function found(ended: Promise<Ended>): Promise<readonly string[]> {
  const { stdout, stderr } = await ended;
  assert.equal(stderr, '');
  const { findings } = JSON.parse(stdout) as {
    findings: { file: string; code: string; severity: string; range: { start: object } }[];
  };
  return findings.map(({ file, code, severity }) => `${file} ${severity} ${code}`);
}

test('the nearest configuration counts, whichever path is named', async (context) => {
  const cwd = await folderOf(context, FILES);
  const json = (...args: string[]) => found(check(['--format', 'json', ...args], { cwd }));
  assert.deepEqual(await json(), ['a.tm error unmitigated-threat']);
  assert.deepEqual(await json('sub'), []);
  assert.deepEqual(await json('--root', '.', 'a.tm', 'sub/b.tm'), [
    'a.tm error unmitigated-threat',
  ]);
  assert.equal((await check([], { cwd })).code, 1);
});

test('one above the root folder does not count', async (context) => {
  const cwd = await folderOf(context, { 'tm.config.json': setTo('error'), 'sub/a.tm': OPEN });
  const json = (...args: string[]) => found(check(['--format', 'json', ...args], { cwd }));
  assert.deepEqual(await json('sub'), ['sub/a.tm info unmitigated-threat']);
  assert.deepEqual(await json('sub', '--root', '.'), ['sub/a.tm error unmitigated-threat']);
});

test('what is wrong in one is shown with the models that it counts for', async (context) => {
  const text = '{\n  "rules": { "unmitigated-thread": "off" }\n}\n';
  const cwd = await folderOf(context, {
    'tm.config.json': text,
    'sub/a.tm': CLEAN,
    'other/tm.config.json': '{',
    'other/b.tm': CLEAN,
  });
  const expected = `tm.config.json
  2:15  warning  there is no rule 'unmitigated-thread': did you mean 'unmitigated-threat'?  [invalid-config]
    2 |   "rules": { "unmitigated-thread": "off" }
      |               ^^^^^^^^^^^^^^^^^^
`;
  for (const target of ['sub', 'sub/a.tm']) {
    const { stdout, code } = await check(['--root', '.', target], { cwd });
    assert.ok(stdout.startsWith(expected), stdout);
    assert.match(stdout, /^1 warning in 1 file/m);
    assert.equal(code, 0);
  }
  const { stdout } = await check([], { cwd });
  assert.match(stdout, /other\/tm\.config\.json\n {2}1:2 {2}warning {2}not JSON/);
});

test('what it ignores is not reported', async (context) => {
  const ignore = JSON.stringify({ ignore: ['old'] });
  const cwd = await folderOf(context, {
    'tm.config.json': ignore,
    'a.tm': CLEAN,
    'old/b.tm': OPEN,
  });
  assert.deepEqual(await found(check(['--format', 'json'], { cwd })), []);
});

test('--print-config prints what counts for a path, and where it is set', async (context) => {
  const cwd = await folderOf(context, FILES);
  const printed = async (...args: string[]) => {
    const { code, stdout, stderr } = await tm(['check', '--print-config', ...args], { cwd });
    assert.equal(code, 0);
    const { rules, ignore } = JSON.parse(stdout) as Printed;
    assert.deepEqual(ignore, []);
    assert.deepEqual(rules['acceptance-expires-soon'], ['warning', { days: 30 }]);
    return `${stderr.trim()}: ${String(rules['unmitigated-threat'])}`;
  };
  assert.equal(await printed(), 'tm: set in tm.config.json: error');
  assert.equal(await printed('a.tm'), 'tm: set in tm.config.json: error');
  assert.equal(await printed('--root', '.', 'sub'), 'tm: set in sub/tm.config.json: off');
  assert.equal(await printed('sub/b.tm'), 'tm: set in sub/tm.config.json: off');
});

test('--print-config says where nothing is set, and asks where it is ambiguous', async (context) => {
  const shared = '// Shared.\n';
  const importing = (path: string) => `import "${path}"\n${CLEAN}`;
  const cwd = await folderOf(context, {
    'plain/a.tm': CLEAN,
    'x/tm.config.json': '{}',
    'x/a.tm': importing('../p.tm'),
    'b.tm': importing('./p.tm'),
    'p.tm': shared,
  });
  const print = (...args: string[]) => tm(['check', '--print-config', ...args], { cwd });
  assert.equal((await print('plain')).stderr, 'tm: by default: there is no tm.config.json\n');
  assert.deepEqual(await print('p.tm'), {
    code: 2,
    stdout: '',
    stderr:
      "tm: the models of 'p.tm' have several configurations; name one of:\n  b.tm\n  x/a.tm\n",
  });
  assert.equal((await print('a', 'b')).stderr, 'tm: --print-config takes one path\n');
});

test('requirements judge the models of the configuration, and what is wrong in them is shown with these', async (context) => {
  const policy = `requirement rated "Threats are rated" { for threat; require { likelihood } }
requirement broken "Broken" { for threat; require { likelyhood } }
`;
  const cwd = await folderOf(context, {
    'tm.config.json': JSON.stringify({ requirements: ['policy/*.tm', 'policies/*.tm'] }),
    'policy/rated.tm': policy,
    'shop/a.tm': CLEAN,
    'shop/sub/tm.config.json': '{}',
    'shop/sub/b.tm': CLEAN,
  });
  const json = (...args: string[]) => found(check(['--format', 'json', ...args], { cwd }));
  const wrong = [
    'policy/rated.tm error unknown-keyword',
    'shop/a.tm warning unmet-requirement',
    'tm.config.json warning invalid-config',
  ];
  assert.deepEqual(await json(), wrong);
  assert.deepEqual(await json('--root', '.', 'shop/a.tm'), wrong);
  assert.deepEqual(await json('--root', '.', 'shop/sub'), []);
  const { stdout } = await tm(['check', '--print-config', 'shop/a.tm', '--root', '.'], { cwd });
  assert.match(stdout, /"requirements": \[\n {4}"policy\/\*\.tm",\n {4}"policies\/\*\.tm"\n {2}\]/);
});
