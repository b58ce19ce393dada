/**
 * The ink of a node: one shape for each kind of element, as data-flow diagrams have them.
 */
import { x } from 'xastscript';
import type { Element } from 'xast';
import { coordinate } from './lines.js';
import type { Node } from './picture.js';

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const BAR = 5;
const ROUND = 8;
const INSET = 4;

/** Closed boxes have a double dashed border; stores two lines; externals double sides; processes round corners. */
export function shapeOf({ closed, part }: Node, frame: Frame): Element[] {
  if (closed) return [rectangle(frame, 'shape closed', ROUND / 2), inner(frame)];
  const shape = 'shape' in part ? part.shape : 'component';
  if (shape === 'store') return storeShape(frame);
  if (shape === 'external') return externalShape(frame);
  if (shape === 'component') return [rectangle(frame, 'shape', ROUND)];
  if (shape === 'entry') return [rectangle(frame, 'shape', frame.height / 2)];
  return [rectangle(frame, 'shape', 0)];
}

export function rectangle(frame: Frame, className: string, radius: number): Element {
  return x('rect', {
    class: className,
    x: coordinate(frame.x),
    y: coordinate(frame.y),
    width: coordinate(frame.width),
    height: coordinate(frame.height),
    ...(radius > 0 && { rx: coordinate(radius) }),
  });
}

function inner({ x: left, y: top, width, height }: Frame): Element {
  const frame = {
    x: left + INSET,
    y: top + INSET,
    width: width - 2 * INSET,
    height: height - 2 * INSET,
  };
  return rectangle(frame, 'bar closed', ROUND / 4);
}

/** The fill has no border; the two lines are drawn over it. */
function storeShape(frame: Frame): Element[] {
  const { x: left, y: top, width, height } = frame;
  const horizontal = (y: number): string =>
    `M${coordinate(left)} ${coordinate(y)}H${coordinate(left + width)}`;
  const lines = horizontal(top) + horizontal(top + height);
  return [rectangle(frame, 'store', 0), x('path', { class: 'bar', d: lines })];
}

function externalShape(frame: Frame): Element[] {
  const { x: left, y: top, width, height } = frame;
  const vertical = (at: number): string =>
    `M${coordinate(at)} ${coordinate(top)}V${coordinate(top + height)}`;
  const bars = vertical(left + BAR) + vertical(left + width - BAR);
  return [rectangle(frame, 'shape', 0), x('path', { class: 'bar', d: bars })];
}
