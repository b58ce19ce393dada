// The models that measurements are made on: valid, and the same bytes each time.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { STAGE_CODES } from '../../server/src/model/codes.js';
import { nodeFiles } from '../../server/src/workspace/node-files.js';
import { dayOf, NOW } from '../support/judged.js';
import { workspaceOf } from './models.js';

const generator = fileURLToPath(new URL('../test/bench/generate.mjs', __dist));
const stageCodes = new Set<string>(STAGE_CODES.map(({ code }) => code));
const ELEMENTS = ['boundary', 'component', 'store', 'external', 'entry'] as const;

async function generated(t: TestContext, files: number): Promise<Map<string, string>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bartizan-bench-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  execFileSync(process.execPath, [generator, '100', String(files), folder]);
  const paths = await nodeFiles.find(folder, true);
  return new Map(
    [...paths].sort().map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]),
  );
}

for (const files of [1, 7]) {
  describe(`a generated model of 100 elements in ${files} parts`, () => {
    test('is one model of that size, without mistakes', async (t) => {
      const workspace = workspaceOf(await generated(t, files));
      const [model, ...others] = workspace.models();
      assert.deepEqual(others, []);
      assert.equal(model?.files.length, workspace.paths().length);
      assert.equal(workspace.paths().length, files === 1 ? 1 : files + 1);
      const elements = ELEMENTS.flatMap((kind) => model?.ofKind(kind) ?? []);
      assert.equal(elements.length, 100);
      const findings = workspace.paths().flatMap((path) => workspace.findings(path, dayOf(NOW)));
      const mistakes = findings.filter(({ code }) => stageCodes.has(code));
      assert.deepEqual(
        mistakes.map(({ at, message }) => `${at.unit.path}: ${message}`),
        [],
      );
    });

    test('is the same each time', async (t) => {
      assert.deepEqual(await generated(t, files), await generated(t, files));
    });
  });
}
