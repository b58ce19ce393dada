/** How the parts communicate: the picture, and every flow with its number, protection and threats. */
import type { Image, RootContent } from 'mdast';
import { elementAround } from '../../model/terms/containment.js';
import type { Declaration, Reference } from '../../model/declaration.js';
import {
  effectiveAuthentication,
  effectiveEncryption,
  effectiveProtocol,
} from '../../model/terms/flows.js';
import type { Drawing } from '../drawing.js';
import { graphOf } from '../graph.js';
import { legendOf, mermaidOverview } from '../mermaid.js';
import { joined, lineBreak, paragraph, strong, type Column, type Inline } from '../nodes.js';
import type { Page } from '../page-context.js';
import { STANDING, standingOf, worst } from '../standing.js';
import { authentication, examined } from './assets.js';
import { labelled, sourceLine, tableSection, type Section } from './section.js';

export const diagram: Section = {
  name: 'diagram',
  title: 'Data flow diagram',
  render(page) {
    const graph = graphOf(page.view, page);
    if (graph.flows.length === 0) return [];
    if (page.drawings) return [...page.drawings.flatMap(drawn), ...numbersOf(page)];
    const overview = mermaidOverview(graph);
    if (!overview) return [paragraph(TOO_LARGE)];
    const picture: RootContent = {
      type: 'code',
      lang: 'mermaid',
      value: overview.text,
      data: { diagram: 'overview' },
    };
    return [picture, paragraph(legendOf(overview)), ...numbersOf(page)];
  },
};

/** A picture that was laid out before; whoever writes the page says where its file is. */
function drawn({ id, alt }: Drawing): readonly RootContent[] {
  const picture: Image = { type: 'image', url: `${id}.svg`, alt, data: { diagram: id } };
  return [paragraph(picture)];
}

/** What the numbers in the picture mean, on a page without the table of flows. */
function numbersOf(page: Page): readonly RootContent[] {
  if (page.sections.has('flows')) return [];
  return tableSection(page, page.all('flow'), () => [
    numberColumn(page),
    { head: 'Flow', cell: (d) => title(page, d) },
    ...endColumns(page),
  ]);
}

function numberColumn(page: Page): Column<Declaration> {
  const number = (flow: Declaration) => String(page.flowNumber(flow));
  return { head: 'No.', cell: (d) => [page.anchors(d), number(d)] };
}

function endColumns(page: Page): readonly Column<Declaration>[] {
  return [
    { head: 'From', cell: (d) => end(page, d.from) },
    { head: 'To', cell: (d) => end(page, d.to) },
  ];
}

const TOO_LARGE =
  'There are too many flows for one picture that could be read; the table of flows has them all.';

export const flows: Section = {
  name: 'flows',
  title: 'Data flows',
  render(page) {
    return tableSection(page, page.all('flow'), (below) => [
      numberColumn(page),
      {
        head: 'Flow',
        cell: (d) => name(page, d, below),
      },
      ...endColumns(page),
      { head: 'Data', cell: (d) => data(page, d) },
      { head: 'Protection', cell: (d) => protection(page, d, below) },
      { head: 'Threats', cell: (d) => threatsTo(page, d, below) },
    ]);
  },
};

function name(page: Page, flow: Declaration, below: RootContent[]): Inline {
  const parts = [title(page, flow), page.described(flow, below), sourceLine(page, flow)];
  return joined(parts, lineBreak());
}

/** A flow without a title has its ends in the columns beside. */
function title(page: Page, flow: Declaration): Inline {
  return [flow.title === undefined ? '' : strong(flow.title), page.marks(flow)];
}

/** The element, and the entry point where the flow names one. */
function end(page: Page, reference: Reference | undefined): Inline {
  const target = reference && page.view.model.target(reference);
  if (!target) return '';
  const around = target.kind === 'entry' ? elementAround(page.view, target) : undefined;
  return around ? [page.ref(around), ', at ', page.ref(target)] : page.ref(target);
}

function data(page: Page, flow: Declaration): Inline {
  const returned = page.targets(flow, 'returns');
  const back: Inline = returned.length > 0 ? ['returns: ', page.refs(returned)] : '';
  return joined([page.named(flow, 'carries'), back], lineBreak());
}

const ENCRYPTION = {
  yes: 'encrypted',
  no: strong('not encrypted'),
  unknown: 'encryption not known',
};

function protection(page: Page, flow: Declaration, below: RootContent[]): Inline {
  const view = page.viewOf(flow);
  const encrypted = ENCRYPTION[effectiveEncryption(view, flow)];
  const lines = effectiveAuthentication(view, flow);
  const proof = lines.length > 0 ? authentication(page, flow, lines, below) : '';
  const sent = joined([effectiveProtocol(view, flow) ?? '', encrypted], ', ');
  return joined([sent, labelled('authentication', proof)], lineBreak());
}

/** The threats with the worst response among them; without threats, that somebody looked. */
function threatsTo(page: Page, flow: Declaration, below: RootContent[]): Inline {
  const threats = page.referrers(flow, 'targets', 'via');
  if (threats.length === 0) return labelled('Examined', examined(page, flow, below));
  const links = joined(
    threats.map((threat) => page.link(threat)),
    ', ',
  );
  return labelled(worstResponse(page, threats), links);
}

function worstResponse(page: Page, threats: readonly Declaration[]): string {
  return STANDING[worst(threats.map((one) => standingOf(page.viewOf(one), one)))].response;
}
