/**
 * The legend of a picture: the standings that it uses, in rows below it. Owns its size and ink.
 */
import { x } from 'xastscript';
import type { Element } from 'xast';
import { STANDING, STANDINGS, type Standing } from '../standing.js';
import { coordinate } from './lines.js';
import type { Picture } from './picture.js';
import { SMALL_FONT } from './scene.js';
import { rectangle } from './shapes.js';
import { widthOf } from './text-size.js';

export interface Legend {
  readonly element: Element;
  readonly width: number;
  readonly height: number;
}

const ROW = 20;
const SWATCH = { width: 18, height: 11 };
const LINE = 26;
const GAP = 6;
const BETWEEN = 20;
/** A picture that is narrower than this has a legend that is wider. */
const LEAST_WIDTH = 330;

interface Item {
  readonly standing: Standing;
  readonly nodes: boolean;
  readonly edges: boolean;
}

/** @param top where it begins; @param width of the picture, which it does not pass if it can */
export function legend({ nodes, edges }: Picture, top: number, width: number): Legend {
  const has = (parts: readonly { standing: Standing }[], standing: Standing): boolean =>
    parts.some((part) => part.standing === standing);
  const items = STANDINGS.map((standing) => ({
    standing,
    nodes: has(nodes, standing),
    edges: has(edges, standing),
  })).filter((item) => item.nodes || item.edges);
  const place = { left: 0, top, right: 0 };
  const elements = items.map((item) => placed(item, place, Math.max(width, LEAST_WIDTH)));
  const element = x('g', { 'aria-hidden': 'true' }, elements);
  return { element, width: place.right, height: items.length > 0 ? place.top - top + ROW : 0 };
}

/** Begins a row where the last one is full. */
function placed(
  item: Item,
  place: { left: number; top: number; right: number },
  width: number,
): Element {
  const size = widthOfItem(item);
  if (place.left > 0 && place.left + size > width) {
    place.left = 0;
    place.top += ROW;
  }
  const element = itemAt(item, place.left, place.top);
  place.left += size + BETWEEN;
  place.right = Math.max(place.right, place.left - BETWEEN);
  return element;
}

function widthOfItem(item: Item): number {
  return samples(item) + widthOf(textOf(item), SMALL_FONT);
}

function samples({ nodes, edges }: Item): number {
  return (nodes ? SWATCH.width + GAP : 0) + (edges ? LINE + GAP : 0);
}

function textOf({ standing }: Item): string {
  const { name, mark } = STANDING[standing];
  return `${mark} ${name}`.trim();
}

function itemAt(item: Item, left: number, top: number): Element {
  const start = item.nodes ? left + SWATCH.width + GAP : left;
  const line = `M${coordinate(start)} ${coordinate(top + 5.5)}h${LINE}`;
  const place = { x: coordinate(left + samples(item)), y: coordinate(top + 10) };
  return x('g', { class: `s-${item.standing}` }, [
    ...(item.nodes ? [rectangle({ x: left, y: top, ...SWATCH }, 'shape', 2)] : []),
    ...(item.edges ? [x('path', { class: 'line', d: line })] : []),
    x('text', place, textOf(item)),
  ]);
}
