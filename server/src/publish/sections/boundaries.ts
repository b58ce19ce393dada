/** Trust boundaries: what stands inside each, what guards it, and which flows go through it. */
import { crossing } from '../../model/terms/flows.js';
import type { Declaration } from '../../model/declaration.js';
import { anchorOf } from '../anchors.js';
import { inline, joined, lineBreak, link, type Inline } from '../nodes.js';
import type { Page } from '../page-context.js';
import { holderOf } from './assets.js';
import { trustOf } from './elements.js';
import { nameColumn, namesColumn, orNotStated, tableSection, type Section } from './section.js';

export const boundaries: Section = {
  name: 'boundaries',
  title: 'Trust boundaries',
  render(page) {
    const crossings = crossingsOf(page);
    return tableSection(page, page.all('boundary'), (below) => [
      nameColumn(page, 'Boundary', below, (d) => [['Stands in', holderOf(page, d)]]),
      { head: 'Trust inside', cell: (d) => orNotStated(trustOf(page, d)) },
      { head: 'Inside', cell: (d) => page.refs(insideOf(page, d)) },
      namesColumn(page, 'Guarded by', 'enforces'),
      { head: 'Crossed by flows', cell: (d) => crossedBy(page, d, crossings) },
    ]);
  },
};

function insideOf(page: Page, boundary: Declaration): readonly Declaration[] {
  return page.view.model.held(boundary).filter((held) => page.shows(held));
}

interface Crossings {
  readonly entered: ReadonlyMap<Declaration, readonly Declaration[]>;
  readonly left: ReadonlyMap<Declaration, readonly Declaration[]>;
}

function crossingsOf(page: Page): Crossings {
  const entered = new Map<Declaration, Declaration[]>();
  const left = new Map<Declaration, Declaration[]>();
  for (const flow of page.all('flow')) {
    const { enters, leaves } = crossing(page.viewOf(flow), flow);
    for (const zone of enters) append(entered, zone, flow);
    for (const zone of leaves) append(left, zone, flow);
  }
  return { entered, left };
}

function append(map: Map<Declaration, Declaration[]>, zone: Declaration, flow: Declaration): void {
  const known = map.get(zone);
  if (known) known.push(flow);
  else map.set(zone, [flow]);
}

function crossedBy(page: Page, boundary: Declaration, { entered, left }: Crossings): Inline {
  const inward = numbers(page, entered.get(boundary));
  const outward = numbers(page, left.get(boundary));
  return joined(
    [
      inline(inward).length > 0 ? ['in: ', inward] : '',
      inline(outward).length > 0 ? ['out: ', outward] : '',
    ],
    lineBreak(),
  );
}

function numbers(page: Page, flows: readonly Declaration[] = []): Inline {
  const links = flows.map((flow) =>
    link(`#${anchorOf(page.view, flow)}`, String(page.flowNumber(flow))),
  );
  return joined(links, ', ');
}
