// What is made from the table is what is in the tree, to the byte. When this fails: `npm run generate`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { outputs } from '../../scripts/generate/language.js';
import { withReference } from '../../server/src/schema/generate/reference.js';

for (const { path, content } of outputs()) {
  test(`${path} is up to date`, () => {
    assert.equal(readFileSync(new URL(`../${path}`, __dist), 'utf8'), content);
  });
}

test('the handwritten part of the reference is kept, and its markers are needed', () => {
  const [before, after] = ['# By hand\n\n', '\n\nMore by hand\n'];
  const markers = /<!-- reference.*?-->|<!-- \/reference -->/g;
  const [begin, end] =
    readFileSync(new URL('../docs/language.md', __dist), 'utf8').match(markers) ?? [];
  const made = withReference(`${before}${begin}old${end}${after}`);
  assert.ok(made.startsWith(`${before}${begin}\n\n### Kinds`));
  assert.ok(made.endsWith(`${end}${after}`));
  assert.throws(() => withReference('# Nothing'), /no lines/);
});
