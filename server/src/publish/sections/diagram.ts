/** The pictures of how the parts communicate, and what their numbers mean where the page has no table of flows. */
import type { Code, Image, RootContent } from 'mdast';
import type { Drawing } from '../drawing.js';
import { graphOf, type Graph } from '../graph.js';
import { mermaidLegend, svgLegend } from '../legend.js';
import { mermaidPictures } from '../mermaid.js';
import { heading, joined, link, paragraph } from '../nodes.js';
import type { Page } from '../page-context.js';
import { endColumns, flowTitle, numberColumn } from './flows.js';
import { tableSection, type Section } from './section.js';

export const diagram: Section = {
  name: 'diagram',
  title: 'Data flow diagram',
  render(page, level) {
    const graph = graphOf(page.view, page);
    if (graph.flows.length === 0) return [];
    const { figures, notes, legend } = page.drawings
      ? laidOut(page.drawings, graph)
      : asMermaid(graph);
    if (figures.length === 0) return [paragraph(TOO_LARGE), ...numbersOf(page)];
    return [
      ...figures.flatMap((figure) => figureOf(page, figure, figures, level + 1)),
      ...notes.map((note) => paragraph(note)),
      paragraph(legend),
      ...numbersOf(page),
    ];
  },
};

interface Figure extends Pick<Drawing, 'id' | 'title' | 'inside'> {
  readonly picture: RootContent;
}

interface Figures {
  readonly figures: readonly Figure[];
  readonly notes: readonly string[];
  readonly legend: string;
}

/** Whoever writes the page says where the files of the pictures are. */
function laidOut(drawings: readonly Drawing[], graph: Graph): Figures {
  const figures = drawings.map((drawing) => {
    const { id, alt } = drawing;
    const image: Image = { type: 'image', url: `${id}.svg`, alt, data: { diagram: id } };
    return { ...drawing, picture: paragraph(image) };
  });
  const notes = drawings.flatMap((drawing) => drawing.notes ?? []);
  return { figures, notes, legend: svgLegend(graph, drawings.length > 1) };
}

function asMermaid(graph: Graph): Figures {
  const { pictures, notes } = mermaidPictures(graph);
  const figures = pictures.map(({ id, title, text, inside }) => {
    const picture: Code = { type: 'code', lang: 'mermaid', value: text, data: { diagram: id } };
    return { id, title, inside, picture };
  });
  return { figures, notes, legend: mermaidLegend(pictures.map(({ picture }) => picture)) };
}

/** One of several has a heading, and leads to those that show what it hides. */
function figureOf(
  page: Page,
  { id, title, picture, inside = [] }: Figure,
  all: readonly Figure[],
  level: number,
): readonly RootContent[] {
  if (all.length === 1) return [picture];
  const links = all
    .filter((other) => inside.includes(other.id))
    .map((other) => link(`#diagram-${other.id}`, other.title));
  const place: RootContent = { type: 'paragraph', children: page.place(`diagram-${id}`) };
  const more =
    links.length > 0
      ? [paragraph('What is closed here is shown open in: ', joined(links, ', '), '.')]
      : [];
  return [place, heading(level, title), picture, ...more];
}

/** What the numbers in the picture mean, on a page without the table of flows. */
function numbersOf(page: Page): readonly RootContent[] {
  if (page.sections.has('flows')) return [];
  return tableSection(page, page.all('flow'), () => [
    numberColumn(page),
    { head: 'Flow', cell: (d) => flowTitle(page, d) },
    ...endColumns(page),
  ]);
}

const TOO_LARGE =
  'There are too many flows for a picture that could be read; the table of flows has them all.';
