// Whether the rules cry wolf: the findings of models of different kinds, counted. Each finding was read and is true.
//   UPDATE_GOLDEN=1 npm run test:unit examples/noise
// writes the expected counts anew; read what is new before you keep it.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { STAGE_CODES } from '../../server/src/model/codes.js';
import { compareText, type FileFinding } from '../../server/src/model/problem.js';
import { dayOf, NOW } from '../support/judged.js';
import { filesOf, policyOf, workspaceOf } from './models.js';

const golden = new URL('../test/examples/noise.counts.txt', __dist);
const EXAMPLES = ['firmware', 'proxy', 'pypi', 'runtime', 'signing'];
const MOST = 20;

const stageCodes = new Set<string>(STAGE_CODES.map(({ code }) => code));
const workspaces = new Map(
  EXAMPLES.map((name) => [name, workspaceOf(new Map([...filesOf(name), ...policyOf(name)]))]),
);

function findingsOf(example: string): readonly FileFinding[] {
  const workspace = workspaces.get(example);
  return workspace?.paths().flatMap((path) => workspace.findings(path, dayOf(NOW))) ?? [];
}

/** `proxy: 3 info unstated-encryption`, sorted. */
function countsOf(example: string): string {
  const counts = new Map<string, number>();
  for (const { code, severity } of findingsOf(example)) {
    const key = `${severity} ${code}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, count]) => `${example}: ${count} ${key}\n`)
    .join('');
}

for (const example of EXAMPLES) {
  describe(`the model in examples/${example}`, () => {
    test('is one model of all its files', () => {
      const workspace = workspaces.get(example);
      const models = workspace?.models().filter(({ fragment }) => !fragment) ?? [];
      const apart = workspace?.policiesOf(models[0]?.root ?? '').length ?? 0;
      assert.deepEqual(
        models.map(({ files }) => files.length + apart),
        [workspace?.paths().length],
      );
    });

    test('has no mistake of syntax or names', () => {
      const mistakes = findingsOf(example).filter(({ code }) => stageCodes.has(code));
      assert.deepEqual(
        mistakes.map(({ at, message }) => `${at.unit.path}: ${message}`),
        [],
      );
    });

    test(`has at most ${MOST} findings that are more than hints`, () => {
      const found = findingsOf(example).filter(({ severity }) => severity !== 'hint');
      assert.ok(found.length <= MOST, `${found.length}`);
    });
  });
}

test('the findings are those that are expected', () => {
  const counts = EXAMPLES.map(countsOf).join('');
  if (process.env['UPDATE_GOLDEN']) writeFileSync(golden, counts);
  assert.equal(counts, readFileSync(golden, 'utf8'));
});
