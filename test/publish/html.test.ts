// The preview's HTML: what comes from where, a place for the picture, and nothing that could act.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHtml } from '../../server/src/publish/html.js';
import { pageOf } from './support.js';

const SOURCE = `model m "M"
actor guest "Guest"
store db "Database"
flow guest -> db "Reads"
threat theft "Theft" { targets db }
`;

const html = toHtml(pageOf({ 'm.tm': SOURCE }));

function at(name: string): string {
  return `data-at="/models/m.tm:${SOURCE.indexOf(name)}"`;
}

test('rows and headings say which declaration they come from, and where it stands', () => {
  assert.ok(html.includes(`<tr data-decl="actor-guest" ${at('guest')}>`));
  assert.ok(html.includes(`<tr data-decl="store-db" ${at('db "')}>`));
  assert.match(html, new RegExp(`<h3 data-decl="threat-theft" ${at('theft')}`));
});

test('anchors, line breaks and tables are elements; the diagram is a place to be filled', () => {
  assert.match(html, /<a id="threat-theft"><\/a>/);
  assert.match(html, /<figure data-diagram="overview"><\/figure>/);
  assert.match(html, /<table>\n<thead>/);
  assert.doesNotMatch(html, /flowchart/);
});

test('a raw element in prose is text', () => {
  const root = pageOf({
    'm.tm': 'model m "M" { purpose "a <b onclick=x>b</b>\\n\\n<style>x</style>" }',
  });
  assert.match(toHtml(root), /a &#x3C;b onclick=x>b&#x3C;\/b>/);
  assert.match(toHtml(root), /<p>&#x3C;style>x&#x3C;\/style><\/p>/);
});
