/**
 * The ink of an edge: an orthogonal path with rounded corners and arrow heads.
 */
import type { LayoutEdge } from './layout.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

const CORNER = 5;
const HEAD_LENGTH = 8;
const HEAD_HALF = 4;

/** The points of an edge in order; empty when the engine gave none. */
export function pointsOf(edge: LayoutEdge): readonly Point[] {
  const section = edge.sections?.[0];
  return section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [];
}

/** Path data through the points. The ends stop where a head begins, so that no line shows beyond its tip. */
export function pathData(points: readonly Point[], heads: { both: boolean }): string {
  const end = points.length - 1;
  const shown = points.map((point, index) => {
    if (index === end) return towards(point, points[end - 1], HEAD_LENGTH - 1);
    return index === 0 && heads.both ? towards(point, points[1], HEAD_LENGTH - 1) : point;
  });
  return shown
    .map((point, index) => {
      if (index === 0) return `M${pair(point)}`;
      const next = shown[index + 1];
      return next ? corner(shown[index - 1] as Point, point, next) : `L${pair(point)}`;
    })
    .join('');
}

/** A triangle whose tip is `tip`, coming from `from`. */
export function headData(tip: Point, from: Point): string {
  const base = towards(tip, from, HEAD_LENGTH);
  const length = distance(tip, from) || 1;
  const across = { x: -(from.y - tip.y) / length, y: (from.x - tip.x) / length };
  const left = { x: base.x + across.x * HEAD_HALF, y: base.y + across.y * HEAD_HALF };
  const right = { x: base.x - across.x * HEAD_HALF, y: base.y - across.y * HEAD_HALF };
  return `M${pair(tip)}L${pair(left)}L${pair(right)}Z`;
}

function corner(before: Point, at: Point, after: Point): string {
  const radius = Math.min(CORNER, distance(before, at) / 2, distance(at, after) / 2);
  return `L${pair(towards(at, before, radius))}Q${pair(at)} ${pair(towards(at, after, radius))}`;
}

/** The point that lies `by` pixels from `at` on the way to `other`. */
function towards(at: Point, other: Point | undefined, by: number): Point {
  const length = other ? distance(at, other) : 0;
  if (!other || length === 0) return at;
  const part = Math.min(1, by / length);
  return { x: at.x + (other.x - at.x) * part, y: at.y + (other.y - at.y) * part };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function pair({ x, y }: Point): string {
  return `${coordinate(x)} ${coordinate(y)}`;
}

/** To a tenth of a pixel, so that engines that differ in the last bit draw the same bytes. */
export function coordinate(value: number): string {
  return `${Math.round(value * 10) / 10 + 0}`;
}
