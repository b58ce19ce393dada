/**
 * What the texts of pictures, Mermaid and DOT, have in common: names for parts, their nesting, and what is written at a line.
 */
import type { Edge } from './diagram/merge-flows.js';
import type { Box } from './diagram/boxes.js';
import type { Node, Picture } from './diagram/picture.js';
import { STANDING } from './standing.js';

/** Pictures with more lines than this have numbers only. */
const TITLED_EDGES = 12;
/** A line that stands for more flows than this says how many. */
const LISTED_FLOWS = 4;

export interface Names {
  readonly box: (key: string) => string;
  readonly node: (key: string) => string;
}

/** `n0`, `n1` ...: no title and no id of the model is ever a name. */
export function namesOf({ boxes, nodes }: Picture): Names {
  const ofBox = new Map(boxes.map(({ part }, at) => [part.key, `n${at}`]));
  const ofNode = new Map(nodes.map(({ key }, at) => [key, `n${boxes.length + at}`]));
  return { box: (key) => ofBox.get(key) ?? '', node: (key) => ofNode.get(key) ?? '' };
}

/** How a text writes a node, and the lines around what is in a box. */
export interface Writing {
  readonly node: (node: Node) => string;
  readonly open: (box: Box) => readonly string[];
  readonly close: string;
}

/** The nodes of a box, then the boxes in it; of the outermost level without a box. */
export function nestedLines(
  picture: Picture,
  writing: Writing,
  box?: string,
  indent = '  ',
): readonly string[] {
  const nodes = picture.nodes.filter((node) => node.box === box);
  const boxes = picture.boxes.filter((inner) => inner.box === box);
  return [
    ...nodes.map((node) => indent + writing.node(node)),
    ...boxes.flatMap((inner) => [
      ...writing.open(inner).map((line) => indent + line),
      ...nestedLines(picture, writing, inner.part.key, `${indent}  `),
      indent + writing.close,
    ]),
  ];
}

/** The lines of a label, the first with the mark of its standing: a cue beside the colour. */
export function labelLines(edge: Edge, { edges }: Picture): readonly string[] {
  const { mark } = STANDING[edge.standing];
  const [first = '', ...others] = flowLines(edge, edges.length > TITLED_EDGES);
  return [mark ? `${mark} ${first}` : first, ...others];
}

function flowLines({ flows }: Edge, numbersOnly: boolean): readonly string[] {
  if (flows.length > LISTED_FLOWS) return [`${flows.length} flows`];
  if (numbersOnly) return [flows.map(({ number }) => number).join(', ')];
  return flows.map(({ number, title }) => `${number} ${title}`);
}
