/**
 * The pictures of a model as Mermaid text, for Markdown that is shown where Mermaid is drawn.
 * Owns the text, its escapes and its limits; which pictures there are is chosen by counts alone, since no layout is
 * known here.
 */
import { viewByCounts, viewsByCounts } from './diagram/by-counts.js';
import type { Edge } from './diagram/merge-flows.js';
import type { Node, Picture } from './diagram/picture.js';
import { WHOLE, type Views } from './diagram/views.js';
import { notesOf } from './diagram/words.js';
import type { Graph, Shape } from './graph.js';
import { STANDING, STANDINGS, type Standing } from './standing.js';
import { labelLines, namesOf, nestedLines, type Names, type Writing } from './text-picture.js';

/** Above these, hosts cut the text off (Gitea at 5,000 characters) or nobody can read the picture. */
const LIMITS = { edges: 30, characters: 4500 };
/** Mermaid itself draws no more than 500 lines and 50,000 characters unless it is told to. */
const MOST = { edges: 400, characters: 50_000 };

/** One picture of a page. */
export interface MermaidPicture {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly picture: Picture;
  /** Ids of the pictures that show what is drawn closed in this one. */
  readonly inside: readonly string[];
}

export interface MermaidPictures {
  readonly pictures: readonly MermaidPicture[];
  /** Sentences about what is not drawn. */
  readonly notes: readonly string[];
}

/** The pictures of a page, each within the limits; none when there is nothing to draw, or everything is too much. */
export function mermaidPictures(graph: Graph): MermaidPictures {
  const views = viewsByCounts(graph, fits);
  const shown = views.shown.filter((view) => view.fits && view.id !== WHOLE);
  const drawn = new Set(shown.map(({ id }) => id));
  const pictures = shown.map(({ id, title, candidate: { picture } }) => {
    const inside = insideOf(picture, views).filter((other) => other !== id && drawn.has(other));
    return { id, title, text: mermaidText(picture), picture, inside };
  });
  return { pictures, notes: notesOf(views, new Set([...drawn, WHOLE])) };
}

/**
 * One picture by its id, as `idsOf` lists them, in the limits of Mermaid itself.
 * @returns `undefined` when there is nothing to draw, or too much
 */
export function mermaidView(graph: Graph, id: string): string | undefined {
  const picture = viewByCounts(graph, id, fits)?.candidate.picture;
  const text = picture && mermaidText(picture);
  if (!text || picture.edges.length > MOST.edges || text.length > MOST.characters) return undefined;
  return text;
}

function insideOf({ nodes }: Picture, { openIn }: Views): readonly string[] {
  const closed = nodes.filter((node) => node.closed);
  return [...new Set(closed.flatMap(({ key }) => openIn.get(key) ?? []))];
}

function fits(picture: Picture): boolean {
  return picture.edges.length <= LIMITS.edges && mermaidText(picture).length <= LIMITS.characters;
}

/** A picture as Mermaid text without a final newline. */
export function mermaidText(picture: Picture): string {
  const names = namesOf(picture);
  return [
    'flowchart LR',
    ...nestedLines(picture, writing(names)),
    ...picture.edges.map((edge) => `  ${line(edge, picture, names)}`),
    ...nodeClasses(picture, names),
    ...edgeStyles(picture),
  ].join('\n');
}

function writing(names: Names): Writing {
  return {
    node: (node) => shaped(names.node(node.key), node),
    open: ({ part }) => [`subgraph ${names.box(part.key)}["${quoted(part.title)}"]`],
    close: 'end',
  };
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

function line(edge: Edge, picture: Picture, { node }: Names): string {
  const arrow = edge.both ? '<-->' : '-->';
  const label = labelLines(edge, picture).map(quoted).join('<br>');
  return `${node(edge.from.node)} ${arrow}|"${label}"| ${node(edge.to.node)}`;
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

function nodeClasses({ nodes, boxes }: Picture, names: Names): readonly string[] {
  const rows = STANDINGS.flatMap((standing) => {
    const members = nodes
      .filter((node) => node.standing === standing)
      .map(({ key }) => names.node(key));
    return members.length > 0 ? styled(standing, STROKES[standing], members) : [];
  });
  const frames = boxes.map(({ part }) => names.box(part.key));
  const outside = nodes.filter((node) => node.outside).map(({ key }) => names.node(key));
  return [
    ...rows,
    ...(frames.length > 0 ? styled('frame', 'stroke-dasharray:7 5', frames) : []),
    ...(outside.length > 0 ? styled('outside', 'opacity:0.7', outside) : []),
  ];
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
