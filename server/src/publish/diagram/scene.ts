/**
 * From a picture to the engine's input: every part with its measured size, in an order that depends on ids alone.
 * Owns sizes and labels; positions are the engine's, ink is in `svg.ts`.
 */
import { compareText } from '../../model/problem.js';
import type { GraphEntry } from '../graph.js';
import { STANDING } from '../standing.js';
import type { Box } from './boxes.js';
import {
  compactionOptions,
  ROOT_OPTIONS,
  spacingOptions,
  type LayoutEdge,
  type LayoutLabel,
  type LayoutNode,
  type LayoutPort,
} from './layout.js';
import type { Edge, EdgeEnd } from './merge-flows.js';
import type { Node, Picture } from './picture.js';
import { widest, widthOf, wrap, type Font } from './text-size.js';

const NODE_FONT: Font = { size: 13, bold: true };
const BOX_FONT: Font = { size: 12, bold: true };
export const SMALL_FONT: Font = { size: 11, bold: false };
export const NODE_LINE = 16;
export const SMALL_LINE = 13;
const PORT_SIZE = 10;

/** Characters a line: longer titles are wrapped. */
const TITLE_LIMIT = 16;
/** More flows than this on one line are counted instead of listed. */
const LISTED_FLOWS = 4;

export interface SceneOptions {
  /** Flow labels: number and title, or the numbers alone. */
  readonly titles: boolean;
}

/** The engine's input; ids are `n:KEY`, `b:KEY`, `p:KEY`, `e:NUMBER` of the first flow. */
export function sceneOf(picture: Picture, options: SceneOptions): LayoutNode {
  const byBox = groupByBox(picture);
  const hasLoop = picture.edges.some(({ from, to }) => from.node === to.node);
  return {
    id: 'root',
    layoutOptions: {
      ...ROOT_OPTIONS,
      ...compactionOptions(hasLoop),
      ...spacingOptions(picture.edges.length),
    },
    children: childrenOf(undefined, byBox),
    edges: picture.edges.map((edge) => edgeOf(edge, options)),
  };
}

export function titleLines(title: string): readonly string[] {
  return wrap(title, TITLE_LIMIT);
}

/** The lines beside an edge, the first with the mark of its standing. */
export function edgeLines(edge: Edge, options: SceneOptions): readonly string[] {
  const { mark } = STANDING[edge.standing];
  const [first = '', ...others] = labelsOf(edge, options);
  const lines = wrap(mark ? `${mark}${NO_BREAK}${first}` : first, TITLE_LIMIT);
  return [...lines, ...others.flatMap((label) => wrap(label, TITLE_LIMIT))].map(spaced);
}

/** A number stays with the first word of its title. */
function labelsOf({ flows }: Edge, { titles }: SceneOptions): readonly string[] {
  if (flows.length > LISTED_FLOWS) return [`${flows.length}${NO_BREAK}flows`];
  if (!titles) return [flows.map(({ number }) => `${number}`).join(', ')];
  return flows.map(({ number, title }) => `${number}${NO_BREAK}${title}`);
}

/** Keeps two words together while lines are found. */
const NO_BREAK = '\u00a0';

function spaced(line: string): string {
  return line.replaceAll(NO_BREAK, ' ');
}

type ByBox = ReadonlyMap<string | undefined, { boxes: Box[]; nodes: Node[] }>;

function groupByBox(picture: Picture): ByBox {
  const groups = new Map<string | undefined, { boxes: Box[]; nodes: Node[] }>();
  const group = (box: string | undefined): { boxes: Box[]; nodes: Node[] } => {
    let found = groups.get(box);
    if (!found) groups.set(box, (found = { boxes: [], nodes: [] }));
    return found;
  };
  for (const box of picture.boxes) group(box.box).boxes.push(box);
  for (const node of picture.nodes) group(node.box).nodes.push(node);
  return groups;
}

function childrenOf(box: string | undefined, byBox: ByBox): LayoutNode[] {
  const { boxes = [], nodes = [] } = byBox.get(box) ?? {};
  const children = [...boxes.map((inner) => boxOf(inner, byBox)), ...nodes.map(nodeOf)];
  return children.sort(byId);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareText(a.id, b.id);
}

function boxOf({ part }: Box, byBox: ByBox): LayoutNode {
  return {
    id: `b:${part.key}`,
    labels: [label(part.title, [part.title], BOX_FONT, NODE_LINE)],
    layoutOptions: {
      'elk.padding': '[top=26,left=10,bottom=10,right=10]',
      'elk.nodeLabels.placement': '[H_LEFT, V_TOP, INSIDE]',
    },
    children: childrenOf(part.key, byBox),
  };
}

function nodeOf(node: Node): LayoutNode {
  const lines = titleLines(node.part.title);
  const size = {
    width: Math.max(60, widest(lines, NODE_FONT) + 24 + (STANDING[node.standing].mark ? 22 : 0)),
    height: lines.length * NODE_LINE + 20,
  };
  const id = `n:${node.key}`;
  if (node.entries.length === 0) return { id, ...size };
  return {
    id,
    labels: [label(node.part.title, lines, NODE_FONT, NODE_LINE)],
    ports: node.entries.map(portOf).sort(byId),
    layoutOptions: {
      'elk.portConstraints': 'FIXED_SIDE',
      'elk.portLabels.placement': '[INSIDE]',
      'elk.spacing.portPort': '12',
      'elk.nodeSize.constraints': '[NODE_LABELS, PORTS, PORT_LABELS, MINIMUM_SIZE]',
      'elk.nodeSize.options': '[]',
      'elk.nodeSize.minimum': `(${size.width}, ${size.height + SMALL_LINE})`,
      'elk.nodeLabels.placement': '[H_CENTER, V_CENTER, INSIDE]',
    },
  };
}

function portOf({ key, title }: GraphEntry): LayoutPort {
  return {
    id: `p:${key}`,
    width: PORT_SIZE,
    height: PORT_SIZE,
    labels: [label(title, [title], SMALL_FONT, SMALL_LINE)],
    layoutOptions: { 'elk.port.side': 'NORTH', 'elk.port.borderOffset': `${-PORT_SIZE / 2}` },
  };
}

function edgeOf(edge: Edge, options: SceneOptions): LayoutEdge {
  const lines = edgeLines(edge, options);
  return {
    id: edgeId(edge),
    sources: [endOf(edge.from)],
    targets: [endOf(edge.to)],
    labels: [label(lines.join(' '), lines, SMALL_FONT, SMALL_LINE)],
  };
}

export function edgeId({ flows }: Edge): string {
  return `e:${flows[0]?.number ?? 0}`;
}

function endOf({ node, entry }: EdgeEnd): string {
  return entry === undefined ? `n:${node}` : `p:${entry}`;
}

function label(text: string, lines: readonly string[], font: Font, height: number): LayoutLabel {
  const width = lines.length === 1 ? widthOf(lines[0] ?? '', font) : widest(lines, font);
  return { text, width: width + 4, height: lines.length * height };
}
