// What is shipped: the extension and the npm package hold the built files and nothing of the sources.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { listFiles, PackageManager } from '@vscode/vsce';

const root = path.dirname(fileURLToPath(__dist));
const allowed =
  /^(dist|docs\/rules|icons|schemas|syntaxes)\/|^(package|language-configuration)\.json$|^(CHANGELOG|LICENSE|README|THIRD-PARTY-NOTICES)(\.md)?$/;
const builtIn = ['dist/server.js', 'dist/preview.js', 'dist/layout-worker.cjs', 'LICENSE'];

/** The files that the manifest names: what it starts, and what it contributes. */
function manifestFiles(): string[] {
  const manifest = readFileSync(path.join(root, 'package.json'), 'utf8');
  return [...manifest.matchAll(/"\.\/([^"*]+)"/g)].map(([, file = '']) => file);
}

function check(files: string[]): void {
  assert.deepEqual(
    files.filter((file) => !allowed.test(file)),
    [],
  );
  const missing = [...builtIn, ...manifestFiles()].filter((file) => !files.includes(file));
  assert.deepEqual(missing, []);
}

test('the extension holds only what it needs', async () => {
  check(await listFiles({ cwd: root, packageManager: PackageManager.None }));
});

test('the npm package holds only what it needs', () => {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const packed: unknown = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8' }));
  const [first] = packed as { files: { path: string }[] }[];
  check(first?.files.map((file) => file.path) ?? []);
});
