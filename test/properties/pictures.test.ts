// Pictures of random models: everything can be read, and the same model gives the same bytes.
import assert from 'node:assert/strict';
import ELK from 'elkjs/lib/elk.bundled.js';
import fc from 'fast-check';
import { drawView, drawViews } from '../../server/src/publish/diagram/draw.js';
import type { Layout, LayoutNode } from '../../server/src/publish/diagram/layout.js';
import { idsOf } from '../../server/src/publish/diagram/views.js';
import { graphOf, type Graph } from '../../server/src/publish/graph.js';
import { viewing } from '../support/judged.js';
import { modelOf, sketches } from './support/diagrams.js';
import { faultsOf } from './support/geometry.js';
import { property } from './support/property.js';

const engine = new ELK();
const layout: Layout = (graph) => engine.layout(structuredClone(graph));
const options = { title: 'M', standalone: false };

function graph(source: string): Graph {
  return graphOf(viewing(source).view, { audience: 'public' });
}

property('pictures of random models can be read', sketches, async (sketch) => {
  const laidOut: LayoutNode[] = [];
  const keeping: Layout = async (node) => {
    const answer = await layout(node);
    laidOut.push(answer);
    return answer;
  };
  const drawings = await drawViews(graph(modelOf(sketch)), keeping, options);
  assert.ok(drawings.length > 0);
  assert.deepEqual(laidOut.flatMap(faultsOf), []);
});

const orders = fc.array(fc.nat(99), { minLength: 1, maxLength: 7 });

property(
  'a model in any order gives the same pictures',
  fc.tuple(sketches, orders),
  async ([sketch, order]) => {
    const [first, other] = [graph(modelOf(sketch)), graph(modelOf(sketch, order))];
    const backwards: Graph = {
      boundaries: first.boundaries.toReversed(),
      elements: first.elements.toReversed(),
      entries: first.entries.toReversed(),
      flows: first.flows.toReversed(),
    };
    for (const id of idsOf(first).slice(0, 2)) {
      const drawing = await drawView(first, layout, id, options);
      for (const same of [first, other, backwards]) {
        assert.deepEqual(await drawView(same, layout, id, options), drawing);
      }
    }
  },
);
