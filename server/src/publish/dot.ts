/**
 * The pictures of a model as DOT, the language of Graphviz, for those who lay out themselves.
 * Owns the text and its escapes; which boxes are open is chosen by counts alone, as for Mermaid.
 */
import { viewByCounts } from './diagram/by-counts.js';
import type { Box } from './diagram/boxes.js';
import type { Edge } from './diagram/merge-flows.js';
import type { Node, Picture } from './diagram/picture.js';
import { LIGHT } from './diagram/theme.js';
import type { Graph, Shape } from './graph.js';
import { STANDING, type Standing } from './standing.js';
import { labelLines, namesOf, nestedLines, type Names, type Writing } from './text-picture.js';

/** More lines than this cannot be followed with the eye. */
const MOST_EDGES = 30;

/**
 * One picture by its id, as `idsOf` lists them, with a final newline.
 * @param title of the model
 * @returns `undefined` for an unknown id, or when there is nothing to draw
 */
export function dotView(graph: Graph, id: string, title: string): string | undefined {
  const shown = viewByCounts(graph, id, ({ edges }) => edges.length <= MOST_EDGES);
  return shown && dotText(shown.candidate.picture, title);
}

/** A picture in the colours of the light theme. */
export function dotText(picture: Picture, title: string): string {
  const names = namesOf(picture);
  return [
    `digraph ${quoted(title)} {`,
    `  graph [label=${quoted(title)}, labelloc=t, fontname="Helvetica", nodesep=0.4, ranksep=0.6];`,
    '  node [fontname="Helvetica", fontsize=12, style=filled];',
    '  edge [fontname="Helvetica", fontsize=10];',
    ...nestedLines(picture, writing(names)),
    ...picture.edges.map((edge) => `  ${line(edge, picture, names)}`),
    '}\n',
  ].join('\n');
}

function writing(names: Names): Writing {
  return {
    node: (node) => `${names.node(node.key)} [${nodeAttributes(node)}];`,
    open: (box) => [`subgraph cluster_${names.box(box.part.key)} {`, `  ${clusterAttributes(box)}`],
    close: '}',
  };
}

function clusterAttributes({ part }: Box): string {
  return `label=${quoted(part.title)}; labeljust=l; style="dashed,rounded"; color="${LIGHT.quiet}";`;
}

const SHAPES: Readonly<Record<Shape | 'closed', string>> = {
  actor: 'shape=box',
  adversary: 'shape=box',
  component: 'shape=box, style="filled,rounded"',
  store: 'shape=cylinder',
  external: 'shape=box, peripheries=2',
  entry: 'shape=oval',
  closed: 'shape=box, peripheries=2, style="filled,dashed"',
};

function nodeAttributes({ part, closed, outside, standing }: Node): string {
  const { mark } = STANDING[standing];
  const shape = closed || !('shape' in part) ? 'closed' : part.shape;
  return [
    `label=${quoted(mark ? `${mark} ${part.title}` : part.title)}`,
    SHAPES[shape],
    `color="${LIGHT.line[standing]}"`,
    `fillcolor="${outside ? LIGHT.paper : LIGHT.fill[standing]}"`,
    ...(outside ? [`fontcolor="${LIGHT.quiet}"`] : []),
    ...(standing === 'open' ? ['penwidth=3'] : []),
  ].join(', ');
}

const LINES: Partial<Record<Standing, string>> = {
  open: 'penwidth=2.4',
  accepted: 'style=dashed',
  transferred: 'style=dotted',
};

function line(edge: Edge, picture: Picture, names: Names): string {
  const { from, to, both, standing } = edge;
  const attributes = [
    `label=${quoted(...labelLines(edge, picture))}`,
    `color="${LIGHT.line[standing]}"`,
    ...(both ? ['dir=both'] : []),
    LINES[standing] ?? [],
  ].flat();
  return `${names.node(from.node)} -> ${names.node(to.node)} [${attributes.join(', ')}];`;
}

/**
 * A quoted string of one or more lines. A quote would end it; a backslash and an ampersand would begin what Graphviz
 * reads as an escape or a character of HTML (https://graphviz.org/doc/info/lang.html).
 */
function quoted(...lines: readonly string[]): string {
  const escaped = lines.map((text) =>
    text
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .replaceAll('\\', '\\\\')
      .replaceAll('"', '\\"')
      .replaceAll('&', '&amp;'),
  );
  return `"${escaped.join('\\n')}"`;
}
