// Whatever an author writes, the page shows it as text: read by a host that lets raw HTML through, it has no
// element, handler or address that the page itself did not write.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { kindDef, SCHEMA } from '../../server/src/schema/schema.js';
import type { AttributeDef, KindDef, ValueType } from '../../server/src/schema/types.js';
import { toHtml } from '../../server/src/publish/html.js';
import { markdownOf, pageOf, shownHtml } from './support.js';

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</a></td></table><b onclick=alert(1)>',
  '[x](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  '<https://evil.example>',
  'https://evil.example',
  'www.evil.example',
  'me@evil.example',
  '| a | b |',
  '`code` ``` ~~~',
  '*a* **b** _c_ ~~d~~ &lt; &#60;',
  '# Heading\n## Heading\n\n---\n- list\n1. list\n> quote',
  'a\\nb\nc\r\nd',
  '[^1] [a][b] [b]: https://evil.example',
  '"></a><a id="threat-x">',
  '<!-- --> <![CDATA[ <?php ?>',
  '${x} {{x}} {%x%}',
  '\u202e\u0000\u00ad',
];

/** As a string of the language, on one line. */
function quoted(text: string): string {
  const escapes: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\n' };
  return `"${text.replace(/[\\"\n\r]/g, (character) => escapes[character]!)}"`;
}

/** A declaration of the kind with the text in its title and in every attribute that takes a string of its type. */
function declarationOf(row: KindDef, text: string, types: readonly string[]): string {
  const lines = row.attributes.flatMap((def) => attributeLine(def, text, types) ?? []);
  const title = row.title === 'none' ? '' : quoted(text);
  const ends = row.kind === 'flow' ? 'x-component -> x-store' : '';
  const id = row.id === 'none' || row.kind === 'model' ? '' : `x-${row.kind}`;
  const description = types.includes('text') ? quoted(text) : '"d"';
  return `${row.kind} ${id} ${ends} ${title} ${description} {\n  ${lines.join('\n  ')}\n}`;
}

function attributeLine(
  def: AttributeDef,
  text: string,
  types: readonly string[],
): string | undefined {
  if (['description', 'note', 'include', 'file', 'in'].includes(def.name)) return undefined;
  const value = valueOf(def.value, text, types);
  const clauses = def.clauses.flatMap((clause) => {
    const written = valueOf(clause.value, text, types);
    return written === undefined ? [] : [`${clause.connector} ${written}`];
  });
  if (def.value.type === 'nothing') return `${def.name} ${clauses.join(' ')}`;
  if (value === undefined || (def.response && def.name !== 'accepted')) return undefined;
  return `${def.name} ${value} ${clauses.join(' ')}`;
}

function valueOf(value: ValueType, text: string, types: readonly string[]): string | undefined {
  if (value.type === 'either') {
    return value.of.map((one) => valueOf(one, text, types)).find((one) => one !== undefined);
  }
  if (types.includes(value.type)) return quoted(text);
  return value.type === 'enum' && value.of.name !== 'AUDIENCE'
    ? value.of.values[0]!.word
    : undefined;
}

/** A model in which every title, string and, if asked, text is this one. */
function modelWith(text: string, types: readonly string[]): string {
  const rows = SCHEMA.filter(({ kind }) => kind !== 'import' && kind !== 'page');
  const reason = types.includes('text') ? quoted(text) : '"r"';
  const responses = ['avoided', 'dismissed'].map(
    (name) => `threat ${name}-threat ${quoted(text)} { ${name} because ${reason} }`,
  );
  return [...rows.map((row) => declarationOf(row, text, types)), ...responses].join('\n');
}

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
  // A whole string that is an address is one on purpose (`link`, `evidence`): not here.
  const guarded = /^(?:https?:|mailto:)\S*$/.test(text) ? `see ${text}` : text;

  test(`titles and strings that read ${JSON.stringify(text)} are text`, () => {
    for (const shape of ['sections', 'rubric'] as const) {
      const markdown = markdownOf(
        { 'm.tm': modelWith(guarded, ['string']) },
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

const PROSE = [
  '<script>alert(1)</script>',
  'a <img src=x onerror=alert(1)> b',
  '[x](javascript:alert(1)) [y](JaVaScRiPt:alert) [z](data:text/html,x) [v](vbscript:x)',
  '[x](java\tscript:alert(1)) [x](&#106;avascript:alert(1)) [x](//evil.example) [x](\\\\\\\\evil)',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '![x](javascript:alert(1)) ![x](data:image/svg+xml,x)',
  '<a href="javascript:alert(1)">x</a>',
  '<javascript:alert(1)>',
  'text[^1]\n\n[^1]: <b onclick=alert(1)>x</b>',
];

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
