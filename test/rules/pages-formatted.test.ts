// The right examples of docs/rules are written as the formatter writes them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { formatted } from '../../server/src/syntax/format/format.js';
import { readSnippet } from '../support/marks.js';

const FOLDER = new URL('../docs/rules/', __dist);

for (const name of readdirSync(FOLDER)) {
  const page = readFileSync(new URL(name, FOLDER), 'utf8');
  const [, right] = /^```tm right\n([\s\S]*?)^```$/m.exec(page) ?? [];
  if (right === undefined) continue;

  test(`the right example of ${name} is formatted`, () => {
    for (const { path, text } of readSnippet(right)) {
      if (path.endsWith('.tm')) assert.equal(text, formatted(text));
    }
  });
}
