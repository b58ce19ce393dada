// The requests of the preview: page, picture and data of the model that a file is part of.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sessionOver } from './support/session.js';

const shop = `
  // file: main.tm
  model shop "Shop & <Co>"
  import "./parts&more/assets.tm"
  actor user "User" { trust untrusted }
  component web "Web" { handles orders }
  flow user -> web "Orders" { carries orders }
  component hidden "Hidden" { audience internal }
  // file: parts&more/assets.tm
  asset orders "Orders"
  // file: stray.tm
  asset stray "Stray"
`;

interface Page {
  readonly root: string;
  readonly title: string;
  readonly html: string;
  readonly broken: boolean;
}

test('the page of the whole model, from any of its files, with places of what is declared', async (context) => {
  const session = sessionOver(shop, context);
  await session.start();
  session.open('parts&more/assets.tm');
  const page = await session.client.request<Page>('tm/page', {
    uri: session.uri('parts&more/assets.tm'),
  });
  assert.equal(page.root, session.uri('main.tm'));
  assert.equal(page.title, 'Shop & <Co>');
  assert.equal(page.broken, false);
  assert.match(page.html, /<h1>Shop (&amp;|&#x26;) (&lt;|&#x3C;)Co/);
  assert.doesNotMatch(page.html, /Hidden/);
  const places = [...page.html.matchAll(/data-at="([^"]*)"/g)].map(([, at = '']) =>
    at.replaceAll('&#x26;', '&'),
  );
  assert.ok(places.includes(`${session.uri('parts&more/assets.tm')}#6`), places.join('\n'));
  const web = session.text('main.tm').indexOf('web "Web"');
  assert.ok(places.includes(`${session.uri('main.tm')}#${web}`), places.join('\n'));
});

test('unsaved text is shown, and broken text says so', async (context) => {
  const session = sessionOver(shop, context);
  await session.start();
  session.open('main.tm', 'model shop "Unsaved" {');
  const page = await session.client.request<Page>('tm/page', { uri: session.uri('main.tm') });
  assert.equal(page.title, 'Unsaved');
  assert.equal(page.broken, true);
});

test('no page for a file of no model, or no file', async (context) => {
  const session = sessionOver(shop, context);
  await session.start();
  for (const method of ['tm/page', 'tm/diagram', 'tm/model']) {
    assert.equal(await session.client.request(method, { uri: session.uri('stray.tm') }), null);
    assert.equal(await session.client.request(method, { uri: session.uri('none.tm') }), null);
  }
});

test('the picture has places and its style apart', async (context) => {
  const session = sessionOver(shop, context);
  await session.start();
  const params = { uri: session.uri('main.tm') };
  const { svg, css } = await session.client.request<{ svg: string; css: string }>(
    'tm/diagram',
    params,
  );
  assert.match(svg, /^<svg [^>]*viewBox=/);
  assert.doesNotMatch(svg, /<style|Hidden/);
  assert.match(css, /\.tm/);
  const web = session.text('main.tm').indexOf('web "Web"');
  assert.ok(svg.includes(`data-at="${session.uri('main.tm')}#${web}"`));
});

test('nothing to draw, no picture', async (context) => {
  const session = sessionOver('model m "M"', context);
  await session.start();
  assert.equal(await session.client.request('tm/diagram', { uri: session.uri('main.tm') }), null);
});

test('the data of the model, with files named from the folder', async (context) => {
  const session = sessionOver(shop, context);
  await session.start();
  const { files, declarations } = await session.client.request<{
    files: string[];
    declarations: { id: string }[];
  }>('tm/model', { uri: session.uri('main.tm') });
  assert.deepEqual(files, ['main.tm', 'parts&more/assets.tm']);
  assert.ok(declarations.some(({ id }) => id === 'hidden'));
});
