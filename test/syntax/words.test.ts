// What may be written as a name.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasFitHyphens, isWord, withFitHyphens } from '../../server/src/syntax/words.js';

test('a word is letters, marks, digits, underscores and single inner hyphens', () => {
  const words = ['a', '2fa', 'api-token', '_a', 'a_', 'größe', 'e\u0301', '𝒳', 'a-1-b', 'by'];
  assert.deepEqual(
    words.filter((word) => !isWord(word)),
    [],
  );
  const others = [
    '',
    '12',
    '-',
    'a-',
    '-a',
    'a--b',
    'a b',
    'a.b',
    'a->',
    '_',
    '2026-11',
    'a"',
    '🔒',
    'a\n',
  ];
  assert.deepEqual(others.filter(isWord), []);
});

test('misplaced hyphens are put right', () => {
  assert.ok(hasFitHyphens('api-token') && !hasFitHyphens('api-'));
  assert.deepEqual(['api-', '-api--token', 'a-b'].map(withFitHyphens), ['api', 'api-token', 'a-b']);
});
