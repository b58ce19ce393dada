// What `tm check` prints, whole: for people, for programs, for GitHub.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { CLEAN, openThreat } from './models.js';
import { check, folderOf, NOW, program, run } from './tm.js';

const ESCAPE = String.fromCharCode(27);
const FILES = {
  'shop.tm': `${CLEAN}import "parts/threats.tm"\n${openThreat('theft', 'high')}`,
  'parts/threats.tm':
    'threat fraud "Fraud" { severity medium; mitigation plan "Plan" { status planned; applies to web } }\n' +
    'asset theft "The asset" { confidentiality none }\n',
};

describe('--format text', () => {
  test('groups by file, shows the line, and counts', async (t) => {
    const cwd = await folderOf(t, FILES);
    const { code, stdout } = await check([], { cwd });
    assert.equal(
      stdout,
      `parts/threats.tm
  1:8  warning  threat 'fraud' is answered only by plans ('plan'): implement them, or accept the threat until they are there  [threat-only-planned]
    1 | threat fraud "Fraud" { severity medium; mitigation plan "Plan" { status planned; applies to web } }
      |        ^^^^^
    parts/threats.tm:1:52  mitigation 'plan' is only planned

  2:7  error  'theft' is also the name of a threat at the top level: rename one of them  [duplicate-name]
    2 | asset theft "The asset" { confidentiality none }
      |       ^^^^^
    shop.tm:25:8  the other 'theft'

shop.tm
  25:8  error  'theft' is also the name of an asset at the top level: rename one of them  [duplicate-name]
    25 | threat theft "Threat theft" { targets orders; severity high }
       |        ^^^^^
    parts/threats.tm:2:7  the other 'theft'

  25:8  error  threat 'theft' is open (severity high): mitigate it, or accept, transfer, avoid or dismiss it with a reason  [unmitigated-threat]
    25 | threat theft "Threat theft" { targets orders; severity high }
       |        ^^^^^

3 errors, 1 warning in 2 files, judged as on 2026-12-01
`,
    );
    assert.equal(code, 1);
  });

  test('names the models that have a finding, when not all of the file do', async (t) => {
    const cwd = await folderOf(t, {
      'a.tm': `${CLEAN}import "part.tm"\nactor one "One"\n`,
      'b.tm': `${CLEAN}import "part.tm"\n`,
      'part.tm': 'assumption x "X" { falls to one }\n',
    });
    const { stdout } = await check(['part.tm'], { cwd });
    assert.match(stdout, /^ {4}only in the model of b\.tm$/m);
  });
});

/** The frame of the only finding of a file: its line, and the carets under it. */
async function frame(
  folder: (files: Record<string, string>) => Promise<string>,
  text: string,
): Promise<string> {
  const cwd = await folder({ 'a.tm': text });
  const { stdout } = await check(['a.tm'], { cwd });
  return stdout
    .split('\n')
    .filter((line) => /^ +\d* \|/.test(line))
    .join('\n');
}

describe('the frame in a text report', () => {
  const frames = {
    'of a line with tabs': [
      '\tactor a "A" {\ttrust x }',
      `    1 |     actor a "A" {    trust x }
      |                            ^`,
    ],
    'of wide characters, marks and astral ones': [
      'actor a "日本語 e\u0301 😀 𝒜" { trust x }',
      `    1 | actor a "日本語 e\u0301 😀 𝒜" { trust x }
      |                                 ^`,
    ],
    'of a wide word': [
      'actor a "A" { trust 日本 }',
      `    1 | actor a "A" { trust 日本 }
      |                     ^^^^`,
    ],
    'of characters that would steer a terminal': [
      `actor a "${ESCAPE}[2J\u202e" { trust x }`,
      `    1 | actor a "\u241b[2J\ufffd" { trust x }
      |                         ^`,
    ],
    'of a long line: what is around': [
      `actor a "${'long '.repeat(60)}" { trust ${'x'.repeat(10)}; note "${'long '.repeat(60)}" }`,
      `    1 | …${'long '.repeat(6)}" { trust xxxxxxxxxx; note "${'long '.repeat(12)}lo…
      |  ${' '.repeat(40)}^^^^^^^^^^`,
    ],
    'of a long line: its end': [
      `actor a "${'long '.repeat(60)}" { trust x }`,
      `    1 | …g ${'long '.repeat(21)}" { trust x }
      |  ${' '.repeat(117)}^`,
    ],
    'of something longer than what is shown': [
      `actor a "A" { trust ${'x'.repeat(200)} }`,
      `    1 | actor a "A" { trust ${'x'.repeat(100)}…
      |                     ${'^'.repeat(100)}`,
    ],
    'of something of several lines: its first': [
      'actor a "A" { trust """x\ny""" }',
      `    1 | actor a "A" { trust """x
      |                     ^^^^`,
    ],
  } as const;
  for (const [name, [text, expected]] of Object.entries(frames)) {
    test(name, async (t) => {
      assert.equal(await frame((files) => folderOf(t, files), `${text}\n`), expected);
    });
  }
});

describe('colour', () => {
  const files = { 'shop.tm': CLEAN + openThreat('t', 'high') };
  const isColoured = (text: string) => text.includes(ESCAPE);

  test('is not used in a pipe, whatever the environment', async (t) => {
    const cwd = await folderOf(t, files);
    const { stdout } = await check([], { cwd, env: { CI: '1', FORCE_COLOR: '1', TERM: 'xterm' } });
    assert.ok(!isColoured(stdout));
  });

  test('is used by --color, also with NO_COLOR, and only in text', async (t) => {
    const cwd = await folderOf(t, files);
    const env = { NO_COLOR: '1' };
    const { stdout } = await check(['--color'], { cwd, env });
    assert.ok(stdout.includes(`${ESCAPE}[31merror${ESCAPE}[39m  threat 't' is open`));
    for (const format of ['json', 'github']) {
      const other = await check(['--color', '--format', format], { cwd, env });
      assert.ok(!isColoured(other.stdout), format);
    }
  });

  const skip = !existsSync('/usr/bin/script') && 'needs a terminal, which /usr/bin/script makes';
  test(
    'is used on a terminal, unless NO_COLOR, --no-color or the terminal says no',
    { skip },
    async (t) => {
      const cwd = await folderOf(t, files);
      const onTerminal = async (env: Record<string, string>, ...args: string[]) => {
        const command = [process.execPath, program, 'check', '--now', NOW, ...args].join(' ');
        const terminal = { TERM: 'xterm', SHELL: '/bin/sh', ...env };
        const { stdout } = await run('script', ['-qec', command, '/dev/null'], {
          cwd,
          env: terminal,
        });
        assert.match(stdout, /threat 't' is open/);
        return isColoured(stdout);
      };
      assert.equal(await onTerminal({}), true);
      assert.equal(await onTerminal({ NO_COLOR: '' }), true);
      assert.equal(await onTerminal({ NO_COLOR: '1' }), false);
      assert.equal(await onTerminal({ TERM: 'dumb' }), false);
      assert.equal(await onTerminal({}, '--no-color'), false);
    },
  );
});

describe('--format json', () => {
  test('is just what was settled', async (t) => {
    const cwd = await folderOf(t, {
      'one.tm': 'import "parts/*.tm"\nmodel one "One" { purpose "P" }\nprofile cloud "Cloud"\n',
      'two.tm':
        'import "parts/*.tm"\nmodel two "Two" { purpose "P" }\nprofile cloud "Cloud"\nactor a "A"\n',
      'parts/a.tm':
        'threat t "😀" { severity high; posed by a; avoided because "B"; when cloud { accepted because "C" } }\n',
      'parts/b.tm': 'assumption m "M"\nassumption m "M"\n',
    });
    const { code, stdout } = await check(['parts', '--root', '.', '--format', 'json'], { cwd });
    const at = (line: number, first: number, last: number) => ({
      start: { line, character: first },
      end: { line, character: last },
    });
    const again = `'m' is also the name of an assumption at the top level: rename one of them`;
    const report = {
      version: 1,
      now: '2026-12-01',
      findings: [
        {
          code: 'unknown-name',
          severity: 'error',
          message: `no adversary or actor is called 'a': declare it or correct the name`,
          file: 'parts/a.tm',
          range: at(0, 40, 41),
          related: [],
          roots: ['one.tm'],
        },
        {
          code: 'acceptance-without-reason',
          severity: 'error',
          message: `under profile 'cloud': threat 't' is accepted by nobody: add by "...", or an 'owner' to the threat or the model`,
          file: 'parts/a.tm',
          range: at(0, 77, 85),
          related: [],
          profiles: ['cloud'],
        },
        {
          code: 'duplicate-name',
          severity: 'error',
          message: again,
          file: 'parts/b.tm',
          range: at(0, 11, 12),
          related: [{ file: 'parts/b.tm', range: at(1, 11, 12), message: `the other 'm'` }],
        },
        {
          code: 'duplicate-name',
          severity: 'error',
          message: again,
          file: 'parts/b.tm',
          range: at(1, 11, 12),
          related: [{ file: 'parts/b.tm', range: at(0, 11, 12), message: `the other 'm'` }],
        },
      ],
      summary: { error: 4, warning: 0, info: 0, hint: 0 },
    };
    assert.equal(stdout, `${JSON.stringify(report, undefined, 2)}\n`);
    assert.equal(code, 1);
  });

  test('without findings', async (t) => {
    const cwd = await folderOf(t, { 'shop.tm': CLEAN });
    const { stdout } = await check(['--format', 'json'], { cwd });
    assert.equal(
      stdout,
      `{
  "version": 1,
  "now": "2026-12-01",
  "findings": [],
  "summary": {
    "error": 0,
    "warning": 0,
    "info": 0,
    "hint": 0
  }
}
`,
    );
  });
});

describe('--format github', () => {
  test('is a command a line, and nothing for a hint', async (t) => {
    const cwd = await folderOf(t, { ...FILES, 'left.tm': '' });
    const { code, stdout } = await check(['--format', 'github'], { cwd });
    assert.equal(
      stdout,
      `::warning file=parts/threats.tm,line=1,endLine=1,col=8,endColumn=13,title=threat-only-planned::threat 'fraud' is answered only by plans ('plan'): implement them, or accept the threat until they are there
::error file=parts/threats.tm,line=2,endLine=2,col=7,endColumn=12,title=duplicate-name::'theft' is also the name of a threat at the top level: rename one of them
::error file=shop.tm,line=25,endLine=25,col=8,endColumn=13,title=duplicate-name::'theft' is also the name of an asset at the top level: rename one of them
::error file=shop.tm,line=25,endLine=25,col=8,endColumn=13,title=unmitigated-threat::threat 'theft' is open (severity high): mitigate it, or accept, transfer, avoid or dismiss it with a reason
`,
    );
    assert.equal(code, 1);
  });

  test('escapes what would end a property or a message', async (t) => {
    const cwd = await folderOf(t, { '50%, a:b.tm': 'import "x%\\n::debug::"\nmodel m "M"\n' });
    const { stdout } = await check(['--format', 'github'], { cwd });
    assert.equal(
      stdout.split('\n')[0],
      `::error file=50%25%2C a%3Ab.tm,line=1,endLine=1,col=8,endColumn=23,title=missing-import::there is no file 'x%25%0A::debug::': create it or correct the path`,
    );
  });

  test('gives no columns for a range of several lines', async (t) => {
    const cwd = await folderOf(t, { 'a.tm': 'actor a "A" { trust """x\ny""" }\n' });
    const { stdout } = await check(['--format', 'github'], { cwd });
    assert.match(stdout, /^::error file=a\.tm,line=1,endLine=2,title=wrong-value::/);
  });

  test('names files from the top of the checkout', async (t) => {
    const cwd = await folderOf(t, { 'sub/a.tm': 'actor a "A" { trust x }\n', 'sub2/x': '' });
    const fileIn = async (GITHUB_WORKSPACE: string) => {
      const running = { cwd: path.join(cwd, 'sub'), env: { GITHUB_WORKSPACE } };
      const { stdout } = await check(['--format', 'github'], running);
      return /file=([^,]+)/.exec(stdout)?.[1];
    };
    assert.equal(await fileIn(cwd), 'sub/a.tm');
    assert.equal(await fileIn(path.join(cwd, 'sub2')), 'a.tm');
    assert.equal(await fileIn(''), 'a.tm');
  });
});
