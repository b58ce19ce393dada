/**
 * Many actors or externals outside all boundaries become one box for each kind: a picture of a system is about
 * the system. Works on any picture; knows no layout.
 */
import { worst } from '../standing.js';
import { mergeLines, type Edge, type EdgeEnd } from './merge-flows.js';
import type { Node, Picture } from './picture.js';

/** So many of one kind are still told apart. */
const APART = 3;

const NAMES = { actor: 'actors', adversary: 'adversaries', external: 'external systems' } as const;
type GroupedShape = keyof typeof NAMES;

/** The same picture with its outsiders grouped; `undefined` when there is nothing to group. */
export function groupOutside(picture: Picture): Picture | undefined {
  const groups = groupsOf(picture.nodes);
  if (groups.size === 0) return undefined;
  const groupOf = new Map(
    [...groups].flatMap(([shape, members]) => members.map((node) => [node.key, shape])),
  );
  const place = (end: EdgeEnd): EdgeEnd => {
    const shape = groupOf.get(end.node);
    return shape === undefined ? end : { node: keyOf(shape), entry: undefined };
  };
  const nodes = picture.nodes.filter((node) => !groupOf.has(node.key));
  const grouped = [...groups].map(([shape, members]) => groupNode(shape, members));
  return {
    boxes: picture.boxes,
    nodes: [...nodes, ...grouped],
    edges: regroup(picture.edges, place),
  };
}

function groupsOf(nodes: readonly Node[]): ReadonlyMap<GroupedShape, readonly Node[]> {
  const groups = new Map<GroupedShape, Node[]>();
  for (const node of nodes) {
    const shape = shapeOf(node);
    if (shape && node.box === undefined && !node.closed) {
      groups.set(shape, [...(groups.get(shape) ?? []), node]);
    }
  }
  return new Map([...groups].filter(([, members]) => members.length > APART));
}

function shapeOf({ part }: Node): GroupedShape | undefined {
  if (!('shape' in part)) return undefined;
  const { shape } = part;
  return shape === 'actor' || shape === 'adversary' || shape === 'external' ? shape : undefined;
}

function keyOf(shape: GroupedShape): string {
  return `all-${shape}`;
}

/** It stands for its members; a click on it leads to the first. */
function groupNode(shape: GroupedShape, members: readonly Node[]): Node {
  const [first] = members;
  if (!first) throw new Error('a group has members');
  const key = keyOf(shape);
  const standing = worst(members.map((node) => node.standing));
  const title = `${members.length} ${NAMES[shape]}`;
  return {
    ...first,
    key,
    part: { ...first.part, key, title },
    closed: true,
    grouped: true,
    entries: [],
    standing,
  };
}

/** Edges between the same two places become one; an edge within a group is not drawn. */
function regroup(edges: readonly Edge[], place: (end: EdgeEnd) => EdgeEnd): readonly Edge[] {
  const lines = edges.flatMap((edge) => {
    const [from, to] = [place(edge.from), place(edge.to)];
    const isWithin = from.node === to.node && edge.from.node !== edge.to.node;
    return isWithin ? [] : { ...edge, from, to };
  });
  return mergeLines(lines);
}
