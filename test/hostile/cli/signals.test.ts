// A signal in the middle of an export leaves the old file or the new one, and never a temporary one.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { CLEAN } from '../../cli/models.js';
import { folderOf, program, tm } from '../../cli/tm.js';

/** Loaded before the program: the call sends the signal to the process itself, then does its work. */
function interrupting(call: 'writeFileSync' | 'renameSync', signal: string): string {
  const script = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const real = fs.${call};
    fs.${call} = (...args) => {
      process.kill(process.pid, '${signal}');
      return real(...args);
    };
    syncBuiltinESMExports();`;
  return `data:text/javascript,${encodeURIComponent(script)}`;
}

const skip = process.platform === 'win32' && 'there are no signals to wait with';
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  for (const call of ['writeFileSync', 'renameSync'] as const) {
    test(
      `${signal} at ${call}: the file is whole, and the signal ends the process`,
      { skip },
      async (t) => {
        const cwd = await folderOf(t, { 'shop.tm': CLEAN, 'page.md': 'old' });
        const { stdout: wanted } = await tm(['export', 'markdown', 'shop.tm'], { cwd });
        const args = ['export', 'markdown', 'shop.tm', '-o', 'page.md'];
        const preload = ['--import', interrupting(call, signal)];
        const child = spawn(process.execPath, [...preload, program, ...args], { cwd });
        assert.deepEqual(await once(child, 'exit'), [null, signal]);
        assert.deepEqual(readdirSync(cwd).sort(), ['page.md', 'shop.tm']);
        assert.equal(readFileSync(path.join(cwd, 'page.md'), 'utf8'), wanted);
      },
    );
  }
}
