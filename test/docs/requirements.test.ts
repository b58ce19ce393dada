// The examples of docs/requirements.md are right, and those of a model are held to those of a policy.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { TERMS } from '../../server/src/schema/conditions.js';
import { judgeFiles } from '../support/judged.js';

const document = readFileSync(new URL('../docs/requirements.md', __dist), 'utf8');

function examplesIn(mark: string): string {
  const fences = document.matchAll(new RegExp(`^\`\`\`${mark}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'));
  return [...fences].map(([, text]) => text).join('');
}

test('every example is right, and none is demanded in vain', () => {
  const source = [
    `// file: tm.config.json\n${examplesIn('json')}`,
    `// file: policy/p.tm\n${examplesIn('tm policy')}`,
    `// file: m.tm\nmodel m "M" { policy "https://m.example" }\n${examplesIn('tm')}`,
  ].join('');
  const found = judgeFiles(source).filter(({ code }) => !/^(incomplete|unexamined)/.test(code));
  const shown = found.map(({ at, code, message }) => `${at.unit.path} ${code} ${message}`);
  assert.deepEqual(shown, []);
});

test('every term is explained', () => {
  const [, terms = ''] = document.split('\n## Terms\n');
  for (const { def } of TERMS) assert.match(terms, new RegExp(`^\\|.*\`${def.name} `, 'm'));
});
