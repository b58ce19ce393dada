import { test } from 'node:test';
import { assertBound } from '../support/bound.js';

test('a rubric has its own sections', () => {
  assertBound(`
    page a { file "a.md"; shape rubric; include purpose, threats; include terms }
                                        ^^^^^^^ misplaced-statement: a page of 'shape rubric' takes no 'include', its sections are fixed: remove one of the two
    page b { file "b.md"; include purpose; shape rubric }
                          ^^^^^^^ misplaced-statement
    page c { file "c.md"; shape rubric }
    page d { file "d.md"; include purpose; shape sections }
    page e { file "e.md"; include purpose }
  `);
});

test('nobody knows what a shape that cannot be read leaves room for', () => {
  assertBound(`
    page a { file "a.md"; shape rubirc; include purpose }
                                ^^^^^^ wrong-value
  `);
});
