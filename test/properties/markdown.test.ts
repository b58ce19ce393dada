// What is printed the short way reads as if the printer had looked at every character.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { toMarkdown } from '../../server/src/publish/markdown.js';
import {
  anchor,
  bullets,
  code,
  emphasis,
  heading,
  item,
  lineBreak,
  link,
  paragraph,
  row,
  strong,
  type Inline,
} from '../../server/src/publish/nodes.js';
import { property } from './support/property.js';

/** Pieces that mean something to Markdown alone or together, among plain words. */
const piece = fc.constantFrom(
  ...[
    'a',
    'Web',
    'w',
    'www',
    '.',
    '. ',
    ', ',
    ' ',
    '  ',
    '(',
    ')',
    ':',
    ': ',
    '/',
    '//',
    'http',
    's',
  ],
  ...[
    '!',
    '*',
    '_',
    '[',
    ']',
    '`',
    '~',
    '|',
    '\\',
    '&',
    '&amp;',
    '<',
    '<b>',
    '#',
    '+',
    '- ',
    '-',
    '1',
    '1. ',
  ],
  ...['@', 'x@y.z', '"', "'", '?', '%', '=', 'é', '中', '–', '\n', '{', '$', '^', 'import '],
);
const words = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'plain words',
      'A title (of some sort)',
      'in: ',
      ', ',
      'Flow 12: Pays',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.array(piece, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')),
  },
);
const url = fc.constantFrom(
  '#asset-a',
  '#flow-a--b.c',
  'docs/a.md',
  'https://a.example/(b)',
  '#a b',
  '',
);

const part: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: words },
  fc.tuple(url, words, words).map(([to, one, two]) => link(to, one, two)),
  fc.tuple(url, words).map(([to, one]) => link(to, one)),
  words.map((one) => strong(one)),
  words.map((one) => emphasis(one)),
  words.map((one) => code(one)),
  fc.constantFrom(lineBreak(), anchor('asset-a')),
);
const line = fc.array(part, { maxLength: 5 });

const block = fc.oneof(
  { weight: 3, arbitrary: tables() },
  line.map((parts) => paragraph(parts)),
  line.map((parts) => heading(3, parts)),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((lines) => bullets(lines.map((one) => item(one)))),
);

/** Rows of one length, and sometimes of several. */
function tables(): fc.Arbitrary<Root['children'][number]> {
  const even = fc.integer({ min: 1, max: 3 }).chain((columns) =>
    fc.array(fc.array(line, { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 3,
    }),
  );
  const uneven = fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  });
  return fc.oneof({ weight: 4, arbitrary: even }, uneven).map((rows) => ({
    type: 'table',
    align: rows[0]!.map(() => null),
    children: rows.map((cells) => row(...cells)),
  }));
}

const pages: fc.Arbitrary<Root> = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((children) => ({ type: 'root', children }));

property('plain words are printed as all others are', pages, (page) => {
  const slowly = toMarkdown(page, {});
  assert.equal(toMarkdown(page), slowly);
});
