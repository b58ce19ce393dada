// The commands that the README and the demo show, on the model of PyPI.
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { check, folderOf } from './tm.js';

const example = fileURLToPath(new URL('../examples/pypi', __dist));

interface Finding {
  readonly code: string;
  readonly file: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

/** `threats.tm:337:8` for each threat that nothing answers. */
async function openThreatsIn(cwd: string): Promise<string[]> {
  const { stdout } = await check(['--format', 'json'], { cwd });
  const { findings } = JSON.parse(stdout) as { findings: Finding[] };
  return findings
    .filter(({ code }) => code === 'unmitigated-threat')
    .map(({ file, range: { start } }) => `${file}:${start.line + 1}:${start.character + 1}`);
}

test('a threat whose only answer is deleted is open, and reported at its id', async (t) => {
  const cwd = await folderOf(t, {});
  cpSync(example, cwd, { recursive: true });
  const before = await openThreatsIn(cwd);
  const file = path.join(cwd, 'threats.tm');
  const text = await readFile(file, 'utf8');
  const answer = /^.*mitigated by archive-checks\n/m.exec(text);
  assert.ok(answer);
  await writeFile(file, text.replace(answer[0], ''));
  const lines = text.slice(0, answer.index).split('\n');
  const threat = lines.findLastIndex((line) => line.startsWith('threat ')) + 1;
  // Threats below it move up by the line.
  const moved = before.map((place) => {
    const [name, line, column] = place.split(':');
    return [name, Number(line) > threat ? Number(line) - 1 : line, column].join(':');
  });
  const added = (await openThreatsIn(cwd)).filter((place) => !moved.includes(place));
  assert.deepEqual(added, [`threats.tm:${threat}:${'threat '.length + 1}`]);
});
