/**
 * The legend of a page's pictures in words, once for all of them: only what they use.
 */
import type { Picture } from './diagram/picture.js';
import type { Graph, Shape } from './graph.js';
import { listed } from './phrases.js';
import { STANDING, STANDINGS, type Standing } from './standing.js';

type Shapes = Shape | 'closed';

/** What a picture in Mermaid draws each kind as. */
const MERMAID: Readonly<Record<Shapes, string>> = {
  actor: 'boxes are people',
  adversary: 'boxes are attackers',
  component: 'rounded boxes are components',
  store: 'cylinders are data stores',
  external: 'boxes with double sides are systems outside its control',
  entry: 'flags are entry points',
  closed: 'pills are trust boundaries drawn closed',
};

const SVG: Readonly<Record<Shapes, string>> = {
  ...MERMAID,
  store: 'boxes without sides are data stores',
  entry: 'boxes with round ends are entry points',
  closed: 'boxes with double dashed borders are drawn closed',
};

/** Of Mermaid, which has no legend in the picture. */
export function mermaidLegend(pictures: readonly Picture[]): string {
  const nodes = pictures.flatMap((picture) => picture.nodes);
  const edges = pictures.flatMap((picture) => picture.edges);
  const shapes = new Set(nodes.map(({ part }) => ('shape' in part ? part.shape : 'closed')));
  const seen = new Set([...nodes, ...edges].map(({ standing }) => standing));
  const frames = pictures.some(({ boxes }) => boxes.length > 0) ? FRAMES : '';
  return `${shapesIn(MERMAID, shapes)}${frames} ${NUMBERS}${coloursIn(seen)}`;
}

/** Of SVG, which has a legend of colours in each picture. @param several pictures, so that boxes are closed in some */
export function svgLegend(graph: Graph, several: boolean): string {
  const shapes = new Set<Shapes>(graph.elements.map(({ shape }) => shape));
  if (several) shapes.add('closed');
  const frames = graph.boundaries.length > 0 ? FRAMES : '';
  const ports = graph.entries.length > 0 ? PORTS : '';
  return `${shapesIn(SVG, shapes)}${frames}${ports} ${NUMBERS} ${MARKS}`;
}

const FRAMES = ' Dashed frames are trust boundaries.';
const PORTS = ' Small squares on a border are entry points.';
const NUMBERS = 'Numbers are those of the table of flows.';
const MARKS =
  'Colours and marks are the worst response to the threats at each part; below each picture is what they mean.';

const ORDER: readonly Shapes[] = [
  'actor',
  'adversary',
  'component',
  'store',
  'external',
  'entry',
  'closed',
];

function shapesIn(words: Readonly<Record<Shapes, string>>, shapes: ReadonlySet<Shapes>): string {
  return `Shapes: ${listed(ORDER.filter((shape) => shapes.has(shape)).map((shape) => words[shape]))}.`;
}

function coloursIn(seen: ReadonlySet<Standing>): string {
  const marks = STANDINGS.filter((standing) => seen.has(standing) && standing !== 'none');
  if (marks.length === 0) return '';
  const colours = marks.map(
    (standing) => `${STANDING[standing].mark} ${COLOUR[standing]}: ${STANDING[standing].name}`,
  );
  return ` Worst response to the threats at each part: ${colours.join('; ')}.`;
}

const COLOUR: Readonly<Record<Standing, string>> = {
  open: 'red and thick',
  partly: 'amber',
  accepted: 'violet, long dashes',
  transferred: 'blue, dotted',
  mitigated: 'green',
  none: 'grey',
};
