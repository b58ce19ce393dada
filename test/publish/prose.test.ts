// The author's prose: what is kept, what becomes text, and where its headings stand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import fc from 'fast-check';
import { toMarkdown } from '../../server/src/publish/markdown.js';
import { isSafeUrl, prose, proseLine } from '../../server/src/publish/prose.js';

function placed(markdown: string, level = 2): string {
  return toMarkdown({ type: 'root', children: prose(markdown, level) });
}

function asLine(markdown: string): string | undefined {
  const children = proseLine(markdown);
  const root: Root = { type: 'root', children: [{ type: 'paragraph', children: children ?? [] }] };
  return children && toMarkdown(root).trimEnd();
}

const placements: [what: string, source: string, expected: string][] = [
  [
    'headings stand below their section',
    '# A\n\n## B\n\n###### C',
    '### A\n\n#### B\n\n###### C\n',
  ],
  ['the highest heading of prose comes next', '### A\n\n#### B', '### A\n\n#### B\n'],
  [
    'links by definition become links',
    '[a][b]\n\n[b]: https://c.example',
    '[a](https://c.example)\n',
  ],
  ['footnotes become text', 'a[^1]\n\n[^1]: b', 'a\\[^1]\n\nb\n'],
  [
    'raw HTML becomes text',
    '<b>x</b>\n\n<div>\ny\n</div>',
    '\\<b>x\\</b>\n\n\\<div>\ny\n\\</div>\n',
  ],
  ['a link of another scheme is its text', '[a](file:///etc/passwd)', 'a\n'],
  ['an image of another scheme is its description', '![a](data:x)', 'a\n'],
  ['relative links stay', '[a](docs/b.md#c)', '[a](docs/b.md#c)\n'],
];

for (const [what, source, expected] of placements) {
  test(what, () => assert.equal(placed(source), expected));
}

const lines: [source: string, expected: string | undefined][] = [
  ['a\nb', 'a b'],
  ['a  \nb', 'a<br>b'],
  ['a\n\nb', 'a<br>b'],
  ['a\n\n- b\n- c', 'a<br>• b<br>• c'],
  ['1. b\n2. c\n   - d', '1\\. b<br>2. c<br>• d'],
  ['`a\nb`', '`a b`'],
  ['# a', undefined],
  ['```\na\n```', undefined],
  ['| a |\n| - |', undefined],
];

for (const [source, expected] of lines) {
  test(`on one line: ${JSON.stringify(source)}`, () => assert.equal(asLine(source), expected));
}

test('addresses that a page may link to', () => {
  const safe = ['https://a', 'HTTP://a', 'mailto:a@b', 'a/b', './a', '/a', '#a', '?a', 'a?b:c', ''];
  const unsafe = [
    'javascript:x',
    ' javascript:x',
    'java\nscript:x',
    'data:x',
    'file:///x',
    '//a',
    '/\\a',
    '\\\\a',
    'a:b',
    'ftp://a',
  ];
  assert.deepEqual(
    safe.filter((url) => !isSafeUrl(url)),
    [],
  );
  assert.deepEqual(unsafe.filter(isSafeUrl), []);
});

test('plain words read the same without the parser', () => {
  const options = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };
  const part = fc.constantFrom(
    ...'ab1 .,;:?!\'"()/-wW'.split(''),
    'www.',
    'http://x',
    'é',
    '. ',
    '- ',
  );
  const texts = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, (markdown) => {
      const { children } = fromMarkdown(markdown, options);
      const parsed = toMarkdown({ type: 'root', children });
      assert.equal(placed(markdown), parsed);
    }),
    { numRuns: 500 },
  );
});
