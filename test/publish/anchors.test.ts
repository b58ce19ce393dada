// Anchors: by id, qualified where two share one, and old ones that still lead to what was renamed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageText } from './support.js';

/** The ids before the title, in order. */
function anchorsBefore(title: string, source: string): readonly string[] {
  const line = pageText(source)
    .split('\n')
    .find((each) => each.includes(`</a>**${title}**`));
  assert.ok(line !== undefined, title);
  return [...line.slice(0, line.indexOf(title)).matchAll(/<a id="([^"]*)">/g)].map(([, id]) => id!);
}

const cases: readonly (readonly [why: string, source: string, ...anchors: string[]])[] = [
  ['the id', 'asset a "A"', 'asset-a'],
  ['the title, without an id', 'asset "The A"', 'asset-the-a'],
  [
    'old ids after it',
    'asset a "A" { formerly old, older }',
    'asset-a',
    'asset-old',
    'asset-older',
  ],
  [
    'an old id that another has is not led back',
    'asset a "A" { formerly b }\nasset b "B"',
    'asset-a',
  ],
  [
    'one of another kind does not matter',
    'asset a "A" { formerly b }\nactor b "B"',
    'asset-a',
    'asset-b',
  ],
  ['its own id is no old one', 'asset a "A" { formerly a }', 'asset-a'],
  [
    'qualified where two have it',
    `component web "Web" { entry a "A" }\ncomponent b "B" { entry a "X" }`,
    'entry-web.a',
  ],
  [
    'the old one was qualified, where the plain one is taken',
    `component web "Web" { entry a "A" { formerly door } }\ncomponent b "B" { entry door "X" }`,
    'entry-a',
    'entry-web.door',
  ],
  [
    'a qualified one also had those by old ids of its holders',
    `boundary net "Net" { formerly lan; component web "Web" { formerly www, site; entry a "A" } }
     component b "B" { entry a "X" }`,
    'entry-net.web.a',
    'entry-lan.web.a',
    'entry-net.www.a',
    'entry-net.site.a',
  ],
];

for (const [why, source, ...anchors] of cases) {
  test(why, () => {
    const title = /entry a "A"/.test(source) || !/The A/.test(source) ? 'A' : 'The A';
    assert.deepEqual(anchorsBefore(title, source), anchors);
  });
}
