// Whatever the encoding of positions, a client that types sends the server the same text and gets the same places.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Workspace } from '../../server/src/workspace/workspace.js';
import { answersAt, findingsIn } from './support/answers.js';
import { property } from './support/property.js';
import { characterStarts, referenceOffset, type Position } from './support/reference-positions.js';
import { EncodedServer } from './support/servers.js';
import { grapheme, token } from './support/texts.js';

const servers = (['utf-8', 'utf-16', 'utf-32'] as const).map((each) => new EncodedServer(each));

/** Declarations between characters of every width, in lines that end in every way. */
const declared = fc.constantFrom(
  'model m "M🔒" { purpose "é" }',
  'asset größe "👩‍🚀" { contains schlüssel }',
  'asset schlüssel "🇨🇭"; asset größe "Zwei"',
  '/* 🔒 */ actor a "A" { trust untrusted } // é',
  '\ttag 🔒',
);
const piece = fc.oneof(
  { weight: 3, arbitrary: declared },
  { weight: 1, arbitrary: grapheme },
  { weight: 3, arbitrary: fc.constantFrom('\n', '\r\n', '\r', ' ', '\t', '\ufeff') },
);
const start = fc.array(piece, { maxLength: 16 }).map((parts) => parts.join(''));
const edit = fc.record({
  from: fc.nat(999),
  length: fc.nat(6),
  text: fc.oneof(token, piece).filter((text) => !/\p{Surrogate}/u.test(text)),
});

interface Range {
  readonly start: Position;
  readonly end: Position;
}

let documents = 0;

property(
  'a client that types in any encoding gets the same places',
  fc.tuple(start, fc.array(edit, { maxLength: 3 }), fc.nat(999)),
  async ([before, edits, place]) => {
    const path = `/folder/${(documents += 1)}.tm`;
    const uri = `file://${path}`;
    for (const server of servers) await server.open(uri, before);
    let text = before;
    for (const each of edits) {
      const change = fitted(text, each);
      for (const server of servers) server.change(uri, text, change);
      text = text.slice(0, change.start) + change.text + text.slice(change.end);
    }
    const starts = characterStarts(text);
    const offset = starts[place % starts.length]!;
    const expected = expectedPlaces(path, text, offset);
    for (const server of servers) {
      assert.deepEqual(await placesFrom(server, uri, text, offset), expected, server.encoding);
      server.close(uri);
    }
  },
);

/** An edit from one character of a text to another. */
function fitted(
  text: string,
  { from, length, text: by }: { from: number; length: number; text: string },
) {
  const starts = characterStarts(text);
  const first = from % starts.length;
  return {
    start: starts[first]!,
    end: starts[Math.min(first + length, starts.length - 1)]!,
    text: by,
  };
}

/** Where the core says that things are, from the text alone. */
function expectedPlaces(path: string, text: string, offset: number) {
  const workspace = new Workspace('/folder');
  workspace.setUnsaved(path, text);
  const { hover, definition, references, symbols } = answersAt(workspace, path, offset);
  const span = ({ start, end }: { start: number; end: number }) => [start, end];
  return {
    findings: findingsIn(workspace, path).map(({ at }) => span(at)),
    hover: hover && span(hover.at),
    definition: definition?.targets.map(({ name }) => span(name)),
    references: references.map(span),
    symbols: symbols.map(({ selection }) => span(selection)),
  };
}

/** The same as a client is told, counted back. */
async function placesFrom(server: EncodedServer, uri: string, text: string, offset: number) {
  const ask = <T>(method: string) => server.request<T>(method, uri, text, offset);
  const span = ({ start, end }: Range) =>
    [start, end].map((each) => referenceOffset(text, each, server.encoding));
  const report = await ask<{ items: { range: Range }[] }>('diagnostic');
  const hover = await ask<{ range: Range } | null>('hover');
  const targets = await ask<{ targetSelectionRange: Range }[] | null>('definition');
  const uses = await ask<{ range: Range }[]>('references');
  const symbols = await ask<{ selectionRange: Range }[]>('documentSymbol');
  return {
    findings: report.items.map(({ range }) => span(range)),
    hover: hover ? span(hover.range) : undefined,
    definition: targets?.map((each) => span(each.targetSelectionRange)),
    references: uses.map(({ range }) => span(range)),
    symbols: symbols.map(({ selectionRange }) => span(selectionRange)),
  };
}
