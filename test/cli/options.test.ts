// What `tm` says about itself and about a call that it does not understand.
//   UPDATE_GOLDEN=1 npm run test:cli options
// writes the help texts anew.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, test } from 'node:test';
import { tm } from './tm.js';

const cwd = tmpdir();
const golden = new URL('../test/cli/expected/help.txt', __dist);

test('the help, of each command too, is as it was agreed', async () => {
  let text = '';
  for (const args of [
    ['--help'],
    ...['check', 'fmt', 'export', 'coverage', 'stats', 'triage', 'explain', 'lsp'].map(helpOf),
  ]) {
    const { code, stdout, stderr } = await tm(args, { cwd });
    assert.equal(stderr, '');
    assert.equal(code, 0);
    text += `$ tm ${args.join(' ')}\n${stdout}\n`;
  }
  if (process.env['UPDATE_GOLDEN']) writeFileSync(golden, text);
  assert.equal(text, readFileSync(golden, 'utf8'));
});

test('docs/cli.md names every option', () => {
  const page = readFileSync(new URL('../docs/cli.md', __dist), 'utf8');
  const options = readFileSync(golden, 'utf8').match(/--[a-z][a-z-]+/g) ?? [];
  assert.deepEqual(
    [...new Set(options)].filter((option) => !page.includes(`${option}`)),
    ['--version'],
  );
});

test('help is asked for in any way', async () => {
  const { stdout } = await tm(['check', '--help'], { cwd });
  for (const args of [
    ['help', 'check'],
    ['check', '-h'],
  ]) {
    assert.deepEqual(await tm(args, { cwd }), { code: 0, stdout, stderr: '' });
  }
  const { stdout: overview } = await tm(['--help'], { cwd });
  assert.deepEqual(await tm([], { cwd }), { code: 2, stdout: '', stderr: overview });
});

test('the version is that of the package', async () => {
  const manifest = readFileSync(new URL('../package.json', __dist), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  for (const option of ['--version', '-V']) {
    assert.deepEqual(await tm([option], { cwd }), { code: 0, stdout: `${version}\n`, stderr: '' });
  }
});

describe('a call that is not understood', () => {
  const cases: readonly (readonly [readonly string[], string])[] = [
    [['chekc'], `unknown command 'chekc'\n(Did you mean check?)\n(tm --help says more)`],
    [['nope'], `unknown command 'nope'\n(tm --help says more)`],
    [
      ['check', '--nwo', 'x'],
      `unknown option '--nwo'\n(Did you mean --now?)\n(tm check --help says more)`,
    ],
    [
      ['check', '--format', 'xml'],
      `option '--format <format>' argument 'xml' is invalid. Allowed choices are text, json, github.\n(tm check --help says more)`,
    ],
    [
      ['check', '--fail-on', 'hint'],
      `option '--fail-on <severity>' argument 'hint' is invalid. Allowed choices are error, warning, info, never.\n(tm check --help says more)`,
    ],
    ...['2026-02-30', '2026-02', 'today', ''].map((date): readonly [readonly string[], string] => [
      ['check', '--now', date],
      `option '--now <date>' argument '${date}' is invalid. Write a day of the calendar as YYYY-MM-DD.\n(tm check --help says more)`,
    ]),
    [['export'], `missing required argument 'format'\n(tm export --help says more)`],
    [
      ['export', 'pdf'],
      `command-argument value 'pdf' is invalid for argument 'format'. Allowed choices are markdown, html, json, svg, mermaid, dot.\n(tm export --help says more)`,
    ],
    [
      ['explain', 'a', 'b'],
      `too many arguments for 'explain'. Expected 1 argument but got 2.\n(tm explain --help says more)`,
    ],
    [['lsp'], `required option '--stdio' not specified\n(tm lsp --help says more)`],
  ];
  for (const [args, message] of cases) {
    test(`tm ${args.join(' ')}`, async () => {
      assert.deepEqual(await tm(args, { cwd }), {
        code: 2,
        stdout: '',
        stderr: `tm: ${message}\n`,
      });
    });
  }
});

function helpOf(command: string): string[] {
  return [command, '--help'];
}
