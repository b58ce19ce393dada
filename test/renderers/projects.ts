// Projects of documentation, made in a folder of their own and built by a program as its users do.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';

export interface Project {
  readonly folder: string;
  /** Runs a program in the folder, which must end well. Its output is answered. */
  readonly run: (program: string, ...args: readonly string[]) => string;
  readonly read: (file: string) => string;
}

/** @param files texts by their paths in the folder, which is removed after the test */
export function projectOf(t: TestContext, files: Readonly<Record<string, string>>): Project {
  const folder = mkdtempSync(path.join(tmpdir(), 'bartizan-renderers-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return {
    folder,
    run(program, ...args) {
      const { status, stdout, stderr, error } = spawnSync(program, args, {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.equal(status, 0, `${program} ${args.join(' ')}\n${error ?? ''}${stdout}${stderr}`);
      return stdout + stderr;
    },
    read: (file) => readFileSync(path.join(folder, file), 'utf8'),
  };
}
