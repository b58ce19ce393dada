// The demo: from a bare checkout, builds the command line, checks the PyPI model and publishes it as
// Markdown. The day is fixed, so that what is shown doesn't change with the calendar.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, ensureInstalled } from './bootstrap.mjs';
import { runNode } from './run.mjs';

const today = '2026-12-01';

async function tm(...args) {
  console.log(`\n$ tm ${args.join(' ')}`);
  const { code } = await runNode('dist/tm.js', args);
  if (code !== 0) throw new Error(`tm ended with exit code ${code}`);
}

await ensureInstalled();
await build();
const out = path.join(await mkdtemp(path.join(tmpdir(), 'bartizan-demo-')), 'pypi-security.md');
await tm('check', 'examples/pypi', '--now', today, '--fail-on', 'never');
await tm('export', 'markdown', 'examples/pypi', '--now', today, '-o', out);
console.log(`\nThe published model: ${out}`);
