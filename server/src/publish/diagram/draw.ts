/**
 * Finished pictures of a model as SVG. Owns what fits when a layout says how wide a picture is; which pictures there
 * are is in `views.ts`, their ink in `svg.ts`.
 */
import type { Drawing } from '../drawing.js';
import type { Graph } from '../graph.js';
import type { Layout, LayoutNode } from './layout.js';
import { sceneOf } from './scene.js';
import { MANNERS, type Candidate } from './search.js';
import { svgOf, type SvgOptions } from './svg.js';
import { OVERVIEW, viewOf, viewsOf, type Shown, type Views } from './views.js';
import { described, notesOf } from './words.js';

/** More lines than this cannot be followed with the eye. */
const MOST_EDGES = 30;
/** Wider pictures are shrunk below a readable size by a page. */
const MOST_WIDTH = 1400;
/** What does not fit is drawn all the same up to here: beyond, the engine takes seconds and nobody finds a line. */
const MOST_DRAWN = 200;

export interface DrawingOptions extends Pick<SvgOptions, 'locate' | 'standalone'> {
  /** Of the model. */
  readonly title: string;
  /** Where a reader finds another picture, by its id; without it nothing leads there. */
  readonly link?: (id: string) => string;
}

/**
 * One picture by its id, as `idsOf` lists them.
 * @param layout see `Layout`; what it rejects with is passed on
 * @returns `undefined` when there is nothing to draw, or far too much
 */
export async function drawView(
  graph: Graph,
  layout: Layout,
  id: string,
  options: DrawingOptions,
): Promise<Drawing | undefined> {
  const positions = new Positions(layout);
  const shown = await drive(viewOf(graph, id, MANNERS), ({ candidate }) =>
    positions.fit(candidate),
  );
  const laidOut = shown && (await positions.drawable(shown));
  return laidOut && drawingOf(shown, laidOut, { ...options, openIn: new Map() });
}

/**
 * All pictures of a graph, in the order of a page. A layout that fails or takes too long ends the search for its
 * picture. One that has none by then is left out, and the first of the others says so, as it does of boxes that there
 * are too many of.
 * @param layout see `Layout`; its failures are not passed on
 */
export async function drawViews(
  graph: Graph,
  layout: Layout,
  options: DrawingOptions,
): Promise<readonly Drawing[]> {
  const positions = new Positions(layout);
  const failed = new Set<string>();
  const attempt = <T>(id: string, work: () => Promise<T>): Promise<T | undefined> =>
    work().catch(() => void failed.add(id));
  const views = await drive(viewsOf(graph, MANNERS), async ({ id, candidate }) =>
    failed.has(id) ? false : Boolean(await attempt(id, () => positions.fit(candidate))),
  );
  const laidOut: (readonly [Shown, LayoutNode])[] = [];
  // One after the other: the engine has one thread, and each layout its own limit of time.
  for (const shown of views.shown) {
    const { id, candidate } = shown;
    const known = positions.known(candidate);
    const positioned =
      known ?? (failed.has(id) ? undefined : await attempt(id, () => positions.drawable(shown)));
    if (positioned) laidOut.push([shown, positioned]);
  }
  const drawn = new Set(laidOut.map(([{ id }]) => id));
  const openIn = new Map([...views.openIn].filter(([, id]) => drawn.has(id)));
  const drawings = laidOut.map(([shown, node]) => drawingOf(shown, node, { ...options, openIn }));
  return noted(drawings, notesOf(views, drawn));
}

/** Lays candidates out, and keeps the positions of each as long as it is wanted. */
class Positions {
  readonly #laidOut = new WeakMap<Candidate, LayoutNode>();

  constructor(private readonly layout: Layout) {}

  async fit(candidate: Candidate): Promise<boolean> {
    if (candidate.picture.edges.length > MOST_EDGES) return false;
    const { width = 0 } = await this.#of(candidate);
    return width <= MOST_WIDTH;
  }

  known(candidate: Candidate): LayoutNode | undefined {
    return this.#laidOut.get(candidate);
  }

  /** `undefined` for what is too much for any reader. */
  async drawable({ candidate, fits }: Shown): Promise<LayoutNode | undefined> {
    const isTooMuch = !fits && candidate.picture.edges.length > MOST_DRAWN;
    return isTooMuch ? undefined : this.#of(candidate);
  }

  async #of(candidate: Candidate): Promise<LayoutNode> {
    const known = this.#laidOut.get(candidate);
    if (known) return known;
    const laidOut = await this.layout(sceneOf(candidate.picture, candidate));
    this.#laidOut.set(candidate, laidOut);
    return laidOut;
  }
}

/** Answers each question of a search. */
async function drive<Question, Result>(
  search: Generator<Question, Result, boolean>,
  answer: (question: Question) => Promise<boolean>,
): Promise<Result> {
  let step = search.next();
  while (!step.done) step = search.next(await answer(step.value));
  return step.value;
}

function drawingOf(
  { id, title, candidate }: Shown,
  laidOut: LayoutNode,
  { openIn, link, ...options }: DrawingOptions & Pick<Views, 'openIn'>,
): Drawing {
  const { picture, titles } = candidate;
  const fullTitle = id === OVERVIEW ? options.title : `${options.title}: ${title}`;
  const elsewhere = (key: string): string | undefined => {
    const other = openIn.get(key);
    return other === id ? undefined : other;
  };
  const leadsTo = (key: string): string | undefined => {
    const other = elsewhere(key);
    return other === undefined ? undefined : link?.(other);
  };
  const closed = picture.nodes.filter((node) => node.closed);
  return {
    id,
    title,
    alt: `${fullTitle}. ${described(picture)}`,
    svg: svgOf(picture, laidOut, { ...options, id, title: fullTitle, titles, leadsTo }),
    inside: [...new Set(closed.flatMap(({ key }) => elsewhere(key) ?? []))],
  };
}

/** The first of the drawings speaks for those that are not there. */
function noted(drawings: readonly Drawing[], notes: readonly string[]): readonly Drawing[] {
  const [first, ...others] = drawings;
  return first && notes.length > 0 ? [{ ...first, notes }, ...others] : drawings;
}
