/**
 * What one picture shows of a graph: open boxes, nodes (elements and closed boxes) and merged flows.
 * Owns the choice by counts: which boxes are closed, what is left out. Knows no layout, size or format.
 */
import type { Graph, GraphBoundary, GraphElement, GraphEntry, GraphFlow } from '../graph.js';
import { worse, type Standing } from '../standing.js';
import { boxesOf, nestingOf, type Box, type Boxes } from './boxes.js';
import { mergeFlows, type Edge } from './merge-flows.js';

export interface Node {
  /** The key of `part`: an element, or the box that it stands for. */
  readonly key: string;
  readonly part: GraphBoundary | GraphElement;
  /** Key of the box around it. */
  readonly box: string | undefined;
  /** A closed box, drawn for all that it holds. */
  readonly closed: boolean;
  /** It stands for several elements of one shape. */
  readonly grouped?: true;
  /** A neighbour of what the picture is about. */
  readonly outside: boolean;
  /** Entry points to draw on it; empty when it is closed or the picture has none. */
  readonly entries: readonly GraphEntry[];
  /** The worst of itself, its entry points and all that it stands for. */
  readonly standing: Standing;
}

/** Boxes stand before what is in them; nodes are in model order, edges in order of their first flow. */
export interface Picture {
  readonly boxes: readonly Box[];
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

export interface DrawOptions {
  /** Boxes to draw closed; what stands in a closed box is never asked. */
  readonly closed: (box: Box) => boolean;
  /** Draw entry points, and keep lines to different ones apart. */
  readonly entries: boolean;
  /** Key of the box that the picture is about: only what it holds is drawn, and what its flows lead to. */
  readonly about?: string;
}

/** The picture whose boxes are open down to a depth: 0 closes the outermost, `nestingOf` none. */
export function pictureAt(
  graph: Graph,
  depth: number,
  options: Pick<DrawOptions, 'entries'>,
): Picture {
  return draw(graph, { ...options, closed: (box) => box.depth >= depth });
}

/** Everything open, entry points too. */
export function wholePicture(graph: Graph): Picture {
  return pictureAt(graph, nestingOf(boxesOf(graph)), { entries: true });
}

/** Any picture of a graph. Boundaries that hold no element are left out. */
export function draw(graph: Graph, options: DrawOptions): Picture {
  const scene = sceneOf(graph, options);
  const { boxes, closed } = scene;
  const edges = mergeFlows(flowsOf(graph, scene), ({ element, entry }) => {
    const node = scene.place(element);
    return { node, entry: drawsEntries(node, scene) ? entry : undefined };
  });
  const open = [...boxes.values()].filter((box) => !closed.has(box.part.key));
  return { boxes: open, nodes: withoutIdle(nodesOf(graph, scene), open, edges), edges };
}

/** Neighbours are drawn without: where exactly a flow ends there is for their own picture. */
function drawsEntries(node: string, { closed, isInside, options }: Scene): boolean {
  return options.entries && !closed.has(node) && isInside(node);
}

interface Scene {
  readonly boxes: Boxes;
  /** For each box that is not drawn open, the outermost closed one that it is or stands in. */
  readonly closed: Boxes;
  /** The node that an element is drawn as: its outermost closed box, else itself. */
  readonly place: (element: string) => string;
  /** What the picture is about. */
  readonly isInside: (key: string) => boolean;
  readonly options: DrawOptions;
}

function sceneOf(graph: Graph, options: DrawOptions): Scene {
  const boxes = boxesOf(graph);
  const closed = closedBoxes(boxes, options);
  const holders = new Map(graph.elements.map(({ key, holder }) => [key, holder]));
  const boxOf = (key: string) => (boxes.has(key) ? key : holders.get(key));
  const inside = options.about === undefined ? undefined : heldBy(graph, boxes, options.about);
  return {
    boxes,
    closed,
    place: (element) => closed.get(boxOf(element) ?? '')?.part.key ?? element,
    isInside: (key) => inside?.has(key) ?? true,
    options,
  };
}

/** The box, and the boxes and elements in it. */
function heldBy({ elements }: Graph, boxes: Boxes, about: string): ReadonlySet<string> {
  const held = new Set([about]);
  for (const [key, { box }] of boxes) if (box !== undefined && held.has(box)) held.add(key);
  for (const { key, holder } of elements)
    if (holder !== undefined && held.has(holder)) held.add(key);
  return held;
}

function closedBoxes(boxes: Boxes, options: DrawOptions): Boxes {
  const closed = new Map<string, Box>();
  for (const [key, box] of boxes) {
    const around = box.box === undefined ? undefined : closed.get(box.box);
    const shut = around ?? (options.closed(box) ? box : undefined);
    if (shut) closed.set(key, shut);
  }
  return closed;
}

/** By number, which decides the direction of a line. */
function flowsOf({ flows }: Graph, { isInside }: Scene): readonly GraphFlow[] {
  return flows
    .filter(({ from, to }) => isInside(from.element) || isInside(to.element))
    .sort((a, b) => a.number - b.number);
}

function nodesOf(graph: Graph, scene: Scene): readonly Node[] {
  const standings = nodeStandings(graph, scene);
  const entries = entriesByElement(graph);
  const nodes = new Map<string, Node>();
  for (const element of graph.elements) {
    const key = scene.place(element.key);
    if (nodes.has(key)) continue;
    const closed = scene.closed.has(key);
    nodes.set(key, {
      key,
      part: scene.boxes.get(key)?.part ?? element,
      box: boxAround(element, key, scene),
      closed,
      outside: !scene.isInside(key),
      entries: drawsEntries(key, scene) ? (entries.get(key) ?? []) : [],
      standing: standings.get(key) ?? 'none',
    });
  }
  return [...nodes.values()];
}

/** An open box that is an element stands in itself, as the node that its own flows end at. */
function boxAround(element: GraphElement, key: string, scene: Scene): string | undefined {
  const box = scene.boxes.get(key);
  if (!box) return element.holder;
  return scene.closed.has(key) ? box.box : key;
}

/** The worst of what each node stands for: elements, their entry points, boundaries, and flows among them. */
function nodeStandings(graph: Graph, { place, closed }: Scene): ReadonlyMap<string, Standing> {
  const standings = new Map<string, Standing>();
  const add = (node: string | undefined, standing: Standing): void => {
    if (node !== undefined) standings.set(node, worse(standing, standings.get(node) ?? 'none'));
  };
  for (const boundary of graph.boundaries) {
    add(closed.get(boundary.key)?.part.key, boundary.standing);
  }
  for (const element of graph.elements) add(place(element.key), element.standing);
  for (const entry of graph.entries) add(place(entry.element), entry.standing);
  for (const { from, to, standing } of graph.flows) {
    const node = place(from.element);
    if (closed.has(node) && node === place(to.element)) add(node, standing);
  }
  return standings;
}

function entriesByElement(graph: Graph): ReadonlyMap<string, readonly GraphEntry[]> {
  const entries = new Map<string, GraphEntry[]>();
  for (const entry of graph.entries) {
    const known = entries.get(entry.element);
    if (known) known.push(entry);
    else entries.set(entry.element, [entry]);
  }
  return entries;
}

/**
 * Without neighbours that no line leads to; an open box needs no node of its own either where no line ends at it: its
 * border says it.
 */
function withoutIdle(
  nodes: readonly Node[],
  open: readonly Box[],
  edges: readonly Edge[],
): readonly Node[] {
  const boxes = new Set(open.map((box) => box.part.key));
  const ends = new Set(edges.flatMap(({ from, to }) => [from.node, to.node]));
  return nodes.filter(
    ({ key, outside, entries }) =>
      ends.has(key) || !(outside || (boxes.has(key) && entries.length === 0)),
  );
}
