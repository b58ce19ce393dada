// Whatever an author writes, the page shows it as text: read by a host that lets raw HTML through, it has no
// element, handler or address that the page itself did not write.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { kindDef, SCHEMA } from '../../server/src/schema/schema.js';
import { toHtml } from '../../server/src/publish/html.js';
import { guarded, HOSTILE, modelWith, PROSE } from './hostile-models.js';
import { markdownOf, pageOf, shownHtml } from './support.js';

interface Seen {
  readonly tags: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  readonly addresses: ReadonlySet<string>;
}

function seen(html: string): Seen {
  const tags = [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s[^>]*)?)>/gi)];
  const attributes = tags.flatMap(([, , rest]) => [...rest!.matchAll(/([a-z-]+)="([^"]*)"/gi)]);
  return {
    tags: new Set(tags.map(([, tag]) => tag!.toLowerCase())),
    attributes: new Set(attributes.map(([, name]) => name!.toLowerCase())),
    addresses: new Set(
      attributes.flatMap(([, name, value]) => (/^(?:href|src)$/i.test(name!) ? [value!] : [])),
    ),
  };
}

const TAGS =
  'h1 h2 h3 h4 h5 h6 p ul ol li table thead tbody tr th td a br strong em code pre'.split(' ');
const ATTRIBUTES = ['href', 'id', 'class', 'align', 'start'];
/** Addresses that stand on a page by themselves. */
const OWN = /^(?:#|https:\/\/(?:cwe|capec|attack)\.mitre\.org\/)/;

function assertHarmless(html: string, tags = TAGS, attributes = ATTRIBUTES): void {
  const found = seen(html);
  assert.deepEqual(
    [...found.tags].filter((tag) => !tags.includes(tag)),
    [],
  );
  assert.deepEqual(
    [...found.attributes].filter((name) => !attributes.includes(name)),
    [],
  );
  assert.deepEqual(
    [...found.addresses].filter((address) => !OWN.test(address)),
    [],
  );
}

for (const text of HOSTILE) {
  test(`titles and strings that read ${JSON.stringify(text)} are text`, () => {
    for (const shape of ['sections', 'rubric'] as const) {
      const markdown = markdownOf(
        { 'm.tm': modelWith(guarded(text), ['string']) },
        { audience: 'internal', shape },
      );
      assert.ok(markdown.length > 3000, 'the model is on the page');
      assertHarmless(shownHtml(markdown));
      assert.ok(!markdown.includes('\r'));
    }
  });
}

test('any string at all is text', () => {
  const part = fc.oneof(fc.constantFrom(...HOSTILE, ...'|`*_<>[]()#&\\!-+.~:@"\n'), fc.string());
  const strings = fc.array(part, { maxLength: 6 }).map((parts) => `see ${parts.join('')}`);
  fc.assert(
    fc.property(strings, (text) => {
      const page = markdownOf({ 'm.tm': modelWith(text, ['string']) }, { audience: 'internal' });
      assertHarmless(shownHtml(page));
    }),
    { numRuns: 8 },
  );
});

for (const text of PROSE) {
  test(`prose that reads ${JSON.stringify(text)} has no script, handler or foreign address`, () => {
    const source = modelWith(text, ['text', 'string']);
    const markdown = markdownOf({ 'm.tm': source }, { audience: 'internal' });
    assertHarmless(
      shownHtml(markdown),
      [...TAGS, 'blockquote', 'hr', 'img', 'del'],
      [...ATTRIBUTES, 'alt'],
    );
    assertHarmless(
      toHtml(pageOf({ 'm.tm': source }, { audience: 'internal' })),
      [...TAGS, 'figure', 'blockquote', 'hr', 'img'],
      ['data-at', 'data-decl', 'data-diagram', 'data-standing', ...ATTRIBUTES],
    );
  });
}

test('prose keeps what it may have: emphasis, lists, tables, code, web and mail addresses', () => {
  const text = `Some **bold** [link](https://a.example), me@a.example.\\n\\n- one\\n\\n| a |\\n| - |\\n| b |`;
  const page = markdownOf({ 'm.tm': `model m "M" { purpose "${text}" }` });
  assert.match(page, /\*\*bold\*\* \[link\]\(https:\/\/a\.example\), \[me@a\.example\]\(mailto:/);
  assert.match(page, /^- one$/m);
  assert.match(page, /^\| a \|\n\| - \|\n\| b \|$/m);
});

test('every kind that can be published is in the hostile models', () => {
  assert.ok(kindDef('threat').attributes.length > 20);
  const page = markdownOf(
    { 'm.tm': modelWith('plain words', ['string']) },
    { audience: 'internal' },
  );
  for (const { kind } of SCHEMA) {
    if (['import', 'model', 'page'].includes(kind)) continue;
    const anchor = new RegExp(`<a id="${kind}-`);
    if (['requirement', 'exemption'].includes(kind)) assert.doesNotMatch(page, anchor, kind);
    else assert.match(page, anchor, kind);
  }
});
