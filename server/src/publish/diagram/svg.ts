/**
 * A picture with its positions as SVG: boundaries, lines, nodes, a legend, and words for who cannot see it.
 * Owns the ink; what is in the picture, where it stands and its colours are decided beside it.
 */
import { x } from 'xastscript';
import { toXml } from 'xast-util-to-xml';
import type { Element } from 'xast';
import type { Declaration } from '../../model/declaration.js';
import { compareText } from '../../model/problem.js';
import type { GraphEntry } from '../graph.js';
import { STANDING, STANDINGS, type Standing } from '../standing.js';
import type { Box } from './boxes.js';
import type { LayoutEdge, LayoutLabel, LayoutNode, LayoutPort } from './layout.js';
import { legend } from './legend.js';
import { coordinate, headData, pathData, pointsOf } from './lines.js';
import type { Edge } from './merge-flows.js';
import type { Node, Picture } from './picture.js';
import {
  edgeId,
  edgeLines,
  NODE_LINE,
  SMALL_LINE,
  titleLines,
  type SceneOptions,
} from './scene.js';
import { rectangle, shapeOf, type Frame } from './shapes.js';
import { diagramCss } from './theme.js';
import { described } from './words.js';

export interface SvgOptions extends SceneOptions {
  /** Of the picture: several pictures of a page have no id in common. */
  readonly id: string;
  readonly title: string;
  /** The address of the picture that shows open what a closed node stands for. */
  readonly leadsTo: (key: string) => string | undefined;
  /** Where a declaration is written, as `data-at`: parts can then be focused and clicked. */
  readonly locate?: (declaration: Declaration) => string;
  /** Carry the style sheet, for a file of its own; inline in a page the page has it. */
  readonly standalone: boolean;
}

const MARGIN = 12;
/** Between the picture and its legend. */
const LEGEND_GAP = 16;

/** @param laidOut the scene of the picture with positions; one without a position throws */
export function svgOf(picture: Picture, laidOut: LayoutNode, options: SvgOptions): string {
  const drawing = new Drawing(picture, laidOut, options);
  return toXml(drawing.svg(), { closeEmptyElements: true, tightClose: true });
}

class Drawing {
  readonly #frames = new Map<string, LayoutNode>();
  readonly #edges = new Map<string, LayoutEdge>();

  constructor(
    private readonly picture: Picture,
    private readonly laidOut: LayoutNode,
    private readonly options: SvgOptions,
  ) {
    this.#index(laidOut);
  }

  svg(): Element {
    const { picture, laidOut, options } = this;
    const { width = 0, height = 0 } = laidOut;
    const below = legend(picture, height + LEGEND_GAP, width);
    const boxes = [...picture.boxes].sort((a, b) => a.depth - b.depth || byKey(a.part, b.part));
    const edges = [...picture.edges].sort((a, b) => worstLast(a.standing, b.standing));
    const nodes = [...picture.nodes].sort(byKey);
    const size = {
      width: Math.max(width, below.width),
      height: height + LEGEND_GAP + below.height,
    };
    return x('svg', this.#rootAttributes(size), [
      x('title', { id: this.#id('title') }, options.title),
      x('desc', { id: this.#id('desc') }, described(picture)),
      ...(options.standalone ? [x('style', diagramCss())] : []),
      x('g', { transform: `translate(${MARGIN} ${MARGIN})` }, [
        ...boxes.map((box) => this.#box(box)),
        ...edges.map((edge) => this.#edge(edge)),
        ...nodes.flatMap((node) => [this.#linked(node), ...this.#entries(node)]),
        below.element,
      ]),
    ]);
  }

  #rootAttributes(size: Pick<Frame, 'width' | 'height'>): Record<string, string> {
    const [width, height] = [size.width + 2 * MARGIN, size.height + 2 * MARGIN].map(coordinate);
    return {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'tm',
      role: 'group',
      'aria-labelledby': this.#id('title'),
      'aria-describedby': this.#id('desc'),
      viewBox: `0 0 ${width} ${height}`,
      width: `${width}`,
      height: `${height}`,
    };
  }

  #id(name: string): string {
    return `tm-${this.options.id}-${name}`;
  }

  #index(node: LayoutNode): void {
    this.#frames.set(node.id, node);
    for (const edge of node.edges ?? []) this.#edges.set(edge.id, edge);
    for (const child of node.children ?? []) this.#index(child);
  }

  #box({ part }: Box): Element {
    const frame = frameOf(this.#frame(`b:${part.key}`));
    const title = { class: 'zone-title', x: coordinate(frame.x + 10), y: coordinate(frame.y + 18) };
    const label = `${'shape' in part ? part.shape : 'trust boundary'} ${part.title}`;
    return x('g', this.#part(part.key, part.declaration, label, 'none'), [
      x('title', label),
      rectangle(frame, 'zone', 4),
      x('text', title, part.title),
    ]);
  }

  /** What is drawn closed leads to the picture that shows it open. */
  #linked(node: Node): Element {
    const href = node.closed ? this.options.leadsTo(node.key) : undefined;
    const drawn = this.#node(node);
    return href === undefined ? drawn : x('a', { href }, [drawn]);
  }

  #node(node: Node): Element {
    const frame = frameOf(this.#frame(`n:${node.key}`));
    const label = `${kindOf(node)} ${node.part.title}, ${STANDING[node.standing].name}`;
    const attributes = this.#part(node.key, node.part.declaration, label, node.standing);
    if (node.outside) attributes['class'] += ' outside';
    return x('g', attributes, [
      x('title', label),
      ...shapeOf(node, frame),
      ...titleText(node, frame),
      ...markText(node.standing, frame),
    ]);
  }

  #entries({ key, entries }: Node): Element[] {
    const { ports = [] } = this.#frame(`n:${key}`);
    return [...entries].sort(byKey).flatMap((entry) => {
      const port = ports.find(({ id }) => id === `p:${entry.key}`);
      return port ? this.#entry(entry, port) : [];
    });
  }

  #entry(entry: GraphEntry, port: LayoutPort): Element {
    const frame = frameOf(port);
    const label = `entry point ${entry.title}, ${STANDING[entry.standing].name}`;
    const place = {
      class: 'port-title',
      x: coordinate(frame.x + frame.width / 2),
      y: coordinate(frame.y + frame.height + SMALL_LINE),
    };
    return x('g', this.#part(entry.key, entry.declaration, label, entry.standing), [
      x('title', label),
      rectangle(frame, 'port', 0),
      x('text', place, entry.title),
    ]);
  }

  #edge(edge: Edge): Element {
    const laidOut = this.#edges.get(edgeId(edge));
    const points = laidOut ? pointsOf(laidOut) : [];
    const [tip, before] = [points.at(-1), points.at(-2)];
    const [start, after] = points;
    if (!laidOut || !tip || !before || !start || !after) throw new Error('an edge has no position');
    const label = this.#edgeDescription(edge);
    const declaration = edge.flows[0]?.declaration;
    return x('g', this.#part(edgeId(edge).replace(':', '-'), declaration, label, edge.standing), [
      x('title', label),
      x('path', { class: 'line', d: pathData(points, edge) }),
      x('path', { class: 'head', d: headData(tip, before) }),
      ...(edge.both ? [x('path', { class: 'head', d: headData(start, after) })] : []),
      ...(laidOut.junctionPoints ?? []).map(joint),
      ...edgeText(edge, this.options, laidOut.labels?.[0]),
    ]);
  }

  #edgeDescription({ flows, from, to, standing }: Edge): string {
    const titles = flows.map(({ number, title }) => `${number}: ${title}`).join('; ');
    const ends = `from ${this.#titleOf(from.node)} to ${this.#titleOf(to.node)}`;
    return `Flow ${titles}, ${ends}, ${STANDING[standing].name}`;
  }

  #titleOf(key: string): string {
    return this.picture.nodes.find((node) => node.key === key)?.part.title ?? key;
  }

  #part(
    key: string,
    declaration: Declaration | undefined,
    label: string,
    standing: Standing,
  ): Record<string, string> {
    const { locate } = this.options;
    return {
      class: `s-${standing}`,
      'data-id': key,
      role: 'img',
      'aria-label': label,
      ...(locate && declaration && { 'data-at': locate(declaration), tabindex: '0' }),
    };
  }

  #frame(id: string): LayoutNode {
    const frame = this.#frames.get(id);
    if (!frame) throw new Error(`'${id}' has no position`);
    return frame;
  }
}

/** By code unit, whatever order the model is written in. */
function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return compareText(a.key, b.key);
}

function worstLast(a: Standing, b: Standing): number {
  return STANDINGS.indexOf(b) - STANDINGS.indexOf(a);
}

function kindOf({ closed, grouped, part }: Node): string {
  if (grouped) return 'group of';
  const kind = 'shape' in part ? part.shape : 'boundary';
  return closed ? `closed ${kind}` : kind;
}

function frameOf({ x: left = 0, y: top = 0, width = 0, height = 0 }: Partial<Frame>): Frame {
  return { x: left, y: top, width, height };
}

/** In the middle; below the names of entry points where there are some. */
function titleText(node: Node, frame: Frame): Element[] {
  const lines = titleLines(node.part.title);
  const shift = node.entries.length > 0 ? SMALL_LINE / 2 + 2 : 0;
  const top = frame.y + frame.height / 2 - (lines.length * NODE_LINE) / 2 + shift;
  return lines.map((line, index) =>
    x(
      'text',
      {
        class: 'title',
        x: coordinate(frame.x + frame.width / 2),
        y: coordinate(top + index * NODE_LINE + 12.5),
      },
      line,
    ),
  );
}

/** Where lines to one entry point join: what is one line from there on is still told apart before. */
function joint({ x: cx, y: cy }: { readonly x: number; readonly y: number }): Element {
  return x('circle', { class: 'head', cx: coordinate(cx), cy: coordinate(cy), r: '3' });
}

function markText(standing: Standing, frame: Frame): Element[] {
  const { mark } = STANDING[standing];
  if (!mark) return [];
  const place = {
    class: 'mark',
    'aria-hidden': 'true',
    x: coordinate(frame.x + frame.width - 16),
    y: coordinate(frame.y + frame.height / 2 + 4),
  };
  return [x('text', place, mark)];
}

/** The mark of the standing is a second cue beside the colour of the line. */
function edgeText(edge: Edge, options: SceneOptions, label: LayoutLabel | undefined): Element[] {
  const { mark } = STANDING[edge.standing];
  const left = coordinate((label?.x ?? 0) + 2);
  const top = label?.y ?? 0;
  return edgeLines(edge, options).map((line, index) => {
    const place = { 'aria-hidden': 'true', x: left, y: coordinate(top + index * SMALL_LINE + 10) };
    if (index > 0 || mark === '') return x('text', place, line);
    return x('text', place, [x('tspan', { class: 'mark' }, mark), line.slice(mark.length)]);
  });
}
