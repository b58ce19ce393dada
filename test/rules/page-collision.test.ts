import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertFinds, judge } from '../support/judged.js';

const code = 'page-collision';
const remedy = 'give each page a file of its own';

test('two pages that write one file, each naming the other', () => {
  const source = `
    page public "Public" { file "docs/model.md" }
         ^^^^^^ ${code}: page 'public' writes the file 'docs/model.md', and so does page 'review': ${remedy}
    page review "Review" { file "./docs//x/../model.md"; audience internal }
         ^^^^^^ ${code}: page 'review' writes the file 'docs/model.md', and so does page 'public': ${remedy}
    page "Other" { file "docs/Model.md" }
    page "Third" { file "../docs/model.md" }
    page "Fourth" { file "/docs/model.md" }
    page "Fifth" { file "../../docs/model.md" }
    `;
  assertFinds(code, source);
  const related = judge(source).find((problem) => problem.code === code)?.related;
  assert.deepEqual(
    related?.map(({ message }) => message),
    ["page 'review' writes the same file"],
  );
});

test('three pages', () => {
  assertFinds(
    code,
    `
    page a "A" { file "x.md" }
         ^ ${code}: page 'a' writes the file 'x.md', and so do pages 'b' and 'c': ${remedy}
    page b "B" { file "x.md" }
         ^ ${code}
    page c "C" { file "x.md" }
         ^ ${code}
    `,
  );
});

test('under the profile where both are there', () => {
  assertFinds(
    code,
    `
    profile lab "Lab"
    profile shop "Shop"
    page a "A" { file "x.md"; only in lab }
         ^ ${code}: under profile 'lab': page 'a' writes the file 'x.md', and so does page 'b': ${remedy}
    page b "B" { file "x.md"; only in lab }
         ^ ${code}: under profile 'lab': page 'b' writes the file 'x.md', and so does page 'a': ${remedy}
    page c "C" { file "x.md"; only in shop }
    `,
  );
});

test('a file that cannot be read, or is not said, collides with nothing', () => {
  assertFinds(
    code,
    `
    page a "A" { file x }
                      ^ wrong-value
    page b "B" { file x }
                      ^ wrong-value
    page c "C"
         ^ missing-attribute
    page d "D"
         ^ missing-attribute
    `,
  );
});
