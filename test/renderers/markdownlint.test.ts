// Pages in each flavour are clean under markdownlint's default rules, but for those that are broken on purpose.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Configuration } from 'markdownlint';
import { lint } from 'markdownlint/sync';
import { FLAVOURS } from '../../server/src/publish/flavours/index.js';
import type { FlavourName } from '../../server/src/publish/flavours/flavour.js';
import { examplePages, withFiles } from './pages.js';

/** As docs/publishing.md gives it to users. */
const BROKEN: Configuration = {
  // Two lists in a row are told apart by their bullets alone.
  MD004: false,
  // A paragraph or a row is one line, so that a changed word changes one line.
  MD013: false,
  // Every property and threat may have a heading of the same words.
  MD024: false,
  // Places that links lead to, and line breaks in cells, are HTML.
  MD033: false,
};

const OWN: Partial<Record<FlavourName, Configuration>> = {
  // Python-Markdown wants four columns for each level of a list.
  mkdocs: { MD007: { indent: 4 }, MD030: { ul_single: 3, ul_multi: 3, ol_single: 2, ol_multi: 2 } },
};

for (const { name, print } of FLAVOURS) {
  test(`markdownlint finds nothing in pages for ${name}`, async () => {
    const pages = await examplePages();
    const strings = Object.fromEntries(
      pages.map((page) => [page.name, print(withFiles(page).root)]),
    );
    const found = Object.entries(lint({ strings, config: { ...BROKEN, ...OWN[name] } }));
    const lines = found.flatMap(([page, errors]) =>
      errors.map(({ ruleNames, lineNumber }) => `${page}:${lineNumber} ${ruleNames.join('/')}`),
    );
    assert.deepEqual(lines, []);
  });
}
