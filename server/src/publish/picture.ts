/**
 * What one picture shows of a graph: open boxes, nodes (elements and closed boxes) and merged flows.
 * Owns the choice by counts: which boxes are closed, which flows become one line. Knows no layout, size or format.
 */
import type {
  Graph,
  GraphBoundary,
  GraphElement,
  GraphEnd,
  GraphEntry,
  GraphFlow,
} from './graph.js';
import { worse, worst, type Standing } from './standing.js';

/** A boundary, or an element that holds others, drawn open around what it holds. */
export interface Box {
  readonly part: GraphBoundary | GraphElement;
  /** Key of the box around it. */
  readonly box: string | undefined;
  /** 0 for an outermost box. */
  readonly depth: number;
}

export interface Node {
  /** The key of `part`: an element, or the box that it stands for. */
  readonly key: string;
  readonly part: GraphBoundary | GraphElement;
  /** Key of the box around it. */
  readonly box: string | undefined;
  /** A closed box, drawn for all that it holds. */
  readonly closed: boolean;
  /** Entry points to draw on it; empty when it is closed or the picture has none. */
  readonly entries: readonly GraphEntry[];
  /** The worst of itself, its entry points and all that it stands for. */
  readonly standing: Standing;
}

export interface EdgeEnd {
  readonly node: string;
  /** Only where the picture draws the entry point. */
  readonly entry: string | undefined;
}

/** One line: all flows between two ends, whichever way they go. */
export interface Edge {
  readonly from: EdgeEnd;
  readonly to: EdgeEnd;
  /** By number; the first gives the line its direction. */
  readonly flows: readonly GraphFlow[];
  /** Some of them go the other way. */
  readonly both: boolean;
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
}

/** The picture whose boxes are open down to a depth: 0 closes the outermost, `nestingOf(graph)` none. */
export function pictureAt(
  graph: Graph,
  depth: number,
  options: Pick<DrawOptions, 'entries'>,
): Picture {
  return draw(graph, { ...options, closed: (box) => box.depth >= depth });
}

/** How many boxes stand in each other at most. */
export function nestingOf(graph: Graph): number {
  let depth = 0;
  for (const box of boxesOf(graph).values()) depth = Math.max(depth, box.depth + 1);
  return depth;
}

/** Any picture of a graph. Boundaries that hold no element are left out. */
export function draw(graph: Graph, options: DrawOptions): Picture {
  const boxes = boxesOf(graph);
  const closed = closedBoxes(boxes, options);
  const place = placing(graph, boxes, closed);
  const edges = mergeFlows(graph.flows, (end) => {
    const node = place(end.element);
    const drawsEntries = options.entries && node === end.element && !closed.has(node);
    return { node, entry: drawsEntries ? end.entry : undefined };
  });
  const open = [...boxes.values()].filter((box) => !closed.has(box.part.key));
  const nodes = nodesOf(graph, { boxes, closed, place, options });
  return { boxes: open, nodes: withoutIdle(nodes, open, edges), edges };
}

/**
 * One line for all flows between the same two ends; a flow inside one node is not drawn, but for that of an element to
 * itself.
 * @param place where an end of a flow is drawn
 */
function mergeFlows(
  flows: readonly GraphFlow[],
  place: (end: GraphEnd) => EdgeEnd,
): readonly Edge[] {
  const merged = new Map<
    string,
    { from: EdgeEnd; to: EdgeEnd; flows: GraphFlow[]; both: boolean }
  >();
  for (const flow of flows) {
    const from = place(flow.from);
    const to = place(flow.to);
    if (from.node === to.node && !isLoop(flow, from)) continue;
    const [there, back] = [`${nameOf(from)} ${nameOf(to)}`, `${nameOf(to)} ${nameOf(from)}`];
    const known = merged.get(there) ?? merged.get(back);
    if (!known) merged.set(there, { from, to, flows: [flow], both: false });
    else {
      known.flows.push(flow);
      known.both ||= !merged.has(there);
    }
  }
  return [...merged.values()].map((edge) => ({
    ...edge,
    standing: worst(edge.flows.map((flow) => flow.standing)),
  }));
}

/** The node is the element that both ends of the flow are, not a box around it. */
function isLoop({ from, to }: GraphFlow, { node }: EdgeEnd): boolean {
  return from.element === to.element && from.element === node;
}

function nameOf(end: EdgeEnd): string {
  return end.entry ?? end.node;
}

/** Boundaries and elements that hold an element, by key, each after the box around it. */
function boxesOf(graph: Graph): ReadonlyMap<string, Box> {
  const parts = new Map([...graph.boundaries, ...graph.elements].map((part) => [part.key, part]));
  const boxes = new Map<string, Box>();
  const add = (key: string | undefined): Box | undefined => {
    const part = key === undefined ? undefined : parts.get(key);
    if (!part) return undefined;
    const known = boxes.get(part.key);
    if (known) return known;
    const around = add(part.holder);
    const box = { part, box: around?.part.key, depth: around ? around.depth + 1 : 0 };
    boxes.set(part.key, box);
    return box;
  };
  for (const element of graph.elements) add(element.holder);
  return boxes;
}

/** For each box that is not drawn open, the outermost closed one that it is or stands in. */
function closedBoxes(
  boxes: ReadonlyMap<string, Box>,
  options: DrawOptions,
): ReadonlyMap<string, Box> {
  const closed = new Map<string, Box>();
  for (const [key, box] of boxes) {
    const around = box.box === undefined ? undefined : closed.get(box.box);
    const shut = around ?? (options.closed(box) ? box : undefined);
    if (shut) closed.set(key, shut);
  }
  return closed;
}

/** The node that an element is drawn as: its outermost closed box, else itself. */
function placing(
  graph: Graph,
  boxes: ReadonlyMap<string, Box>,
  closed: ReadonlyMap<string, Box>,
): (element: string) => string {
  const places = new Map<string, string>();
  for (const { key, holder } of graph.elements) {
    const box = boxes.has(key) ? key : holder;
    places.set(key, (box === undefined ? undefined : closed.get(box)?.part.key) ?? key);
  }
  return (element) => places.get(element) ?? element;
}

interface Scene {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly closed: ReadonlyMap<string, Box>;
  readonly place: (element: string) => string;
  readonly options: DrawOptions;
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
      entries: scene.options.entries && !closed ? (entries.get(key) ?? []) : [],
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

/** An open box needs no node of its own where no line ends at it: its border says it. */
function withoutIdle(
  nodes: readonly Node[],
  open: readonly Box[],
  edges: readonly Edge[],
): readonly Node[] {
  const boxes = new Set(open.map((box) => box.part.key));
  const ends = new Set(edges.flatMap((edge) => [edge.from.node, edge.to.node]));
  return nodes.filter(
    (node) => !boxes.has(node.key) || ends.has(node.key) || node.entries.length > 0,
  );
}
