// Relative links on the command line: the disk is asked, inside of the root folder only.
import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { CLEAN } from './models.js';
import { check, folderOf } from './tm.js';

function proven(...evidence: readonly string[]): string {
  const paths = evidence.map((each) => `"${each}"`).join(', ');
  return CLEAN.replace('evidence "https://shop.example/login"', `evidence ${paths}`);
}

async function missing(cwd: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await check(['--format', 'json', ...args], { cwd });
  const { findings } = JSON.parse(stdout) as { findings: { code: string; message: string }[] };
  return findings.map(({ code, message }) => `${code} ${/'([^']+)'/.exec(message)?.[1]}`);
}

test('a path of evidence that leads to nothing is found, at the path', async (context) => {
  const cwd = await folderOf(context, {
    'models/a.tm': proven('../tests/login.md', '../tests/gone.md', 'a.tm', '../tests'),
    'tests/login.md': '',
  });
  const { stdout, code } = await check(['--root', '.', 'models'], { cwd });
  assert.ok(
    stdout.startsWith(`models/a.tm
  23:99  warning  there is no file or folder '../tests/gone.md', seen from the folder of 'a.tm': mend the path, or write a whole address, with 'https://'  [broken-link]
`),
    stdout,
  );
  assert.equal(code, 0);
});

test('nothing is said of what lies outside of the root folder, or behind a link', async (context) => {
  const cwd = await folderOf(context, {
    'models/a.tm': proven('../gone.md', 'gone.md', 'out/gone.md'),
    'elsewhere/x.md': '',
  });
  await symlink('../elsewhere', path.join(cwd, 'models/out'));
  assert.deepEqual(await missing(cwd, 'models'), ['broken-link gone.md']);
  assert.deepEqual(await missing(cwd, '--root', '.'), [
    'broken-link ../gone.md',
    'broken-link gone.md',
  ]);
});
