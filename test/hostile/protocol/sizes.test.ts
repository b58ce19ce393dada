// Documents of sizes that nobody writes, through the protocol: each question is answered, and the server goes on.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MOST_FINDINGS } from '../../../server/src/lsp/most-severe.js';
import { ABLE, PLAIN, sessionOver, type Diagnostic } from '../../protocol/support/session.js';

const TIME = { timeout: 600_000 };
const empty = '// file: main.tm\n';
const MANY = 10_000;

function lines(line: (index: number) => string): string {
  return Array.from({ length: MANY }, (_, index) => `${line(index)}\n`).join('');
}

const texts: Readonly<Record<string, string>> = {
  'nests ten thousand deep': `${lines((index) => `boundary b${index} "B" {`)}${lines(() => '}')}`,
  'opens ten thousand blocks': lines((index) => `boundary b${index} "B" {`),
  'goes in a circle': lines((index) => `threat t${index} "T" { requires t${(index + 1) % MANY} }`),
  'has ten thousand equal names': lines(() => 'actor a "A"'),
  'is a line of a megabyte': `actor a "${'x'.repeat(1e6)}"`,
  'is one word of a megabyte': 'x'.repeat(1e6),
  'is a text of a megabyte': `actor a "A" """\n${'word\n'.repeat(2e5)}"""`,
  'is NUL bytes': '\0'.repeat(1e5),
};

describe('a document that', TIME, () => {
  for (const [name, text] of Object.entries(texts)) {
    test(`${name} is served whatever is asked`, async (context) => {
      const session = sessionOver(empty, context);
      await session.start(ABLE);
      session.open('main.tm', `model m "M"\n${text}\n`);
      const { textDocument } = session.document('main.tm');
      const { items } = await session.pull('main.tm');
      assert.ok(items.length > 0, 'an incomplete model is remarked at least');
      const middle = text.slice(0, text.length / 2).split('\n').length;
      for (const line of [0, 1, middle, 1e9]) {
        const position = { line, character: 8 };
        const params = { textDocument, position, context: { includeDeclaration: true } };
        await session.client.request('textDocument/definition', params);
        await session.client.request('textDocument/references', params);
        await session.client.request('textDocument/hover', params);
        await session.client.request('textDocument/completion', { textDocument, position });
      }
      await session.client.request('textDocument/documentSymbol', { textDocument });
      session.change('main.tm', [{ text: 'model m "M"\nactor a "A" { trust nobody }\n' }]);
      assert.match((await session.codes('main.tm')).join(), /wrong-value/);
      assert.equal(await session.client.stop(), 0);
    });
  }

  test('has seventeen million characters is said to be too long, until it is not', async (context) => {
    const session = sessionOver(empty, context);
    await session.start(ABLE);
    const long = `model m "M"\n// ${'x'.repeat(17e6)}`;
    session.open('main.tm', long);
    const [item, ...others] = (await session.pull('main.tm')).items.filter(
      ({ code }) => code !== 'fragment',
    );
    assert.equal(item?.code, 'unreadable-file');
    assert.deepEqual(others, []);
    const position = { line: 1, character: 1e7 };
    const params = { ...session.document('main.tm'), position };
    assert.equal(await session.client.request('textDocument/hover', params), null);
    await session.client.request('textDocument/completion', params);
    const rest = { start: { line: 1, character: 10 }, end: { line: 1, character: 17e6 + 3 } };
    session.change('main.tm', [{ range: rest, text: '' }]);
    assert.deepEqual(await session.codes('main.tm'), ['incomplete-model']);
    assert.equal(await session.client.stop(), 0);
  });
});

describe('a hundred thousand errors', TIME, () => {
  /** The errors come before the remark about the model, which is left out with most of them. */
  function assertCapped(items: readonly Diagnostic[]): void {
    const codes = new Set(items.slice(0, -1).map(({ code }) => code));
    assert.deepEqual([...codes], ['unknown-keyword']);
    assert.equal(items.length, MOST_FINDINGS + 1);
    assert.match(items.at(-1)?.message ?? '', /^95001 more findings are not shown: /);
  }

  const wrong = `model m "M"\n${'nonsense\n'.repeat(1e5)}`;

  test('are pulled, and gone when they are mended', async (context) => {
    const session = sessionOver(empty, context);
    await session.start(ABLE);
    session.open('main.tm', wrong);
    const { items } = await session.pull('main.tm');
    assertCapped(items);
    session.change('main.tm', [{ text: 'model m "M"\n' }]);
    assert.deepEqual(await session.codes('main.tm'), ['incomplete-model']);
    assert.equal(await session.client.stop(), 0);
  });

  test('are pushed, and gone when they are mended', async (context) => {
    const session = sessionOver(empty, context);
    await session.start(PLAIN);
    const next = (version: number) =>
      session.client.next<{ version?: number; diagnostics: Diagnostic[] }>(
        'textDocument/publishDiagnostics',
        (params) => params.version === version,
      );
    const first = next(1);
    session.open('main.tm', wrong);
    assertCapped((await first).diagnostics);
    const second = next(2);
    session.change('main.tm', [{ text: 'model m "M"\n' }]);
    assert.equal((await second).diagnostics.length, 1);
    assert.equal(await session.client.stop(), 0);
  });
});
