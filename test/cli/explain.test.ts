// `tm explain`: the list of codes, and their pages.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { STAGE_CODES } from '../../server/src/model/codes.js';
import { RULES } from '../../server/src/rules/index.js';
import { tm } from './tm.js';

const cwd = tmpdir();

test('lists every code once, with severity and summary', async () => {
  const { code, stdout } = await tm(['explain'], { cwd });
  const rows = [...stdout.matchAll(/^ {2}([a-z-]+) +(error|warning|info|hint|off) +(.+)$/gm)];
  const expected = [...RULES, ...STAGE_CODES];
  assert.deepEqual(
    rows.map(([, name, severity]) => `${name} ${severity}`).sort(),
    expected.map((each) => `${each.code} ${each.severity}`).sort(),
  );
  for (const { summary } of expected) assert.ok(stdout.includes(summary), summary);
  assert.equal(code, 0);
});

test('says of each option what it means, beside the rule and on its page', async () => {
  const option = 'Option `days` (default 30 days): How long before the end it warns.';
  const { stdout: list } = await tm(['explain'], { cwd });
  assert.match(
    list,
    /^ {2}acceptance-expires-soon .+\n {20,}Option `days` \(default 30 days\): .+$/m,
  );
  const { stdout: page } = await tm(['explain', 'acceptance-expires-soon'], { cwd });
  assert.ok(page.includes(`\n${option}\n`), page);
});

test('prints the page of a code', async () => {
  const page = readFileSync(new URL('../docs/rules/unknown-name.md', __dist), 'utf8');
  const ended = await tm(['explain', 'unknown-name'], { cwd });
  assert.deepEqual(ended, { code: 0, stdout: page, stderr: '' });
});

test('guesses what a code that does not exist was to be', async () => {
  const messages = {
    'unmitigated-treat': `there is no code 'unmitigated-treat': did you mean 'unmitigated-threat'?`,
    '../../package': `there is no code '../../package': \`tm explain\` lists them all`,
  };
  for (const [code, message] of Object.entries(messages)) {
    const ended = await tm(['explain', code], { cwd });
    assert.deepEqual(ended, { code: 2, stdout: '', stderr: `tm: ${message}\n` });
  }
});
