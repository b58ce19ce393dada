// What a page becomes by the name of its file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileKindOf } from '../../server/src/model/terms/file-kind.js';

const cases: readonly (readonly [path: string, kind: string])[] = [
  ['SECURITY.md', 'security-policy'],
  ['.github/SECURITY.md', 'security-policy'],
  ['./SECURITY.md', 'security-policy'],
  ['security.md', 'markdown'],
  ['docs/MY-SECURITY.md', 'markdown'],
  ['security.txt', 'security-txt'],
  ['web/.well-known/security.txt', 'security-txt'],
  ['AGENTS.md', 'agents'],
  ['server/AGENTS.md', 'agents'],
  ['CLAUDE.md', 'markdown'],
  ['docs/security.html', 'html'],
  ['SECURITY.md.html', 'html'],
  ['html', 'markdown'],
  ['docs/threat-model.md', 'markdown'],
  ['THREAT_MODEL', 'markdown'],
];

for (const [path, kind] of cases) {
  test(`${path} is written as ${kind}`, () => assert.equal(fileKindOf(path), kind));
}
