// Each flavour, read back by a parser of its dialect: the text is what the page says, and every link leads to one place.
// Those that need a program of elsewhere are in test/renderers/.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { micromark } from 'micromark';
import { gfm } from 'micromark-extension-gfm';
import { mdxjs } from 'micromark-extension-mdxjs';
import { FLAVOURS, flavourOf } from '../../server/src/publish/flavours/index.js';
import { reshaped } from '../../server/src/publish/flavours/reshape.js';
import { tableAsList } from '../../server/src/publish/flavours/table-lists.js';
import { anchorsIn } from '../../server/src/publish/links.js';
import { assertSameText, htmlPage, lostLinks } from '../support/html.js';
import { DIALECTS, hostilePage, pageWith, shownText } from './flavour-pages.js';
import { HOSTILE, PROSE } from './hostile-models.js';
import { markdownOf, pageOf, parsed } from './support.js';

const [commonmark, docusaurus] = [flavourOf('commonmark'), flavourOf('docusaurus')];

test('a page is written in the flavour that it names, and in that of GitHub without a name', () => {
  for (const flavour of FLAVOURS) assert.equal(flavourOf(flavour.name), flavour);
  assert.equal(flavourOf(undefined).name, 'gfm');
  assert.deepEqual(
    FLAVOURS.filter(({ pictures }) => pictures === 'mermaid').map(({ name }) => name),
    ['gfm'],
  );
});

function assertCommonmark(root: Root): void {
  const markdown = commonmark.print(root);
  const shown = htmlPage(micromark(markdown, { allowDangerousHtml: true }));
  const lists = reshaped(root, (node) => [node.type === 'table' ? tableAsList(node) : node]);
  assertSameText(shown.text, shownText(lists));
  assert.deepEqual(lostLinks(shown, anchorsIn(root)), []);
  assertSameText(shownText(parsed(markdown)), shown.text, 'GitHub reads the same');
}

/** Throws where MDX has an error of syntax. */
function mdx(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfm(), mdxjs()],
    mdastExtensions: [gfmFromMarkdown(), mdxFromMarkdown()],
  });
}

function nodesIn(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(nodesIn)] : [node];
}

function assertMdx(root: Root): void {
  const tree = mdx(docusaurus.print(root));
  assertSameText(shownText(tree), shownText(root));
  const nodes = nodesIn(tree);
  const elements = nodes.flatMap((node) =>
    node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement' ? [node] : [],
  );
  assert.deepEqual(
    nodes.filter(({ type }) => /Expression|Esm|html/.test(type)),
    [],
  );
  const named = elements.map(({ name }) => name ?? '');
  assert.deepEqual(
    [...new Set(named)].filter((name) => !['a', 'br', 'code'].includes(name)),
    [],
  );
  const ids = elements.flatMap(({ attributes }) => attributes.map(({ value }) => String(value)));
  assert.equal(new Set(ids).size, ids.length);
  for (const node of nodes) {
    if (node.type !== 'link' || !node.url.startsWith('#')) continue;
    assert.ok(ids.includes(decodeURIComponent(node.url.slice(1))), node.url);
  }
}

for (const text of [...HOSTILE, ...PROSE, ...DIALECTS]) {
  test(`CommonMark and MDX show ${JSON.stringify(text)} as a page says it`, () => {
    const root = hostilePage(text);
    assertCommonmark(root);
    assertMdx(root);
  });
}

test('any string at all is text in CommonMark and in MDX', () => {
  const marks = [...'|`*_<>{}[]()#&\\!-+.~:@"$%^=\n', 'import ', 'export '];
  const part = fc.oneof(fc.constantFrom(...HOSTILE, ...marks), fc.string());
  const strings = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(strings, (text) => {
      const root = pageWith(`see ${text}`, ['string']);
      assertCommonmark(root);
      assertMdx(root);
    }),
    { numRuns: 8 },
  );
});

const TABLE = '| Part | Since | |\n| - | - | - |\n| **Shop** | 2019 | x |\n| Bank | | |';

function purpose(text: string, flavour = commonmark): string {
  const root = pageOf({ 'm.tm': `model m "M" { purpose """\n${text}\n""" }` });
  return flavour.print(root).split('## General purpose\n\n')[1] ?? '';
}

test('CommonMark has a list for a table: its first cell as the head, the others labelled', () => {
  const list = '- **Shop**\n  - **Since:** 2019\n  - x\n- Bank\n';
  assert.equal(purpose(TABLE), list);
});

test('a heading is at most one level below the one before, in every flavour', () => {
  const prose = '# One\n\n#### Two\n\n## Three';
  for (const flavour of FLAVOURS) {
    assert.equal(purpose(prose, flavour), '### One\n\n#### Two\n\n#### Three\n', flavour.name);
  }
});

test('MyST is given no order in a block of code, and links that it does not look for', () => {
  const text = purpose('```{include} x\ny\n```\n\n[a](#section-purpose) {b}', flavourOf('myst'));
  assert.equal(text, '```text\ny\n```\n\n<a href="#section-purpose">a</a> \\{b}\n');
});

test('MkDocs is given lists four columns in, and code without a fence', () => {
  const text = purpose('1. a\n   - b\n\n     c\n2. d\n\n```js\ne\n```', flavourOf('mkdocs'));
  assert.equal(text, '1.  a\n    -   b\n\n        c\n\n1.  d\n\n<!---->\n\n    e\n');
});

test('the page of GitHub is the one that is exported', () => {
  const source = { 'm.tm': 'model m "M"\nactor a "A"' };
  assert.equal(flavourOf('gfm').print(pageOf(source)), markdownOf(source));
});
