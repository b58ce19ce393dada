// What is wrong with a picture as a reader sees it: labels that hide something, lines through nodes, parts outside their
// boundary. Knows the engine's output and nothing of models.
import type { LayoutEdge, LayoutNode } from '../../../server/src/publish/diagram/layout.js';
import { pointsOf, type Point } from '../../../server/src/publish/diagram/lines.js';

interface Area {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Line {
  readonly name: string;
  readonly ends: readonly string[];
  readonly segments: readonly Area[];
}

interface Parts {
  readonly nodes: Area[];
  readonly labels: Area[];
  readonly lines: Line[];
  /** A node or box and the box around it. */
  readonly held: (readonly [Area, Area])[];
  /** Boxes and nodes that stand side by side. */
  readonly siblings: Area[][];
  readonly ports: Map<string, string>;
}

/** One sentence for each fault; none for a picture that can be read. */
export function faultsOf(laidOut: LayoutNode): readonly string[] {
  const parts = partsOf(laidOut);
  return [
    ...pairs(parts.labels, parts.nodes).map(([label, node]) => `${label} lies over ${node}`),
    ...within(parts.labels).map(([one, other]) => `${one} lies over ${other}`),
    ...parts.lines.flatMap((line) => crossed(line, parts)),
    ...parts.held.flatMap(([part, box]) =>
      isInside(part, box) ? [] : `${part.name} is not inside ${box.name}`,
    ),
    ...parts.siblings.flatMap(within).map(([one, other]) => `${one} lies over ${other}`),
    ...sharedStretches(parts.lines),
  ];
}

function crossed({ name, ends, segments }: Line, { labels, nodes, ports }: Parts): string[] {
  const own = new Set(ends.map((end) => ports.get(end) ?? end));
  const others = nodes.filter((node) => !own.has(node.name));
  return [
    ...pairs(segments, labels).map(([, label]) => `${name} runs through ${label}`),
    ...pairs(segments, others).map(([, node]) => `${name} runs through ${node}`),
  ];
}

/** Lines to one entry point may join; others must be told apart. */
function sharedStretches(lines: readonly Line[]): string[] {
  return lines.flatMap((one, at) =>
    lines.slice(at + 1).flatMap((other) => {
      if (one.ends.some((end) => end.startsWith('p:') && other.ends.includes(end))) return [];
      const shared = one.segments.some((a) => other.segments.some((b) => isAlong(a, b)));
      return shared ? [`${one.name} runs along ${other.name}`] : [];
    }),
  );
}

/** Both upright or both level, in the same place for more than a pixel. */
function isAlong(a: Area, b: Area): boolean {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return (width > 1 && Math.abs(height) < 0.5) || (height > 1 && Math.abs(width) < 0.5);
}

function partsOf(root: LayoutNode): Parts {
  const parts: Parts = {
    nodes: [],
    labels: [],
    lines: [],
    held: [],
    siblings: [],
    ports: new Map(),
  };
  collect(root, undefined, parts);
  for (const edge of root.edges ?? []) {
    parts.lines.push(lineOf(edge));
    parts.labels.push(...(edge.labels ?? []).map((label) => areaOf(`label of ${edge.id}`, label)));
  }
  return parts;
}

function collect(node: LayoutNode, around: Area | undefined, parts: Parts): void {
  const children = node.children ?? [];
  parts.siblings.push(children.map((child) => areaOf(child.id, child)));
  for (const child of children) {
    const area = areaOf(child.id, child);
    if (around) parts.held.push([area, around]);
    if (child.id.startsWith('n:')) parts.nodes.push(area);
    else parts.labels.push(...(child.labels ?? []).map((label) => titleOf(child, label)));
    for (const port of child.ports ?? []) parts.ports.set(port.id, child.id);
    collect(child, area, parts);
  }
}

/** The title of a box, in its upper left corner. */
function titleOf({ id, x = 0, y = 0 }: LayoutNode, { width = 0 }: Placed): Area {
  return areaOf(`title of ${id}`, { x: x + 10, y: y + 6, width: width - 4, height: 14 });
}

function lineOf({ id, sources, targets, ...edge }: LayoutEdge): Line {
  const points = pointsOf({ id, sources, targets, ...edge });
  const segments = points.slice(1).map((to, at) => segment(id, points[at]!, to));
  return { name: id, ends: [...sources, ...targets], segments };
}

function segment(name: string, a: Point, b: Point): Area {
  return {
    name,
    left: Math.min(a.x, b.x),
    right: Math.max(a.x, b.x),
    top: Math.min(a.y, b.y),
    bottom: Math.max(a.y, b.y),
  };
}

interface Placed {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
}

function areaOf(name: string, { x = 0, y = 0, width = 0, height = 0 }: Placed): Area {
  return { name, left: x, top: y, right: x + width, bottom: y + height };
}

/** A touch is no overlap. */
const SLACK = 0.5;

function overlaps(a: Area, b: Area): boolean {
  return (
    a.left < b.right - SLACK &&
    b.left < a.right - SLACK &&
    a.top < b.bottom - SLACK &&
    b.top < a.bottom - SLACK
  );
}

function pairs(some: readonly Area[], others: readonly Area[]): (readonly [string, string])[] {
  return some.flatMap((one) =>
    others.filter((other) => overlaps(one, other)).map((other) => [one.name, other.name] as const),
  );
}

function within(areas: readonly Area[]): (readonly [string, string])[] {
  return areas.flatMap((one, at) => pairs([one], areas.slice(at + 1)));
}

function isInside(part: Area, box: Area): boolean {
  return (
    part.left >= box.left - SLACK &&
    part.right <= box.right + SLACK &&
    part.top >= box.top - SLACK &&
    part.bottom <= box.bottom + SLACK
  );
}
