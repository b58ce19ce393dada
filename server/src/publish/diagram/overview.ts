/**
 * The overview of a model as SVG: the deepest nesting that can still be read.
 */
import type { Graph } from '../graph.js';
import { nestingOf, pictureAt, type Picture } from '../picture.js';
import type { Layout, LayoutNode } from './layout.js';
import { sceneOf } from './scene.js';
import { svgOf, type SvgOptions } from './svg.js';

/** More lines than this cannot be followed with the eye. */
const MOST_EDGES = 30;
/** Wider pictures are shrunk below a readable size by a page. */
const MOST_WIDTH = 1400;

export type OverviewOptions = Omit<SvgOptions, 'titles'>;

interface Candidate {
  readonly picture: Picture;
  readonly titles: boolean;
}

/**
 * @param layout see `Layout`; what it rejects with is passed on
 * @returns `undefined` when there is nothing to draw
 */
export async function drawOverview(
  graph: Graph,
  layout: Layout,
  options: OverviewOptions,
): Promise<string | undefined> {
  let drawn: { candidate: Candidate; laidOut: LayoutNode } | undefined;
  for (const candidate of candidates(graph)) {
    const laidOut = await layout(sceneOf(candidate.picture, candidate));
    drawn = { candidate, laidOut };
    if ((laidOut.width ?? 0) <= MOST_WIDTH) break;
  }
  if (!drawn) return undefined;
  const { candidate, laidOut } = drawn;
  return svgOf(candidate.picture, laidOut, { ...options, titles: candidate.titles });
}

/** From the most telling to the plainest; the last is drawn however wide it is. */
function candidates(graph: Graph): readonly Candidate[] {
  const all: Candidate[] = [];
  for (let depth = nestingOf(graph); depth >= 0; depth--) {
    for (const entries of [true, false]) {
      const picture = pictureAt(graph, depth, { entries });
      if (picture.nodes.length === 0 || (picture.edges.length > MOST_EDGES && depth > 0)) continue;
      all.push({ picture, titles: true }, { picture, titles: false });
    }
  }
  return all;
}
