// What is shipped: the extension and the npm package hold the built files and nothing of the sources.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { listFiles, PackageManager } from '@vscode/vsce';

const root = path.dirname(fileURLToPath(__dist));
const allowed =
  /^(dist|docs\/rules|icons|syntaxes)\/|^(package|language-configuration)\.json$|^(CHANGELOG|LICENSE|README|THIRD-PARTY-NOTICES)(\.md)?$/;
const essential = [
  'dist/extension.cjs',
  'dist/server.cjs',
  'dist/tm.js',
  'dist/preview.js',
  'dist/layout-worker.cjs',
];

function check(files: string[]): void {
  assert.deepEqual(
    files.filter((file) => !allowed.test(file)),
    [],
  );
  for (const file of essential) assert.ok(files.includes(file), `${file} is missing`);
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
