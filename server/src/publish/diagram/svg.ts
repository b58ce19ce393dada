/**
 * A picture with its positions as SVG: boundaries, lines, nodes, a legend, and words for who cannot see it.
 * Owns the ink; what is in the picture, where it stands and its colours are decided beside it.
 */
import { x } from 'xastscript';
import { toXml } from 'xast-util-to-xml';
import type { Element } from 'xast';
import type { Declaration } from '../../model/declaration.js';
import { compareText } from '../../model/problem.js';
import type { Box, Edge, Node, Picture } from '../picture.js';
import { STANDING, STANDINGS, type Standing } from '../standing.js';
import type { LayoutEdge, LayoutLabel, LayoutNode } from './layout.js';
import { coordinate, headData, pathData, pointsOf } from './lines.js';
import {
  edgeId,
  edgeLines,
  NODE_LINE,
  SMALL_FONT,
  SMALL_LINE,
  titleLines,
  type SceneOptions,
} from './scene.js';
import { rectangle, shapeOf, type Frame } from './shapes.js';
import { widthOf } from './text-size.js';
import { diagramCss } from './theme.js';

export interface SvgOptions extends SceneOptions {
  readonly title: string;
  /** Where a declaration is written, as `data-at`: parts can then be focused and clicked. */
  readonly locate?: (declaration: Declaration) => string;
  /** Carry the style sheet, for a file of its own; inline in a page the page has it. */
  readonly standalone: boolean;
}

const MARGIN = 12;
const LEGEND_HEIGHT = 26;

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
    const legend = this.#legend();
    const width = Math.max(laidOut.width ?? 0, legend.width) + 2 * MARGIN;
    const height = (laidOut.height ?? 0) + 2 * MARGIN + LEGEND_HEIGHT;
    const boxes = [...picture.boxes].sort((a, b) => a.depth - b.depth || byKey(a.part, b.part));
    const edges = [...picture.edges].sort((a, b) => worstLast(a.standing, b.standing));
    const nodes = [...picture.nodes].sort(byKey);
    return x('svg', this.#rootAttributes(width, height), [
      x('title', options.title),
      x('desc', description(picture)),
      ...(options.standalone ? [x('style', diagramCss())] : []),
      x('g', { transform: `translate(${MARGIN} ${MARGIN})` }, [
        ...boxes.map((box) => this.#box(box)),
        ...edges.map((edge) => this.#edge(edge)),
        ...nodes.map((node) => this.#node(node)),
        legend.element,
      ]),
    ]);
  }

  #rootAttributes(width: number, height: number): Record<string, string> {
    return {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'tm',
      role: 'group',
      viewBox: `0 0 ${coordinate(width)} ${coordinate(height)}`,
      width: coordinate(width),
      height: coordinate(height),
    };
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

  #node(node: Node): Element {
    const laidOut = this.#frame(`n:${node.key}`);
    const frame = frameOf(laidOut);
    const label = `${kindOf(node)} ${node.part.title}, ${STANDING[node.standing].name}`;
    return x('g', this.#part(node.key, node.part.declaration, label, node.standing), [
      x('title', label),
      ...shapeOf(node, frame),
      ...titleText(node, frame),
      ...markText(node.standing, frame),
      ...node.entries.flatMap((entry) => this.#entry(entry, laidOut)),
    ]);
  }

  #entry(entry: Node['entries'][number], around: LayoutNode): Element[] {
    const port = around.ports?.find(({ id }) => id === `p:${entry.key}`);
    if (!port) return [];
    const frame = frameOf(port);
    const label = `entry point ${entry.title}, ${STANDING[entry.standing].name}`;
    const place = {
      class: 'port-title',
      x: coordinate(frame.x + frame.width / 2),
      y: coordinate(frame.y + frame.height + SMALL_LINE),
    };
    return [
      x('g', this.#part(entry.key, entry.declaration, label, entry.standing), [
        x('title', label),
        rectangle(frame, 'port', 0),
        x('text', place, entry.title),
      ]),
    ];
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
      ...edgeText(edgeLines(edge, this.options), laidOut.labels?.[0]),
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

  /** The standings that the picture uses, below it. */
  #legend(): { readonly element: Element; readonly width: number } {
    const { nodes, edges } = this.picture;
    const used = new Set([...nodes, ...edges].map(({ standing }) => standing));
    const top = (this.laidOut.height ?? 0) + LEGEND_HEIGHT / 2;
    let left = 0;
    const items = STANDINGS.filter((standing) => used.has(standing)).map((standing) => {
      const item = legendItem(standing, left, top);
      left += item.width;
      return item.element;
    });
    return { element: x('g', { 'aria-hidden': 'true' }, items), width: left };
  }
}

function legendItem(
  standing: Standing,
  left: number,
  top: number,
): { readonly element: Element; readonly width: number } {
  const { name, mark } = STANDING[standing];
  const text = `${mark} ${name}`.trim();
  const swatch = { x: left, y: top, width: 18, height: 11 };
  const place = { x: coordinate(left + 24), y: coordinate(top + 10) };
  const element = x('g', { class: `s-${standing}` }, [
    rectangle(swatch, 'shape', 2),
    x('text', place, text),
  ]);
  return { element, width: 24 + widthOf(text, SMALL_FONT) * 1.1 + 20 };
}

/** By code unit, whatever order the model is written in. */
function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return compareText(a.key, b.key);
}

function worstLast(a: Standing, b: Standing): number {
  return STANDINGS.indexOf(b) - STANDINGS.indexOf(a);
}

function kindOf({ closed, part }: Node): string {
  if (closed) return 'closed boundary';
  return 'shape' in part ? part.shape : 'boundary';
}

function description({ nodes, edges }: Picture): string {
  const flows = edges.reduce((sum, edge) => sum + edge.flows.length, 0);
  return `Data-flow diagram: ${nodes.length} elements, ${flows} flows. The table of flows says the same in words.`;
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

function edgeText(lines: readonly string[], label: LayoutLabel | undefined): Element[] {
  const left = (label?.x ?? 0) + 2;
  const top = label?.y ?? 0;
  return lines.map((line, index) =>
    x(
      'text',
      { 'aria-hidden': 'true', x: coordinate(left), y: coordinate(top + index * SMALL_LINE + 10) },
      line,
    ),
  );
}
