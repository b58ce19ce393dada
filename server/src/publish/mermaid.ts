/**
 * The overview as Mermaid text, for Markdown that is shown where Mermaid is drawn.
 * Owns the text, its escapes and its limits; which boxes are open is chosen by counts alone, since no layout is
 * known here.
 */
import type { Graph, GraphFlow, Shape } from './graph.js';
import { overview } from './overview.js';
import type { Box, Edge, Node, Picture } from './picture.js';
import { listed } from './phrases.js';
import { STANDING, STANDINGS, type Standing } from './standing.js';

/** Above these, hosts cut the text off or nobody can read the picture. */
const LIMITS = { edges: 30, characters: 4500 };
/** Pictures with more lines than this have numbers only. */
const TITLED_EDGES = 12;
/** A line that stands for more flows than this says how many. */
const LISTED_FLOWS = 4;

export interface MermaidPicture {
  readonly text: string;
  readonly picture: Picture;
}

/** The deepest overview that stays in the limits; `undefined` when none does, or there is nothing to draw. */
export function mermaidOverview(graph: Graph): MermaidPicture | undefined {
  const picture = overview(graph, fits, { entries: false });
  return picture && { text: mermaidText(picture), picture };
}

function fits(picture: Picture): boolean {
  return picture.edges.length <= LIMITS.edges && mermaidText(picture).length <= LIMITS.characters;
}

/** A picture as Mermaid text without a final newline. */
export function mermaidText(picture: Picture): string {
  const ids = new Map<string, string>();
  for (const { part } of picture.boxes) ids.set(`box ${part.key}`, `n${ids.size}`);
  for (const { key } of picture.nodes) ids.set(key, `n${ids.size}`);
  const id = (key: string): string => ids.get(key) ?? '';
  return [
    'flowchart LR',
    ...contents(picture, id, undefined, '  '),
    ...picture.edges.map((edge) => `  ${line(edge, id, picture.edges.length > TITLED_EDGES)}`),
    ...nodeClasses(picture, id),
    ...edgeStyles(picture),
  ].join('\n');
}

/** The nodes of a box, then the boxes in it. */
function contents(
  picture: Picture,
  id: (key: string) => string,
  box: string | undefined,
  indent: string,
): readonly string[] {
  const nodes = picture.nodes.filter((node) => node.box === box);
  const boxes = picture.boxes.filter((inner) => inner.box === box);
  return [
    ...nodes.map((node) => `${indent}${shaped(id(node.key), node)}`),
    ...boxes.flatMap((inner) => [
      `${indent}subgraph ${id(`box ${inner.part.key}`)}["${quoted(inner.part.title)}"]`,
      ...contents(picture, id, inner.part.key, `${indent}  `),
      `${indent}end`,
    ]),
  ];
}

const SHAPES: Readonly<Record<Shape | 'closed', readonly [open: string, close: string]>> = {
  actor: ['[', ']'],
  adversary: ['[', ']'],
  component: ['(', ')'],
  store: ['[(', ')]'],
  external: ['[[', ']]'],
  entry: ['>', ']'],
  closed: ['([', '])'],
};

function shaped(id: string, node: Node): string {
  const [open, close] = SHAPES[shapeOf(node)];
  const { mark } = STANDING[node.standing];
  return `${id}${open}"${mark ? `${quoted(mark)} ` : ''}${quoted(node.part.title)}"${close}`;
}

function shapeOf({ part }: Node): Shape | 'closed' {
  return 'shape' in part ? part.shape : 'closed';
}

function line(edge: Edge, id: (key: string) => string, numbersOnly: boolean): string {
  const arrow = edge.both ? '<-->' : '-->';
  return `${id(edge.from.node)} ${arrow}|"${label(edge.flows, numbersOnly)}"| ${id(edge.to.node)}`;
}

function label(flows: readonly GraphFlow[], numbersOnly: boolean): string {
  if (flows.length > LISTED_FLOWS) return `${flows.length} flows`;
  if (numbersOnly) return flows.map((flow) => flow.number).join(', ');
  return flows.map((flow) => `${flow.number} ${quoted(flow.title)}`).join('<br>');
}

/** Strokes of at least 3:1 on white, on GitHub's dark page and on what Mermaid fills boxes with. */
const STROKES: Readonly<Record<Standing, string>> = {
  open: 'stroke:#d1242f,stroke-width:3px',
  partly: 'stroke:#a36a00,stroke-width:2px',
  accepted: 'stroke:#8250df,stroke-width:2px,stroke-dasharray:8 4',
  transferred: 'stroke:#1f75cb,stroke-width:2px,stroke-dasharray:2 3',
  mitigated: 'stroke:#1a7f37,stroke-width:2px',
  none: 'stroke:#6e7781',
};

function nodeClasses({ nodes, boxes }: Picture, id: (key: string) => string): readonly string[] {
  const rows = STANDINGS.flatMap((standing) => {
    const members = nodes.filter((node) => node.standing === standing).map(({ key }) => id(key));
    return members.length > 0 ? styled(standing, STROKES[standing], members) : [];
  });
  const frames = boxes.map((box: Box) => id(`box ${box.part.key}`));
  return [...rows, ...(frames.length > 0 ? styled('frame', 'stroke-dasharray:7 5', frames) : [])];
}

function styled(name: string, style: string, members: readonly string[]): readonly string[] {
  return [`  classDef ${name} ${style}`, `  class ${members.join(',')} ${name}`];
}

function edgeStyles({ edges }: Picture): readonly string[] {
  return STANDINGS.flatMap((standing) => {
    const places = edges.flatMap((edge, at) => (edge.standing === standing ? [at] : []));
    return places.length > 0 ? [`  linkStyle ${places.join(',')} ${STROKES[standing]}`] : [];
  });
}

/** Everything that Mermaid, its icons, its Markdown or HTML could take for more than text, as Mermaid's own entities. */
function quoted(value: string): string {
  return value
    .replace(/\s+/gu, ' ')
    .replace(/[^\p{L}\p{M}\p{N} ,.:'()/!?+=-]/gu, (character) => `#${character.codePointAt(0)};`)
    .replace(/\b(fa[a-z]?):/gu, '$1#58;')
    .replace(/^(\d+)\./u, '$1#46;')
    .replace(/^([-+])/u, (character) => `#${character.codePointAt(0)};`);
}

/** One sentence for each thing that a reader of the picture has to know. */
export function legendOf({ picture }: MermaidPicture): string {
  const shapes = new Set(picture.nodes.map(shapeOf));
  const kinds = LEGEND.flatMap(([shape, words]) => (shapes.has(shape) ? [words] : []));
  const seen = new Set([...picture.nodes, ...picture.edges].map(({ standing }) => standing));
  const marks = STANDINGS.filter((standing) => seen.has(standing) && standing !== 'none');
  const boxes = picture.boxes.length > 0 ? ' Dashed frames are trust boundaries.' : '';
  const colours = marks.map(
    (standing) => `${STANDING[standing].mark} ${COLOUR[standing]}: ${STANDING[standing].name}`,
  );
  return (
    `Shapes: ${listed(kinds)}.${boxes} Numbers are those of the table of flows.` +
    (colours.length > 0
      ? ` Worst response to the threats at each part: ${colours.join('; ')}.`
      : '')
  );
}

const LEGEND: readonly (readonly [Shape | 'closed', string])[] = [
  ['actor', 'boxes are people'],
  ['adversary', 'boxes are attackers'],
  ['component', 'rounded boxes are components'],
  ['store', 'cylinders are data stores'],
  ['external', 'boxes with double sides are systems outside its control'],
  ['entry', 'flags are entry points'],
  ['closed', 'pills are trust boundaries drawn closed'],
];

const COLOUR: Readonly<Record<Standing, string>> = {
  open: 'red and thick',
  partly: 'amber',
  accepted: 'violet, long dashes',
  transferred: 'blue, dotted',
  mitigated: 'green',
  none: 'grey',
};
