/**
 * Which boxes of a graph an overview opens, where that can be told from the picture alone.
 * Knows neither layout nor format: whether a picture fits is for the caller to say.
 */
import type { Graph } from './graph.js';
import { draw, nestingOf, pictureAt, type DrawOptions, type Picture } from './picture.js';

/** Boxes that are tried open after the deepest even nesting: beyond, a picture gains little. */
const MOST_TRIES = 40;

/**
 * The picture that shows as much as `fits`: the deepest nesting that does, then single closed boxes opened where it
 * still does, the fullest first. `undefined` when not even all boxes closed fit, or there is nothing to draw.
 */
export function overview(
  graph: Graph,
  fits: (picture: Picture) => boolean,
  options: Pick<DrawOptions, 'entries'>,
): Picture | undefined {
  for (let depth = nestingOf(graph); depth >= 0; depth--) {
    const picture = pictureAt(graph, depth, options);
    if (picture.nodes.length === 0) return undefined;
    if (fits(picture)) return openMore(picture, openedFrom(graph, depth, options), graph, fits);
  }
  return undefined;
}

/** The picture of a depth with some of its closed boxes open. */
function openedFrom(graph: Graph, depth: number, options: Pick<DrawOptions, 'entries'>) {
  return (opened: ReadonlySet<string>): Picture =>
    draw(graph, {
      ...options,
      closed: (box) => box.depth >= depth && !opened.has(box.part.key),
    });
}

function openMore(
  first: Picture,
  drawn: (opened: ReadonlySet<string>) => Picture,
  graph: Graph,
  fits: (picture: Picture) => boolean,
): Picture {
  const sizes = elementsByBox(graph);
  const tried = new Set<string>();
  let [best, opened]: [Picture, ReadonlySet<string>] = [first, new Set()];
  while (tried.size < MOST_TRIES) {
    const box = fullestClosed(best, sizes, tried);
    if (box === undefined) break;
    tried.add(box);
    const more = new Set([...opened, box]);
    const picture = drawn(more);
    if (fits(picture)) [best, opened] = [picture, more];
  }
  return best;
}

/** The closed box that hides most, of those not tried yet. */
export function fullestClosed(
  picture: Picture,
  sizes: ReadonlyMap<string, number>,
  tried: ReadonlySet<string>,
): string | undefined {
  let best: string | undefined;
  for (const { key, closed } of picture.nodes) {
    if (!closed || tried.has(key)) continue;
    if (best === undefined || (sizes.get(key) ?? 0) > (sizes.get(best) ?? 0)) best = key;
  }
  return best;
}

/** How many elements stand in each box, at any depth. */
export function elementsByBox(graph: Graph): ReadonlyMap<string, number> {
  const parts = [...graph.boundaries, ...graph.elements];
  const holders = new Map(parts.map((one) => [one.key, one.holder]));
  const sizes = new Map<string, number>();
  for (const { holder } of graph.elements) {
    for (let box = holder; box !== undefined; box = holders.get(box)) {
      sizes.set(box, (sizes.get(box) ?? 0) + 1);
    }
  }
  return sizes;
}
