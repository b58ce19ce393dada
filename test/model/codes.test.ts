import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STAGE_CODES, stageProblem } from '../../server/src/model/codes.js';
import { parse } from '../../server/src/syntax/parse.js';

test('every code stands once, with a sentence about it', () => {
  const codes = STAGE_CODES.map(({ code }) => code);
  assert.equal(new Set(codes).size, codes.length);
  for (const { code, summary } of STAGE_CODES) {
    assert.match(code, /^[a-z]+(-[a-z]+)*$/);
    assert.match(summary, /^[A-Z`].*\.$/);
  }
});

test('a problem has the severity of its code', () => {
  const [unit] = parse('/main.tm', 'actor a "A"').units;
  assert.ok(unit);
  const at = { unit, start: 6, end: 7 };
  assert.deepEqual(stageProblem('duplicate-import', at, 'twice'), {
    code: 'duplicate-import',
    severity: 'warning',
    message: 'twice',
    at,
    related: [],
  });
  assert.equal(stageProblem('fragment', at, '').severity, 'hint');
  assert.equal(stageProblem('syntax', at, '').severity, 'error');
});
