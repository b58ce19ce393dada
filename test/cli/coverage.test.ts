// `tm coverage` and `tm stats`: which model, profile and method, and where to. What is in the tables and figures is
// tested where they are made.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, test } from 'node:test';
import { CLEAN, openThreat } from './models.js';
import { folderOf, NOW, tm, type Ended } from './tm.js';

const FILES = {
  'shop.tm': `import "./more.tm"\n${CLEAN}profile debug "Debug build"\n`,
  'more.tm': openThreat('leak', 'high').replace(
    'severity',
    'only in debug; stride denial; severity',
  ),
  'broken/wrong.tm': `${CLEAN}actor a "A" { trust nobody }\n`,
};

async function run(cwd: string, ...args: readonly string[]): Promise<Ended> {
  return tm([...args, '--now', NOW], { cwd });
}

describe('tm coverage', () => {
  test('prints the table of STRIDE, or of the method that is asked for', async (t) => {
    const cwd = await folderOf(t, FILES);
    const { code, stdout, stderr } = await run(cwd, 'coverage', 'shop.tm');
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^STRIDE: \d+ of \d+ considered\n\n +spoofing {2}tampering/);
    assert.match(stdout, /^component net\.web|^component web/m);
    const privacy = await run(cwd, 'coverage', 'shop.tm', '--method', 'linddun');
    assert.match(privacy.stdout, /^LINDDUN: 0 of /);
  });

  test('shows a profile', async (t) => {
    const cwd = await folderOf(t, {
      'shop.tm': `${CLEAN}profile debug "D"\nthreat leak "L" { targets web; stride denial; only in debug; severity none }\n`,
    });
    const considered = async (...args: string[]) => {
      const { stdout } = await run(cwd, 'coverage', 'shop.tm', '--format', 'json', ...args);
      return (JSON.parse(stdout) as { tables: { considered: number }[] }).tables[0]?.considered;
    };
    assert.equal(await considered(), 0);
    assert.ok(((await considered('--profile', 'debug')) ?? 0) > 0);
  });

  test('writes a file', async (t) => {
    const cwd = await folderOf(t, FILES);
    const args = ['coverage', 'shop.tm', '--format', 'markdown'];
    const { stdout } = await run(cwd, ...args);
    assert.match(stdout, /^## STRIDE per element\n/);
    const ended = await run(cwd, ...args, '-o', 'COVERAGE.md');
    assert.deepEqual(ended, { code: 0, stdout: '', stderr: '' });
    assert.equal(await readFile(path.join(cwd, 'COVERAGE.md'), 'utf8'), stdout);
  });
});

describe('tm stats', () => {
  test('prints figures', async (t) => {
    const cwd = await folderOf(t, FILES);
    const { code, stdout, stderr } = await run(cwd, 'stats', 'shop.tm');
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^Shop, as on 2026-12-01\n\nthreats {16}1: 1 mitigated\n/);
  });

  test('gives them as data, under a profile too', async (t) => {
    const cwd = await folderOf(t, FILES);
    const open = async (...args: string[]) => {
      const { stdout } = await run(cwd, 'stats', 'shop.tm', '--format', 'json', ...args);
      const { profile, threats, findings } = JSON.parse(stdout) as {
        profile: string | null;
        threats: { open: number };
        findings: { error: number };
      };
      return [profile, threats.open, findings.error];
    };
    assert.deepEqual(await open(), [null, 0, 1]);
    assert.deepEqual(await open('--profile', 'debug'), ['debug', 1, 1]);
  });
});

describe('both', () => {
  for (const command of ['coverage', 'stats']) {
    test(`${command} refuses a profile or model that is not there`, async (t) => {
      const cwd = await folderOf(t, FILES);
      const refused = {
        debgu: `the model has no profile 'debgu': did you mean 'debug'?`,
        production: `the model has no profile 'production': it has debug`,
      };
      for (const [profile, message] of Object.entries(refused)) {
        const ended = await run(cwd, command, 'shop.tm', '--profile', profile);
        assert.deepEqual(ended, { code: 2, stdout: '', stderr: `tm: ${message}\n` });
      }
      const none = await run(cwd, command, 'broken', '--profile', 'debug');
      assert.match(none.stderr, /the model has no profile 'debug', nor any other\n$/);
      assert.equal((await run(cwd, command, 'nope')).code, 2);
    });

    test(`${command} tells of mistakes in the model`, async (t) => {
      const cwd = await folderOf(t, FILES);
      const { code, stderr } = await run(cwd, command, 'broken');
      assert.equal(code, 0);
      assert.match(stderr, /^tm: the model has mistakes of syntax or names/);
    });
  }
});
