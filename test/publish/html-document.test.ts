// The page as one file of HTML: its frame, what it leaves out, what its tables and pictures tell, and that text is text.
// How it looks, and what axe finds, is tested in a browser (test/renderers/).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Root } from 'mdast';
import type { Drawing } from '../../server/src/publish/drawing.js';
import { reshaped } from '../../server/src/publish/flavours/reshape.js';
import { htmlDocument } from '../../server/src/publish/html-document.js';
import { anchorsIn } from '../../server/src/publish/links.js';
import { assertSameText, attribute, htmlPage, lostLinks, type HtmlPage } from '../support/html.js';
import { DIALECTS, hostilePage, shownText } from './flavour-pages.js';
import { HOSTILE, PROSE } from './hostile-models.js';
import { pageOf } from './support.js';

const SOURCE = `model m "M" { version "4.2"; reviewed 2026-01; purpose """
Sells [books](https://a.example).

- [x] done

| Part | |
| - | - |
| Shop | 2019 |
""" }
actor guest "Guest" "Reads." { trust limited }
store db "Database"
flow guest -> db "Reads"
threat theft "Theft" { formerly old-theft; targets db }
`;

const DRAWING: Drawing = { id: 'overview', title: 'Overview', alt: 'Two parts.', svg: '<svg/>' };

function documentOf(root: Root, drawings: readonly Drawing[] = []): string {
  return htmlDocument(root, { title: 'M & <N>', drawings });
}

const html = documentOf(pageOf({ 'm.tm': SOURCE }, { drawings: [DRAWING] }), [DRAWING]);

/** The file is too long to be shown whole. */
function assertHas(text: string, pattern: RegExp): void {
  assert.ok(pattern.test(text), `no ${pattern}`);
}

function assertLacks(text: string, pattern: RegExp): void {
  assert.equal(pattern.exec(text)?.[0], undefined);
}

/** The start tags of a name. */
function tags(name: string): string[] {
  return html.match(new RegExp(`<${name}(?: [^>]*)?>`, 'g')) ?? [];
}

test('the file has its frame: language, policy, title, landmarks, a way past them', () => {
  assertHas(html, /^<!doctype html><html lang="en">\n/);
  assertHas(html, /http-equiv="Content-Security-Policy" content="default-src &#x27;none&#x27;; /);
  assertHas(html, /<title>M &#x26; &#x3C;N><\/title>/);
  const order = html.match(/<(?:a class="skip"|(?:header|nav|main|footer)\b)/g);
  assert.deepEqual(order, ['<a class="skip"', '<header', '<nav', '<main', '<footer']);
  assertHas(html, /<nav aria-label="Contents"><ul>\n<li><a href="#section-purpose">/);
  assert.match(
    html,
    /<footer><p>Version: 4\.2\. Last reviewed: 2026-01\.<\/p><\/footer>\n<\/body>/,
  );
  assert.ok(html.endsWith('</html>\n'));
});

test('nothing is run or loaded, and nothing tells where the model stands', () => {
  assert.deepEqual([...tags('script'), ...tags('img'), ...tags('link')], []);
  assertLacks(html, /data-at|data-decl|\.tm:/);
  assertHas(html, /<a href="https:\/\/a\.example" rel="noreferrer">books<\/a>/);
});

test('a picture stands in the page, with a name, and can be scrolled by key', () => {
  const figure = '<figure role="group" tabindex="0" aria-label="Picture: Overview"><svg/></figure>';
  assert.ok(html.includes(figure));
  assertLacks(documentOf(pageOf({ 'm.tm': SOURCE })), /<figure|flowchart/);
});

test('tables say what heads a row and a column, and each cell its column', () => {
  assertHas(html, /<table role="table" aria-label="Data stores">/);
  assertHas(html, /<th scope="col" role="columnheader">User<\/th>/);
  assertHas(html, /<th scope="row" role="rowheader" abbr="Guest"><a id="actor-guest"><\/a>/);
  assertHas(html, /<td role="cell" data-label="Trust">Limited<\/td>/);
  assertHas(html, /<tr data-standing="open" role="row">/);
});

test('a table of the author’s can be scrolled by key, and an empty head is none', () => {
  const start =
    '<div class="scroll" role="group" tabindex="0" aria-label="Table: General purpose">';
  assert.ok(html.includes(`${start}<table`));
  assertHas(html, /<th scope="col" role="columnheader">Part<\/th>\n<td role="cell"><\/td>/);
});

test('headings have the ids of what they are about, of former times too', () => {
  assert.match(
    html,
    /<h3 data-standing="open" id="threat-theft"><a id="threat-old-theft"><\/a>Theft/,
  );
  assertHas(html, /<input type="checkbox" checked disabled aria-label="done">/);
});

test('without contents the head is the title alone, and without a state there is no foot', () => {
  const root = pageOf({ 'm.tm': 'model m "M"' }, { include: ['threats'] });
  assertHas(documentOf(root), /<header><h1>M: threat model<\/h1><\/header>\n<main/);
  assertLacks(documentOf(root), /<nav|<footer/);
});

const ALLOWED = new Set(
  (
    'html head meta title style body a header nav main footer h1 h2 h3 h4 h5 h6 p ul ol li table thead tbody tr th td ' +
    'div br strong em del code pre blockquote hr input'
  ).split(' '),
);

/** Without what the frame says besides the page. */
function read(text: string): HtmlPage {
  const isFrame = (element: { tagName: string }) => element.tagName === 'footer';
  const isSkip = (element: Parameters<typeof attribute>[0]) =>
    attribute(element, 'class') === 'skip';
  return htmlPage(
    text,
    ({ tagName }) => tagName === 'body',
    (element) => isFrame(element) || isSkip(element),
  );
}

for (const text of [...HOSTILE, ...PROSE, ...DIALECTS]) {
  test(`HTML shows ${JSON.stringify(text)} as a page says it`, () => {
    const root = hostilePage(text);
    const page = read(documentOf(root));
    assert.deepEqual(
      page.elements.map(({ tagName }) => tagName).filter((tag) => !ALLOWED.has(tag)),
      [],
    );
    const handlers = page.elements.flatMap(({ attrs }) =>
      attrs.filter(({ name }) => /^(?:on|src|style)/.test(name)),
    );
    assert.deepEqual(handlers, []);
    assert.deepEqual(lostLinks(page, anchorsIn(root)), []);
    assertSameText(page.text, withoutPictures(root));
  });
}

/** Pictures are left out that are not given, and the box of a task is no text. */
function withoutPictures(root: Root): string {
  const plain = reshaped(root, (node) => {
    if (node.data?.diagram !== undefined) return [];
    return [node.type === 'listItem' ? { ...node, checked: null } : node];
  });
  return shownText(plain);
}
