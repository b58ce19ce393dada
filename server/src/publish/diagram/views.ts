/**
 * Which pictures a model is shown in: an overview, one picture for each box that none before it shows open, and the
 * whole. Owns the rule of splitting (docs/architecture.md, "Pictures"); what fits is for whoever drives it to say.
 */
import type { Graph } from '../graph.js';
import { boxesOf, outwards, roomyBoxes, type Boxes } from './boxes.js';
import { focus } from './focus.js';
import { overview } from './overview.js';
import { wholePicture, type Picture } from './picture.js';
import type { Candidate, Found, Manner, Search, Subject } from './search.js';

/** More pictures than this nobody leafs through. */
const MOST_PICTURES = 60;

export const OVERVIEW = 'overview';
export const WHOLE = 'whole';
const OVERVIEW_TITLE = 'Overview';

/** One picture that is shown. */
export interface Shown extends Found {
  /** `overview`, `whole`, or the key of the box that it is about. */
  readonly id: string;
  readonly title: string;
}

export interface Views {
  readonly shown: readonly Shown[];
  /** The picture that shows a box open, by the key of the box. */
  readonly openIn: ReadonlyMap<string, string>;
  /** Titles of boxes that are left to the table: there are too many pictures already. */
  readonly left: readonly string[];
}

/** A candidate of a picture. */
export interface Question {
  readonly id: string;
  readonly candidate: Candidate;
}

/**
 * All pictures of a graph; asks for each candidate whether it fits. The whole is among them only where the overview
 * does not show everything, and is never asked about.
 */
export function* viewsOf(
  graph: Graph,
  manners: readonly Manner[],
): Generator<Question, Views, boolean> {
  const boxes = boxesOf(graph);
  const open = new OpenBoxes(boxes);
  const shown: Shown[] = [];
  const left: string[] = [];
  const first = yield* viewOf(graph, OVERVIEW, manners);
  if (first && open.add(first)) shown.push(first);
  for (const { part } of roomyBoxes(graph, boxes)) {
    if (open.isIn.has(part.key)) continue;
    if (shown.length >= MOST_PICTURES - 1) left.push(part.title);
    else {
      const view = yield* viewOf(graph, part.key, manners);
      if (view && open.add(view)) shown.push(view);
    }
  }
  if (shown.length > 1) shown.push(wholeOf(graph));
  return { shown, openIn: open.isIn, left };
}

/** Which boxes the pictures so far show open. */
class OpenBoxes {
  /** The picture that leads on from a box: it shows all of it, or as much as there is. */
  readonly isIn = new Map<string, string>();
  /** What each picture shows open of its subject. */
  readonly #opened = new Map<string, ReadonlySet<string>>();

  constructor(private readonly boxes: Boxes) {}

  /** False for a picture that opens no box which another does not open too. */
  add({ id, candidate: { picture } }: Shown): boolean {
    const isOwn = (key: string): boolean =>
      id === OVERVIEW || outwards(this.boxes, key).includes(id);
    const opened = picture.boxes.map(({ part }) => part.key).filter(isOwn);
    const other = this.#holding(opened);
    if (id !== OVERVIEW) this.isIn.set(id, other ?? id);
    if (other !== undefined) return false;
    this.#opened.set(id, new Set(opened));
    for (const key of wholly(picture, this.boxes).filter(isOwn)) {
      if (!this.isIn.has(key)) this.isIn.set(key, id);
    }
    return true;
  }

  #holding(boxes: readonly string[]): string | undefined {
    for (const [id, opened] of this.#opened) {
      if (boxes.every((key) => opened.has(key))) return id;
    }
    return undefined;
  }
}

/** The picture of everything, with numbers alone. */
function wholeOf(graph: Graph): Shown {
  const picture = wholePicture(graph);
  const candidate = { picture, closed: () => false, entries: true, grouped: false, titles: false };
  return { id: WHOLE, title: 'The whole model', candidate, fits: true };
}

/** One picture by its id; asks as `viewsOf` does. `undefined` for an unknown id, or when there is nothing to draw. */
export function* viewOf(
  graph: Graph,
  id: string,
  manners: readonly Manner[],
): Generator<Question, Shown | undefined, boolean> {
  if (id === WHOLE) return graph.elements.length > 0 ? wholeOf(graph) : undefined;
  const box = boxesOf(graph).get(id);
  if (!box && id !== OVERVIEW) return undefined;
  const found = yield* named(id, searchOf({ graph, manners, ...(box && { about: id }) }));
  return found && { id, title: box ? box.part.title : OVERVIEW_TITLE, ...found };
}

function searchOf({ about, ...subject }: Subject): Search {
  return about === undefined ? overview(subject) : focus({ ...subject, about });
}

/** The ids that `viewOf` knows. */
export function idsOf(graph: Graph): readonly string[] {
  return [OVERVIEW, ...boxesOf(graph).keys(), WHOLE];
}

function* named(id: string, search: Search): Generator<Question, Found | undefined, boolean> {
  let step = search.next();
  while (!step.done) step = search.next(yield { id, candidate: step.value });
  return step.value;
}

/** The open boxes of a picture that hide nothing: no neighbours are in them, and no closed boxes. */
function wholly({ boxes: open, nodes }: Picture, boxes: Boxes): readonly string[] {
  const hiding = nodes.filter(({ closed, outside }) => closed || outside);
  const partly = new Set(hiding.flatMap(({ box }) => outwards(boxes, box)));
  return open.map(({ part }) => part.key).filter((key) => !partly.has(key));
}
