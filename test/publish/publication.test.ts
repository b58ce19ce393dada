// What the `page` statements of a model become; what stands on the pages is tested beside this.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Layout, LayoutNode } from '../../server/src/publish/diagram/layout.js';
import { filesOf, pagesOf, type PublishedFile } from '../../server/src/publish/publication.js';
import { dayOf, NOW } from '../support/judged.js';
import { modelOfFiles, type Texts } from './support.js';

const SHOP = `model shop "Web shop" { purpose "Sells books."; report to "mailto:security@shop.example" }
actor customer "Customer"
component web "Web application"
flow pay customer -> web "Pays"
`;

/** The files of all pages of a model, or why one of them cannot be written. */
async function published(texts: Texts, now?: string): Promise<readonly PublishedFile[] | string> {
  const written: PublishedFile[] = [];
  for (const page of pagesOf(modelOfFiles(texts), dayOf(now ?? NOW))) {
    const of = await filesOf(page, { layout, root: 'shop.tm', textNow: () => undefined });
    if ('problems' in of) return of.problems.join('; ');
    written.push(...of.files);
  }
  return written;
}

async function pathsOf(pages: string): Promise<readonly string[]> {
  const files = await published({ 'shop.tm': SHOP + pages });
  if (typeof files === 'string') throw new Error(files);
  return files.map(({ path }) => path);
}

async function textOf(pages: string, more = ''): Promise<string> {
  const files = await published({ 'shop.tm': SHOP + more + pages });
  return typeof files === 'string' ? files : files[0]!.text;
}

/** Every part where it comes: what is drawn does not matter here. */
const layout: Layout = (graph) => Promise.resolve(placed(graph));

function placed(node: LayoutNode): LayoutNode {
  const children = node.children?.map(placed) ?? [];
  const at = { x: 0, y: 0, width: node.width ?? 100, height: node.height ?? 40 };
  const sections = [{ id: 's', startPoint: { x: 0, y: 0 }, endPoint: { x: 0, y: 9 } }];
  const edges = node.edges?.map((edge) => ({ ...edge, sections })) ?? [];
  return { ...node, ...at, children, edges };
}

describe('files', () => {
  test('GitHub draws the pictures of a page itself', async () => {
    assert.deepEqual(await pathsOf('page p { file "docs/a.md" }'), ['docs/a.md']);
    assert.match(await textOf('page p { file "docs/a.md" }'), /```mermaid\n/u);
  });

  test('other flavours have them in files beside the page', async () => {
    const page = 'page p { file "docs/a.b.md"; flavour mkdocs }';
    assert.deepEqual(await pathsOf(page), ['docs/a.b.md', 'docs/a.b-overview.svg']);
    assert.match(await textOf(page), /!\[[^\]]+\]\(a\.b-overview\.svg\)/u);
  });

  test('a page without the section has none', async () => {
    const page = 'page p { file "a.md"; flavour myst; include purpose }';
    assert.deepEqual(await pathsOf(page), ['a.md']);
  });

  test('HTML holds its pictures', async () => {
    assert.deepEqual(await pathsOf('page p { file "a.html" }'), ['a.html']);
    assert.match(await textOf('page p { file "a.html" }'), /^<!doctype html>[^]*<svg /iu);
  });

  test('the names of others decide the form', async () => {
    assert.match(await textOf('page p { file "SECURITY.md" }'), /^# Security policy\n/u);
    assert.match(await textOf('page p { file "AGENTS.md" }'), /^<!-- bartizan:begin shop -->\n/u);
  });

  test('a file that cannot be written says why', async () => {
    const files = await published({ 'shop.tm': `${SHOP}page p { file "security.txt" }` });
    assert.match(String(files), /^the model has no 'reviewed' or 'review-every'/u);
  });
});

describe('pages', () => {
  test('have the shape, the title and the intro that they state', async () => {
    const text = await textOf('page p "Contract" { file "a.md"; shape rubric; intro "Read on." }');
    assert.match(text, /^# Contract\n\nRead on\.\n[^]*\n## 2\. /u);
  });

  test('of a profile show what holds there', async () => {
    const more = 'profile demo "Demo"\nactor guest "Guest" { only in demo }\n';
    const page = 'page p { file "a.md"; include actors; only in demo }';
    assert.match(await textOf(page, more), /Guest/u);
  });

  test('that are internal show what is internal, others do not', async () => {
    const more = 'asset plan "The plan" { audience internal }\n';
    assert.doesNotMatch(await textOf('page p { file "a.md" }', more), /plan/iu);
    assert.match(await textOf('page p { file "a.md"; audience internal }', more), /The plan/u);
  });
});

test('the order in which files are read changes no byte', async () => {
  const texts: Texts = {
    'shop.tm': `import "./parts/*.tm"\n${SHOP}page a { file "a.md" }\npage b { file "b.html" }`,
    'parts/a.tm': 'asset one "One"\nstore db "Database" { holds one, two }\n',
    'parts/b.tm': 'asset two "Two"\nflow web -> db "Keeps" { carries two }\n',
  };
  const [root, ...parts] = Object.entries(texts);
  const shuffled = Object.fromEntries([root!, ...parts.reverse()]);
  assert.deepEqual(await published(shuffled), await published(texts));
});
