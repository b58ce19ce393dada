/**
 * The boxes of a graph: boundaries and elements that hold elements, and how they stand in each other.
 * Knows nothing of which are open, nor of flows.
 */
import type { Graph, GraphBoundary, GraphElement } from '../graph.js';

/** A boundary, or an element that holds others, drawn open around what it holds. */
export interface Box {
  readonly part: GraphBoundary | GraphElement;
  /** Key of the box around it. */
  readonly box: string | undefined;
  /** 0 for an outermost box. */
  readonly depth: number;
}

/** By key, each after the box around it. */
export type Boxes = ReadonlyMap<string, Box>;

const known = new WeakMap<Graph, Boxes>();

/** Boundaries that hold no element are left out. Found once a graph: each candidate of a picture asks. */
export function boxesOf(graph: Graph): Boxes {
  const before = known.get(graph);
  if (before) return before;
  const boxes = findBoxes(graph);
  known.set(graph, boxes);
  return boxes;
}

function findBoxes(graph: Graph): Boxes {
  const parts = new Map([...graph.boundaries, ...graph.elements].map((part) => [part.key, part]));
  const boxes = new Map<string, Box>();
  const add = (key: string | undefined): Box | undefined => {
    const part = key === undefined ? undefined : parts.get(key);
    if (!part) return undefined;
    const found = boxes.get(part.key);
    if (found) return found;
    const around = add(part.holder);
    const box = { part, box: around?.part.key, depth: around ? around.depth + 1 : 0 };
    boxes.set(part.key, box);
    return box;
  };
  for (const element of graph.elements) add(element.holder);
  return boxes;
}

/** How many boxes stand in each other at most. */
export function nestingOf(boxes: Boxes): number {
  let depth = 0;
  for (const box of boxes.values()) depth = Math.max(depth, box.depth + 1);
  return depth;
}

/** The box and those around it, from the inside out; nothing for what is no box. */
export function outwards(boxes: Boxes, key: string | undefined): readonly string[] {
  const found: string[] = [];
  let next = key === undefined ? undefined : boxes.get(key);
  for (; next; next = next.box === undefined ? undefined : boxes.get(next.box)) {
    found.push(next.part.key);
  }
  return found;
}

/** How many elements stand in each box, at any depth. */
export function elementsByBox({ elements }: Graph, boxes: Boxes): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { holder } of elements) {
    for (const box of outwards(boxes, holder)) sizes.set(box, (sizes.get(box) ?? 0) + 1);
  }
  return sizes;
}

/** The boxes that hold more than one thing: a picture of one that holds but one would be that of the one. */
export function roomyBoxes({ elements }: Graph, boxes: Boxes): readonly Box[] {
  const held = new Map<string, number>();
  const add = (holder: string | undefined): void => {
    if (holder !== undefined) held.set(holder, (held.get(holder) ?? 0) + 1);
  };
  for (const { key, holder } of elements) if (!boxes.has(key)) add(holder);
  for (const { box } of boxes.values()) add(box);
  return [...boxes.values()].filter(({ part }) => (held.get(part.key) ?? 0) > 1);
}
