// The promise: editor and command line find the same, at the same places.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sessionOver, type Range, type Session } from './support/session.js';

interface Finding {
  readonly file: string;
  readonly code: string;
  readonly message: string;
  readonly severity: string;
  readonly range: Range;
}

const SEVERITIES = ['', 'error', 'warning', 'info', 'hint'];

function checked(folder: string): readonly string[] {
  const program = fileURLToPath(new URL('tm.js', __dist));
  const args = [
    program,
    'check',
    '--format',
    'json',
    '--fail-on',
    'never',
    '--root',
    folder,
    folder,
  ];
  const output = execFileSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const { findings } = JSON.parse(output) as { findings: Finding[] };
  return findings.map(lineOf).sort();
}

async function shown(session: Session): Promise<readonly string[]> {
  const { items } = await session.client.request<{
    items: { uri: string; items: (Omit<Finding, 'severity'> & { severity: number })[] }[];
  }>('workspace/diagnostic', { previousResultIds: [] });
  return items
    .flatMap(({ uri, items: found }) =>
      found.map((each) =>
        lineOf({
          ...each,
          file: path.relative(session.folder, fileURLToPath(uri)),
          severity: SEVERITIES[each.severity] ?? '',
        }),
      ),
    )
    .sort();
}

function lineOf({ file, code, message, severity, range }: Finding): string {
  const { start, end } = range;
  return `${file}:${start.line}:${start.character}-${end.line}:${end.character} ${severity} ${code} ${message}`;
}

test('for the model of PyPI', async (context) => {
  const session = sessionOver('// nothing', context);
  cpSync(fileURLToPath(new URL('../examples/pypi', __dist)), session.folder, { recursive: true });
  assert.ok(readdirSync(session.folder).includes('pypi.tm'));
  const expected = checked(session.folder);
  assert.ok(expected.length > 5, `only ${expected.length} findings`);
  await session.start();
  assert.deepEqual(await shown(session), expected);
});

test('for broken text with every kind of line end and characters beyond the basic plane', async (context) => {
  const session = sessionOver('// nothing', context);
  session.write(
    'main.tm',
    'model m "🔒"\r\nasset 🔒 a "A" {\rintegrity hogh\n}\nthreat t "unclosed\n',
  );
  session.write('other.tm', 'threat x "X" { targets nobody\n  cvss "🔒" // tm-ignore nothing\n');
  const expected = checked(session.folder);
  assert.ok(expected.length > 3);
  await session.start();
  session.open(
    'main.tm',
    'model m "🔒"\r\nasset 🔒 a "A" {\rintegrity hogh\n}\nthreat t "unclosed\n',
  );
  assert.deepEqual(await shown(session), expected);
});
