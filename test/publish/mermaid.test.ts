// The graph, what a picture shows of it, and the Mermaid text: parts, numbers, colours, limits, escapes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { graphOf, type Graph } from '../../server/src/publish/graph.js';
import { mermaidLegend } from '../../server/src/publish/legend.js';
import { mermaidPictures, mermaidText } from '../../server/src/publish/mermaid.js';
import { pictureAt, type Picture } from '../../server/src/publish/diagram/picture.js';
import { viewing } from '../support/judged.js';

const SHOP = `
  actor customer "Customer"
  actor nobody "Nobody"
  boundary net "Net" {
    component web "Web" {
      entry door "Door"
      store cache "Cache"
    }
    boundary core "Core" { store db "Database" }
    entry gate "Gate"
  }
  boundary empty "Empty"
  external bank "Bank"
  flow customer -> door "Pays"
  flow web -> db "Writes"
  flow db -> web "Answers"
  flow web -> cache "Caches"
  flow web -> bank "Charges"
  flow bank -> gate "Calls"
  flow web -> web "Thinks"
  threat t1 "T1" { targets db; mitigated by m }
  threat t2 "T2" { via door }
  threat t3 "T3" { targets bank; accepted because "R" by "P" }
  mitigation m "M" { status implemented }
`;

function graph(source: string, profile?: string): Graph {
  return graphOf(viewing(source, profile ? { profile } : {}).view, { audience: 'public' });
}

/** The first picture of a page. */
function overviewOf(graph: Graph) {
  return mermaidPictures(graph).pictures.find(({ id }) => id === 'overview');
}

function shape(picture: Picture): object {
  return {
    boxes: picture.boxes.map(({ part, box }) => `${part.key} in ${box}`),
    nodes: picture.nodes.map(
      ({ key, box, closed, standing }) => `${key}${closed ? ' closed' : ''} in ${box}: ${standing}`,
    ),
    edges: picture.edges.map(({ from, to, flows, both }) => {
      const numbers = flows.map(({ number }) => number).join('+');
      return `${numbers}: ${from.entry ?? from.node} ${both ? '<->' : '->'} ${to.entry ?? to.node}`;
    }),
  };
}

test('the graph has elements, entry points and flows with their places and the worst response', () => {
  const { boundaries, elements, entries, flows } = graph(SHOP);
  assert.deepEqual(
    boundaries.map(({ key, holder }) => [key, holder]),
    [
      ['boundary-net', undefined],
      ['boundary-core', 'boundary-net'],
      ['boundary-empty', undefined],
    ],
  );
  assert.deepEqual(
    elements.map(({ key, holder, standing }) => [key, holder, standing]),
    [
      ['actor-customer', undefined, 'none'],
      ['component-web', 'boundary-net', 'none'],
      ['store-cache', 'component-web', 'none'],
      ['store-db', 'boundary-core', 'mitigated'],
      ['entry-gate', 'boundary-net', 'none'],
      ['external-bank', undefined, 'accepted'],
    ],
  );
  assert.deepEqual(
    entries.map(({ key, element, standing }) => [key, element, standing]),
    [['entry-door', 'component-web', 'open']],
  );
  assert.deepEqual(flows[0]?.to, { element: 'component-web', entry: 'entry-door' });
  assert.deepEqual(
    flows.map(({ number }) => number),
    [1, 2, 3, 4, 5, 6, 7],
  );
});

test('an open picture: an element that holds others stands in its own box; opposite flows are one line', () => {
  assert.deepEqual(shape(pictureAt(graph(SHOP), 2, { entries: true })), {
    boxes: [
      'boundary-net in undefined',
      'component-web in boundary-net',
      'boundary-core in boundary-net',
    ],
    nodes: [
      'actor-customer in undefined: none',
      'component-web in component-web: open',
      'store-cache in component-web: none',
      'store-db in boundary-core: mitigated',
      'entry-gate in boundary-net: none',
      'external-bank in undefined: accepted',
    ],
    edges: [
      '1: actor-customer -> entry-door',
      '2+3: component-web <-> store-db',
      '4: component-web -> store-cache',
      '5: component-web -> external-bank',
      '6: external-bank -> entry-gate',
      '7: component-web -> component-web',
    ],
  });
});

test('a closed box takes the worst of all that it holds, and hides the flows inside', () => {
  assert.deepEqual(shape(pictureAt(graph(SHOP), 0, { entries: true })), {
    boxes: [],
    nodes: [
      'actor-customer in undefined: none',
      'boundary-net closed in undefined: open',
      'external-bank in undefined: accepted',
    ],
    edges: ['1: actor-customer -> boundary-net', '5+6: boundary-net <-> external-bank'],
  });
});

test('a box whose own node has no flows is drawn by its border alone', () => {
  const { nodes } = pictureAt(
    graph('component a "A" { store b "B" }\nactor c "C"\nflow c -> b'),
    9,
    { entries: true },
  );
  assert.deepEqual(
    nodes.map(({ key }) => key),
    ['store-b', 'actor-c'],
  );
});

test('what holds only in a profile is drawn there only; what is internal, and its flows, never', () => {
  const source = `
    profile debug "Debug"
    actor a "A"
    component b "B"
    store c "C" { only in debug }
    store d "D" { audience internal }
    flow a -> b
    flow b -> c
    flow b -> d`;
  const numbers = (profile?: string) => graph(source, profile).flows.map(({ number }) => number);
  assert.deepEqual(numbers(), [1]);
  assert.deepEqual(numbers('debug'), [1, 2]);
  assert.ok(!graph(source).elements.some(({ key }) => key === 'store-d'));
});

const NUMBERED = `
  profile debug "Debug"
  profile secret "Secret" { audience internal }
  actor a "A"
  store b "B"
  store hidden "Hidden" { audience internal }
  store traced "Traced" { only in debug }
  store kept "Kept" { only in secret }
  flow a -> hidden "One"
  flow a -> traced "Two"
  flow a -> kept "Three"
  flow a -> b "Four" { audience internal }
  flow a -> b "Five"
`;

function numbersOf(source: string, audience: 'public' | 'internal', profile?: string) {
  const { view } = viewing(source, profile ? { profile } : {});
  return graphOf(view, { audience }).flows.map(({ number, title }) => `${number} ${title}`);
}

test('flows are numbered among those that the audience is shown, alike in every profile', () => {
  assert.deepEqual(numbersOf(NUMBERED, 'public'), ['2 Five']);
  assert.deepEqual(numbersOf(NUMBERED, 'public', 'debug'), ['1 Two', '2 Five']);
  assert.deepEqual(numbersOf(NUMBERED, 'internal'), ['1 One', '4 Four', '5 Five']);
  const without = NUMBERED.replace(/^.*(?:hidden|secret|kept|Four).*\n/gm, '');
  assert.deepEqual(numbersOf(without, 'public'), numbersOf(NUMBERED, 'public'));
});

/** Boundaries with stores that all talk to one outsider. */
function stars(boundaries: number, stores: number): string {
  const lines = ['actor a "A"'];
  for (let b = 0; b < boundaries; b++) {
    lines.push(`boundary b${b}x "Boundary ${b}" {`);
    for (let s = 0; s < stores; s++) lines.push(`store s${b}x${s}x "Store ${s}"`);
    lines.push('}');
    for (let s = 0; s < stores; s++) lines.push(`flow a -> s${b}x${s}x "Flow"`);
  }
  return lines.join('\n');
}

test('an overview has at most 30 lines, with as many boxes open as that allows', () => {
  const drawn = overviewOf(graph(stars(4, 12)))!;
  assert.equal(drawn.picture.boxes.length, 2);
  assert.equal(drawn.picture.edges.length, 26);
  assert.match(drawn.text, /n0 -->|a/);
});

test('a model without boxes and with more than 30 lines has no overview', () => {
  const stores = Array.from({ length: 31 }, (_, at) => `store s${at}x "S"\nflow a -> s${at}x`);
  assert.equal(overviewOf(graph(`actor a "A"\n${stores.join('\n')}`)), undefined);
  assert.equal(overviewOf(graph('asset a "A"')), undefined);
});

test('an overview has at most 4,500 characters', () => {
  const long = 'x'.repeat(400);
  const source = (count: number) =>
    `actor a "A"\n${Array.from({ length: count }, (_, at) => `store s${at}x "${long}"\nflow a -> s${at}x "F"`).join('\n')}`;
  assert.ok(overviewOf(graph(source(9))));
  assert.equal(overviewOf(graph(source(12))), undefined);
});

test('small pictures have titles, larger ones numbers, and a line of many flows their count', () => {
  assert.match(overviewOf(graph(SHOP))!.text, /\|"2 Writes<br>3 Answers"\|/);
  assert.match(overviewOf(graph(stars(1, 13)))!.text, /\|"13"\|/);
  assert.match(overviewOf(graph(stars(4, 12)))!.text, /\|"12 flows"\|/);
});

test('the legend names the shapes and colours that the picture has, and no others', () => {
  const legend = mermaidLegend([overviewOf(graph(SHOP))!.picture]);
  assert.match(legend, /boxes are people/);
  assert.match(legend, /! red and thick: open threats; = violet, long dashes: accepted threats/);
  assert.doesNotMatch(legend, /attackers|amber|blue/);
});

/** What Mermaid would read: every line of a form that it knows, with known ids and balanced quotes. */
function assertSane(text: string): void {
  const known = new Set([...text.matchAll(/^\s*(?:subgraph )?(n\d+)[[(>]/gm)].map(([, id]) => id));
  const lines = text.split('\n');
  assert.equal(lines[0], 'flowchart LR');
  const label = '"[^"<>`]*(?:<br>[^"<>`]*)*"';
  const forms = [
    new RegExp(
      `^\\s+n\\d+(?:\\[\\[|\\[\\(|\\(\\[|\\[|\\(|>)${label}(?:\\]\\]|\\)\\]|\\]\\)|\\]|\\))$`,
    ),
    new RegExp(`^\\s+subgraph n\\d+\\[${label}\\]$`),
    /^\s+end$/,
    new RegExp(`^\\s+n\\d+ (?:-->|<-->)\\|${label}\\| n\\d+$`),
    /^\s+classDef [a-z]+ [a-z0-9#:,. -]+$/,
    /^\s+class (?:n\d+,?)+ [a-z]+$/,
    /^\s+linkStyle (?:\d+,?)+ [a-z0-9#:, -]+$/,
  ];
  for (const line of lines.slice(1)) {
    assert.ok(
      forms.some((form) => form.test(line)),
      `Mermaid cannot read: ${line}`,
    );
  }
  const structure = lines.map((line) => line.replace(/"[^"]*"/g, '""')).join('\n');
  for (const [id] of structure.matchAll(/\bn\d+\b/g)) assert.ok(known.has(id), `${id} is a node`);
}

test('any title is a label and nothing else', () => {
  const hostile = [
    '"];x["',
    'end',
    'click n0 href "javascript:alert(1)"',
    '%%{init: {}}%%',
    '`**x**`',
    '<b>x</b>',
    '1. one',
    '- one',
    '#quot;',
    'A --> B',
    '|',
    '\\',
    'graph TD;',
    ']]',
    '))',
    '\u{1f512} é 名',
  ];
  const part = fc.oneof(fc.constantFrom(...hostile), fc.string());
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
      const title = JSON.stringify(parts.join(' ').replace(/[^\P{C}]/gu, ' ')).replace(
        /\\u.{4}/g,
        '',
      );
      const source = `actor a ${title}\nboundary b ${title} { store c ${title} }\nflow a -> c ${title}`;
      const drawn = overviewOf(graph(source));
      if (drawn) assertSane(drawn.text);
    }),
    { numRuns: 60 },
  );
  assertSane(mermaidText(pictureAt(graph(SHOP), 9, { entries: false })));
});
