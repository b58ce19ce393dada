/**
 * The overview of a model as SVG: as much of it open as can still be read.
 */
import type { Graph } from '../graph.js';
import { elementsByBox, fullestClosed } from '../overview.js';
import { draw, nestingOf, type Box, type Picture } from '../picture.js';
import { groupOutside } from './group-outside.js';
import type { Layout, LayoutNode } from './layout.js';
import { sceneOf } from './scene.js';
import { svgOf, type SvgOptions } from './svg.js';

/** More lines than this cannot be followed with the eye. */
const MOST_EDGES = 30;
/** Wider pictures are shrunk below a readable size by a page. */
const MOST_WIDTH = 1400;
/** Boxes that are tried open after the first picture that fits: each try costs a layout. */
const MOST_TRIES = 8;

export type OverviewOptions = Omit<SvgOptions, 'titles'>;

/** How a picture is made: which boxes are open, and what is left out to make it fit. */
interface Manner {
  readonly isOpen: (box: Box) => boolean;
  readonly entries: boolean;
  readonly grouped: boolean;
  readonly titles: boolean;
}

interface Attempt {
  readonly manner: Manner;
  readonly picture: Picture;
  readonly laidOut: LayoutNode;
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
  const first = await firstThatFits(graph, layout);
  if (!first) return undefined;
  const { manner, picture, laidOut } = await openMore(graph, layout, first);
  return svgOf(picture, laidOut, { ...options, titles: manner.titles });
}

/** The deepest even nesting that fits; the plainest picture when none does. */
async function firstThatFits(graph: Graph, layout: Layout): Promise<Attempt | undefined> {
  let last: Attempt | undefined;
  for (const manner of manners(graph)) {
    const picture = pictureOf(graph, manner);
    if (!picture || picture.nodes.length === 0) continue;
    if (picture.edges.length > MOST_EDGES && !isPlainest(manner)) continue;
    last = { manner, picture, laidOut: await layout(sceneOf(picture, manner)) };
    if (fits(last)) return last;
  }
  return last;
}

/** From the most telling to the plainest. */
function manners(graph: Graph): readonly Manner[] {
  const all: Manner[] = [];
  for (let depth = nestingOf(graph); depth >= 0; depth--) {
    const isOpen = (box: Box): boolean => box.depth < depth;
    for (const grouped of [false, true]) {
      for (const entries of [true, false]) all.push({ isOpen, entries, grouped, titles: true });
    }
  }
  const isOpen = (): boolean => false;
  for (const grouped of [false, true]) all.push({ isOpen, entries: false, grouped, titles: false });
  return all;
}

/** Drawn however many lines it has: the alternative is no picture. */
function isPlainest({ titles }: Manner): boolean {
  return !titles;
}

function pictureOf(graph: Graph, { isOpen, entries, grouped }: Manner): Picture | undefined {
  const picture = draw(graph, { closed: (box) => !isOpen(box), entries });
  return grouped ? groupOutside(picture) : picture;
}

function fits({ picture, laidOut }: Attempt): boolean {
  return picture.edges.length <= MOST_EDGES && (laidOut.width ?? 0) <= MOST_WIDTH;
}

/** Opens one closed box after another, the fullest first, as long as the picture fits. */
async function openMore(graph: Graph, layout: Layout, first: Attempt): Promise<Attempt> {
  const sizes = elementsByBox(graph);
  const tried = new Set<string>();
  const open = new Set<string>();
  let best = first;
  while (fits(best) && tried.size < MOST_TRIES) {
    const box = fullestClosed(best.picture, sizes, tried);
    if (box === undefined) break;
    tried.add(box);
    const { isOpen } = first.manner;
    const opened = new Set([...open, box]);
    const manner = {
      ...best.manner,
      isOpen: (one: Box) => isOpen(one) || opened.has(one.part.key),
    };
    const attempt = await attemptOf(graph, layout, manner);
    if (!attempt) continue;
    open.add(box);
    best = attempt;
  }
  return best;
}

/** With entry points if they fit, else without; `undefined` when neither does. */
async function attemptOf(
  graph: Graph,
  layout: Layout,
  manner: Manner,
): Promise<Attempt | undefined> {
  for (const entries of [true, false]) {
    const picture = pictureOf(graph, { ...manner, entries });
    if (!picture || picture.edges.length > MOST_EDGES) continue;
    const attempt = { manner, picture, laidOut: await layout(sceneOf(picture, manner)) };
    if (fits(attempt)) return attempt;
  }
  return undefined;
}
