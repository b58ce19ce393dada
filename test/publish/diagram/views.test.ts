// Which pictures a model is split into, what each shows, and what happens when one cannot be made.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import ELK from 'elkjs/lib/elk.bundled.js';
import { viewByCounts, viewsByCounts } from '../../../server/src/publish/diagram/by-counts.js';
import { drawView, drawViews } from '../../../server/src/publish/diagram/draw.js';
import type { Layout, LayoutNode } from '../../../server/src/publish/diagram/layout.js';
import type { Picture } from '../../../server/src/publish/diagram/picture.js';
import { idsOf } from '../../../server/src/publish/diagram/views.js';
import { notesOf } from '../../../server/src/publish/diagram/words.js';
import { graphOf, type Graph } from '../../../server/src/publish/graph.js';
import { viewing } from '../../support/judged.js';
import { pageText } from '../support.js';

const engine = new ELK();
const layout: Layout = (graph) => engine.layout(structuredClone(graph));
const options = { title: 'Shop', standalone: true, link: (id: string) => `#diagram-${id}` };

const few = ({ edges }: Picture): boolean => edges.length <= 30;

function graph(source: string): Graph {
  return graphOf(viewing(source).view, { audience: 'public' });
}

function titles(picture: Picture): object {
  const marked = picture.nodes.map(
    ({ part, closed, outside }) =>
      `${part.title}${closed ? ' closed' : ''}${outside ? ' outside' : ''}`,
  );
  return {
    boxes: picture.boxes.map(({ part }) => part.title),
    nodes: marked,
    flows: picture.edges.map(({ flows }) => flows.map(({ number }) => number).join('+')),
  };
}

const NESTED = `
  actor user "User"
  actor idle "Idle"
  boundary site "Site" {
    boundary app "App" {
      component web "Web" { entry door "Door" }
      boundary jobs "Jobs" { component mail "Mail"; component scan "Scan" }
    }
    boundary data "Data" { store db "DB"; store log "Log" }
    component lone "Lone"
  }
  external bank "Bank" { entry api "API" }
  flow user -> door "Asks"
  flow web -> db "Reads"
  flow web -> log "Writes"
  flow web -> mail "Sends"
  flow mail -> scan "Scans"
  flow web -> api "Pays"
  flow user -> bank "Banks"
  threat t "T" { targets log }
`;

test('the picture of a box has what it holds, its neighbours closed around it, and their flows alone', () => {
  const { candidate } = viewByCounts(graph(NESTED), 'boundary-app', few)!;
  assert.deepEqual(titles(candidate.picture), {
    boxes: ['Site', 'App', 'Jobs'],
    nodes: ['User outside', 'Web', 'Mail', 'Scan', 'Data closed outside', 'Bank outside'],
    flows: ['1', '2+3', '4', '5', '6'],
  });
  const data = candidate.picture.nodes.find(({ key }) => key === 'boundary-data');
  assert.equal(data?.standing, 'open');
});

test('the boxes in it are closed when there are too many lines', () => {
  const fits = ({ edges }: Picture): boolean => edges.length <= 4;
  const { candidate } = viewByCounts(graph(NESTED), 'boundary-app', fits)!;
  assert.deepEqual(titles(candidate.picture), {
    boxes: ['Site', 'App'],
    nodes: ['User outside', 'Web', 'Jobs closed', 'Data closed outside', 'Bank outside'],
    flows: ['1', '2+3', '4', '6'],
  });
});

test('what can be drawn is the overview, each box and the whole', () => {
  assert.deepEqual(idsOf(graph(NESTED)), [
    'overview',
    'boundary-site',
    'boundary-app',
    'boundary-jobs',
    'boundary-data',
    'whole',
  ]);
  assert.equal(viewByCounts(graph(NESTED), 'boundary-none', few), undefined);
  const whole = viewByCounts(graph(NESTED), 'whole', few)!;
  assert.equal(whole.candidate.picture.edges.length, 7);
});

function viewsWithin(source: string, edges: number) {
  return viewsByCounts(graph(source), (picture) => picture.edges.length <= edges);
}

test('a model that fits is one picture', () => {
  const { shown } = viewsWithin(NESTED, 30);
  assert.deepEqual(
    shown.map(({ id }) => id),
    ['overview'],
  );
});

test('one that does not is an overview, what it hides, and the whole', () => {
  const { shown, openIn } = viewsWithin(NESTED, 5);
  assert.deepEqual(titles(shown[0]!.candidate.picture), {
    boxes: ['Site', 'App'],
    nodes: ['User', 'Web', 'Jobs closed', 'Data closed', 'Lone', 'Bank'],
    flows: ['1', '2+3', '4', '6', '7'],
  });
  assert.deepEqual(
    shown.map(({ id, fits }) => [id, fits]),
    [
      ['overview', true],
      ['boundary-site', true],
      ['boundary-app', true],
      ['whole', true],
    ],
  );
  assert.deepEqual(Object.fromEntries(openIn), {
    'boundary-site': 'boundary-site',
    'boundary-data': 'boundary-site',
    'boundary-app': 'boundary-app',
    'boundary-jobs': 'boundary-app',
  });
});

test('a model has at most 60 pictures, and the others are named', () => {
  const boundaries = Array.from(
    { length: 70 },
    (_, at) => `boundary b${at}x "B ${at}" { store s${at}x "S"; store t${at}x "T" }
      flow s${at}x -> t${at}x\nflow a -> s${at}x`,
  );
  const views = viewsWithin(`actor a "A"\n${boundaries.join('\n')}`, 4);
  assert.equal(views.shown.length, 60);
  assert.equal(views.left.length + views.shown.length - 2, 70);
  assert.equal(views.left.at(-1), 'B 69');
});

test('of many that are not drawn some are named', () => {
  const left = Array.from({ length: 8 }, (_, at) => `B${at}`);
  const [note] = notesOf({ shown: [], openIn: new Map(), left }, new Set());
  assert.match(note!, /what is in B0, B1, B2, B3, B4 and 3 others\. The table/);
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

test('each picture is a whole file whose ids no other has; closed boxes lead to their own', async () => {
  const drawings = await drawViews(graph(stars(3, 20)), layout, options);
  assert.deepEqual(
    drawings.map(({ id, title, inside }) => [id, title, inside]),
    [
      ['overview', 'Overview', ['boundary-b0x', 'boundary-b1x', 'boundary-b2x']],
      ['boundary-b0x', 'Boundary 0', []],
      ['boundary-b1x', 'Boundary 1', []],
      ['boundary-b2x', 'Boundary 2', []],
      ['whole', 'The whole model', []],
    ],
  );
  assert.match(drawings[0]!.svg, /<a href="#diagram-boundary-b1x"><g class="s-none"/);
  const ids = drawings.flatMap(({ svg }) =>
    [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id),
  );
  assert.equal(new Set(ids).size, ids.length);
  for (const { svg } of drawings) {
    assert.match(svg, /<style>\.tm\{/);
    assert.doesNotMatch(svg, / style=/);
  }
});

test('neighbours are dimmed, and lead on too', async () => {
  const drawing = await drawView(graph(NESTED), layout, 'boundary-app', options);
  assert.match(drawing!.svg, /class="s-open outside" data-id="boundary-data"/);
  assert.equal(drawing!.alt.startsWith('Shop: App. Data-flow diagram: 3 open boundaries, '), true);
});

/** Fails for pictures in which an element is drawn. */
function failingFor(id: string): Layout {
  const has = (node: LayoutNode): boolean => node.id === id || (node.children ?? []).some(has);
  return (node) => (has(node) ? Promise.reject(new Error('too long')) : layout(node));
}

test('a layout that fails takes one picture and its links, and the first says so', async () => {
  const drawings = await drawViews(graph(stars(3, 20)), failingFor('n:store-s1x3x'), options);
  assert.deepEqual(
    drawings.map(({ id, notes }) => [id, notes]),
    [
      [
        'overview',
        [
          'Too much for a picture that could be read: Boundary 1 and The whole model. The table of flows has it.',
        ],
      ],
      ['boundary-b0x', undefined],
      ['boundary-b2x', undefined],
    ],
  );
  assert.deepEqual(drawings[0]?.inside, ['boundary-b0x', 'boundary-b2x']);
});

test('one picture alone passes on what its layout says', async () => {
  const failing: Layout = () => Promise.reject(new Error('too long'));
  await assert.rejects(drawView(graph(NESTED), failing, 'overview', options), /too long/);
  assert.deepEqual(await drawViews(graph(NESTED), failing, options), []);
});

test('a page has a heading, the picture and what leads on for each, and the legend once', () => {
  const text = pageText(stars(3, 20), { include: ['diagram'] });
  const part = (pattern: RegExp): readonly string[] => text.match(pattern) ?? [];
  assert.deepEqual(part(/^### .*$/gm), ['### Overview', '### Boundary 1', '### Boundary 2']);
  assert.equal(part(/^flowchart LR$/gm).length, 3);
  assert.equal(part(/^Shapes: /gm).length, 1);
  assert.match(
    text,
    /^What is closed here is shown open in: \[Boundary 1\]\(#diagram-boundary-b1x\), \[Boundary 2\]\(#diagram-boundary-b2x\)\.$/m,
  );
});

test('a page with pictures that were laid out leads on alike', async () => {
  const drawings = await drawViews(graph(stars(3, 20)), failingFor('n:store-s1x3x'), options);
  const text = pageText(stars(3, 20), { include: ['diagram'], drawings });
  assert.match(text, /^### Boundary 2\n\n!\[m?.*\]\(boundary-b2x\.svg\)$/m);
  assert.match(text, /^Too much for a picture that could be read: Boundary 1 and/m);
  assert.match(text, /below each picture is what they mean/);
});

test('a page says that nothing could be drawn', () => {
  const text = pageText(stars(1, 2), { include: ['diagram'], drawings: [] });
  assert.match(text, /^There are too many flows for a picture that could be read/m);
});
