// `tm triage`: what is asked, of which model, in which format, and who may read the answer. What is answered is tested
// where it is decided.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CLEAN } from './models.js';
import { folderOf, NOW, tm, type Ended } from './tm.js';

const FILES = {
  'shop.tm': `${CLEAN}profile debug "Debug build"
page public "Public" { file "docs/security.md"; include properties }
page all "All" { file "docs/all.md"; audience internal }
adversary spy "Spy" { audience internal }
exclusion debugging "Debugging" { because "Nobody sells with it."; only in debug; about web }
assumption quiet "It is quiet" { about web; audience internal }
`,
};

function run(cwd: string, ...args: readonly string[]): Promise<Ended> {
  return tm(['triage', ...args, '--now', NOW], { cwd });
}

describe('tm triage', () => {
  test('answers with what the answer rests on and where that is published', async (t) => {
    const cwd = await folderOf(t, FILES);
    assert.deepEqual(await run(cwd, 'shop.tm', '--actor', 'customer', '--asset', 'orders'), {
      code: 0,
      stderr: '',
      stdout: `a vulnerability
goes to mailto:security@shop.example

asked:
  actor customer: Customer
  asset orders: Orders

rests on:
  property own-orders: Customers change only their own orders
    (vulnerability: protects orders)
    docs/security.md#property-own-orders
`,
    });
  });

  test('as Markdown, as data, and under a profile', async (t) => {
    const cwd = await folderOf(t, FILES);
    const markdown = await run(cwd, '--asset', 'orders', '--format', 'markdown');
    assert.match(markdown.stdout, /^## Vulnerability\n/);
    const json = await run(cwd, '--component', 'web', '--format', 'json', '--profile', 'debug');
    const { disposition, profile, restsOn } = JSON.parse(json.stdout) as Record<string, unknown>;
    assert.deepEqual([disposition, profile], ['out-of-scope', 'debug']);
    assert.equal((restsOn as { id: string }[])[0]?.id, 'debugging');
  });

  test('tells the public nothing internal, unless it is asked to', async (t) => {
    const cwd = await folderOf(t, FILES);
    const open = await run(cwd, '--component', 'web', '--cwe', 'CWE-79');
    assert.doesNotMatch(open.stdout, /quiet/);
    const inside = await run(cwd, '--component', 'web', '--audience', 'internal');
    assert.match(
      inside.stdout,
      /assumption quiet: It is quiet\n.*\n +docs\/all\.md#assumption-quiet/,
    );
    const spy = await run(cwd, '--actor', 'spy');
    assert.deepEqual(spy, {
      code: 2,
      stdout: '',
      stderr: `tm: the model has no actor or adversary 'spy' (--actor): it has customer\n`,
    });
    assert.equal((await run(cwd, '--actor', 'spy', '--audience', 'internal')).code, 0);
  });

  test('cannot run without a question, a model, or a weakness of the list', async (t) => {
    const cwd = await folderOf(t, FILES);
    const nothing = await run(cwd);
    assert.deepEqual([nothing.code, nothing.stdout], [2, '']);
    assert.match(nothing.stderr, /^tm: say what the report is about: one or more of --actor/);
    assert.equal((await run(cwd, 'nope', '--cwe', '79')).code, 2);
    for (const wrong of ['0', 'XSS', '79.5', '-1']) {
      const { code, stderr } = await run(cwd, '--cwe', wrong);
      assert.equal(code, 2);
      assert.match(stderr, /Write a number of the CWE list, such as 79\./);
    }
  });
});
