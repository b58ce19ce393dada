// The overview: what it opens, what it draws, and that the same model gives the same bytes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import ELK from 'elkjs/lib/elk.bundled.js';
import { sceneOf } from '../../../server/src/publish/diagram/scene.js';
import { svgOf } from '../../../server/src/publish/diagram/svg.js';
import { groupOutside } from '../../../server/src/publish/diagram/group-outside.js';
import type { Layout } from '../../../server/src/publish/diagram/layout.js';
import { drawView, type DrawingOptions } from '../../../server/src/publish/diagram/draw.js';
import { pictureAt } from '../../../server/src/publish/diagram/picture.js';
import { graphOf, type Graph } from '../../../server/src/publish/graph.js';
import { viewOf } from '../../../server/src/model/model.js';
import { filesOf, workspaceOf } from '../../examples/models.js';
import { dayOf, NOW, viewing } from '../../support/judged.js';

const engine = new ELK();
const layout: Layout = (graph) => engine.layout(structuredClone(graph));

async function drawOverview(graph: Graph, by: Layout, options: DrawingOptions) {
  return (await drawView(graph, by, 'overview', options))?.svg;
}

const SHOP = `
  actor customer "Customer <b>&\\"x\\"" { trust untrusted }
  boundary shop "Shop" {
    trust trusted
    component web "Web application" {
      entry checkout "Checkout" { protocol "HTTPS"; open to customer }
    }
    store db "Database"
  }
  external bank "Payment provider"
  flow customer -> checkout "Pays"
  flow web -> db "Writes orders"
  flow web -> bank "Charges"
  threat theft "Theft" { targets db; severity high }
`;

function graphOfSource(source: string) {
  return graphOf(viewing(source).view, { audience: 'public' });
}

async function overviewOf(source: string): Promise<string> {
  const options = { title: 'Shop', standalone: false };
  return (await drawOverview(graphOfSource(source), layout, options))!;
}

function labelsOf(svg: string): string[] {
  return [...svg.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label!);
}

test('a small model is drawn whole: boundary, elements, entry point, flows, responses', async () => {
  const labels = labelsOf(await overviewOf(SHOP));
  assert.deepEqual(labels.slice().sort(), [
    'Flow 1: Pays, from Customer &#x3C;b>&#x26;&#x22;x&#x22; to Web application, no threats',
    'Flow 2: Writes orders, from Web application to Database, no threats',
    'Flow 3: Charges, from Web application to Payment provider, no threats',
    'actor Customer &#x3C;b>&#x26;&#x22;x&#x22;, no threats',
    'component Web application, no threats',
    'entry point Checkout, no threats',
    'external Payment provider, no threats',
    'store Database, open threats',
    'trust boundary Shop',
  ]);
});

test('a component that holds something is drawn closed or open, with the entry points that its lines end at', () => {
  const graph = graphOfSource(`
    component log "Log" {
      entry reading "Reading"
      store records "Records"
    }
    external monitor "Monitor"
    flow monitor -> reading "Reads"
  `);
  for (const depth of [0, 1]) {
    const picture = pictureAt(graph, depth, { entries: true });
    const drawn = picture.nodes.flatMap(({ entries }) => entries.map(({ key }) => key));
    assert.deepEqual(
      picture.edges.flatMap(({ to }) => to.entry ?? []).filter((key) => !drawn.includes(key)),
      [],
    );
  }
});

for (const example of ['proxy', 'runtime', 'firmware', 'signing']) {
  test(`the model in examples/${example} is drawn`, async () => {
    const [model] = workspaceOf(filesOf(example)).models();
    const graph = graphOf(viewOf(model!, dayOf(NOW)), { audience: 'public' });
    const svg = await drawOverview(graph, layout, { title: example, standalone: false });
    assert.ok(labelsOf(svg!).length > 0);
  });
}

test('titles are escaped, nothing is styled inline, and no part can be focused without a place', async () => {
  const svg = await overviewOf(SHOP);
  assert.doesNotMatch(svg, /<b>|style=|tabindex|<style/);
  assert.match(
    svg,
    /<title id="tm-overview-title">Shop<\/title><desc id="tm-overview-desc">Data-flow diagram: one open boundary, 4 elements and 3 flows\./,
  );
});

test('parts lead to their source where the caller can say where it is', async () => {
  const { view } = viewing(SHOP);
  const svg = await drawOverview(graphOf(view, { audience: 'public' }), layout, {
    title: 'Shop',
    standalone: true,
    locate: ({ id, stableId }) => `there#${id ?? stableId}`,
  });
  assert.match(svg!, /data-at="there#db" tabindex="0"/);
  assert.match(svg!, /<style>\.tm\{/);
});

test('the order in which a model is written changes no byte but the numbers of flows', async () => {
  const first = `boundary a "A" { component x "X"; component y "Y" }\nboundary b "B" { store z "Z" }`;
  const second = `boundary b "B" { store z "Z" }\nboundary a "A" { component y "Y"; component x "X" }`;
  const flows = '\nflow x -> y "One"\nflow y -> z "Two"';
  assert.equal(await overviewOf(first + flows), await overviewOf(second + flows));
});

test('there is no picture of nothing', async () => {
  const options = { title: 'Nothing', standalone: false };
  const graph = graphOfSource('actor a "A" { trust trusted }');
  assert.equal(await drawOverview(graph, layout, options), undefined);
});

test('many outsiders of a kind are one box, and their flows one line', async () => {
  const actors = ['a', 'b', 'c', 'd'].map(
    (id) => `actor ${id} "${id}"\nflow ${id} -> web "Uses ${id}"`,
  );
  const source = `boundary shop "Shop" { component web "Web" }\n${actors.join('\n')}\nflow web -> a "Answers"`;
  const grouped = groupOutside(pictureAt(graphOfSource(source), 1, { entries: true }))!;
  assert.deepEqual(
    grouped.nodes.map(({ key, part, closed }) => [key, part.title, closed]),
    [
      ['component-web', 'Web', false],
      ['all-actor', '4 actors', true],
    ],
  );
  assert.deepEqual(
    grouped.edges.map(({ flows, both }) => [flows.map(({ number }) => number), both]),
    [[[1, 2, 3, 4, 5], true]],
  );
  const laidOut = await layout(sceneOf(grouped, { titles: true }));
  const ink = { id: 'overview', title: 'Shop', titles: true, standalone: false };
  const options = { ...ink, leadsTo: () => undefined };
  const labels = labelsOf(svgOf(grouped, laidOut, options));
  assert.ok(labels.includes('group of 4 actors, no threats'), labels.join('\n'));
});

test('a few outsiders are told apart', () => {
  assert.equal(groupOutside(pictureAt(graphOfSource(SHOP), 1, { entries: true })), undefined);
});
