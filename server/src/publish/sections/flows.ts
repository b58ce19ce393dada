/** How the parts communicate: every flow with its number, protection and threats. */
import type { RootContent } from 'mdast';
import { elementAround } from '../../model/terms/containment.js';
import type { Declaration, Reference } from '../../model/declaration.js';
import {
  effectiveAuthentication,
  effectiveEncryption,
  effectiveProtocol,
} from '../../model/terms/flows.js';
import { joined, lineBreak, strong, type Column, type Inline } from '../nodes.js';
import type { Page } from '../page-context.js';
import { STANDING, standingOf, worst } from '../standing.js';
import { authentication, examined } from './assets.js';
import { labelled, sourceLine, tableSection, type Section } from './section.js';

export function numberColumn(page: Page): Column<Declaration> {
  const number = (flow: Declaration) => String(page.flowNumber(flow));
  return { head: 'No.', cell: (d) => [page.anchors(d), number(d)] };
}

export function endColumns(page: Page): readonly Column<Declaration>[] {
  return [
    { head: 'From', cell: (d) => end(page, d.from) },
    { head: 'To', cell: (d) => end(page, d.to) },
  ];
}

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
  const parts = [flowTitle(page, flow), page.described(flow, below), sourceLine(page, flow)];
  return joined(parts, lineBreak());
}

/** A flow without a title has its ends in the columns beside. */
export function flowTitle(page: Page, flow: Declaration): Inline {
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
