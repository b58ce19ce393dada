/**
 * Where things are going: properties and controls that are overdue and planned, those that are only partly there,
 * what came in which year, and what was turned down and why.
 */
import type { RootContent } from 'mdast';
import { clauseDate, dateOf } from '../../model/attributes.js';
import type { Declaration } from '../../model/declaration.js';
import { formatDay } from '../../model/dates.js';
import { bullets, heading, item, strong, tableOf, type Column } from '../nodes.js';
import type { Page } from '../page-context.js';
import {
  clauseDates,
  mitigationPhrase,
  mitigationStatus,
  propertyPhrase,
  propertyStatus,
  statusReason,
} from '../phrases.js';
import { threatList } from '../responses.js';
import { answeredBy } from './mitigations.js';
import type { Section } from './section.js';

export const roadmap: Section = {
  name: 'roadmap',
  title: 'Roadmap',
  render(page, level) {
    const all = inModelOrder(page);
    const plans = byDueDate(page, withStatus(page, all, ['planned']));
    const late = plans.filter((d) => isOverdue(page, d));
    const next = plans.filter((d) => !isOverdue(page, d));
    const place = { page, level: level + 1 };
    return [
      ...part(place, 'Overdue', late, planColumns),
      ...part(place, 'Planned', next, planColumns),
      ...part(place, 'Partly there', withStatus(page, all, ['partial']), partColumns),
      ...history(place, withStatus(page, all, CAME)),
      ...part(place, 'Turned down', withStatus(page, all, TURNED_DOWN), rejectionColumns),
    ];
  },
};

interface Place {
  readonly page: Page;
  /** Of the heading. */
  readonly level: number;
}

/** A table under its heading; nothing without a row. */
function part(
  { page, level }: Place,
  title: string,
  members: readonly Declaration[],
  columns: (page: Page, below: RootContent[]) => readonly Column<Declaration>[],
): readonly RootContent[] {
  if (members.length === 0) return [];
  const below: RootContent[] = [];
  return [heading(level, title), tableOf(members, columns(page, below)), ...below];
}

const CAME = ['provided', 'implemented', 'delegated'];
const TURNED_DOWN = ['rejected', 'withdrawn', 'impossible'];

function inModelOrder(page: Page): readonly Declaration[] {
  const { model } = page.view;
  const all = [...page.all('property'), ...page.all('mitigation')];
  return all.sort((a, b) => model.order(a) - model.order(b));
}

function withStatus(
  page: Page,
  all: readonly Declaration[],
  statuses: readonly string[],
): readonly Declaration[] {
  return all.filter((d) => statuses.includes(status(page, d)));
}

function status(page: Page, d: Declaration): string {
  const view = page.viewOf(d);
  return d.kind === 'property' ? propertyStatus(view, d) : mitigationStatus(view, d);
}

/** The next first; what has no date comes last. */
function byDueDate(page: Page, plans: readonly Declaration[]): readonly Declaration[] {
  const dated = plans.map((d) => ({ d, due: lastDay(page, d) ?? Infinity }));
  return dated.sort((a, b) => (a.due === b.due ? 0 : a.due - b.due)).map(({ d }) => d);
}

function lastDay(page: Page, d: Declaration): number | undefined {
  return dateOf(page.viewOf(d), d, 'due')?.last;
}

function isOverdue(page: Page, d: Declaration): boolean {
  const last = lastDay(page, d);
  return last !== undefined && page.view.now > last;
}

function planColumns(page: Page, below: RootContent[]): readonly Column<Declaration>[] {
  return [
    ...nameColumns(page, 'Planned'),
    { head: 'Due', cell: (d) => due(page, d) },
    ownerColumn(page),
    { head: 'State', cell: (d) => reason(page, d, below) },
    answersColumn(page),
  ];
}

function due(page: Page, d: Declaration): string {
  const date = page.text(d, 'due') ?? '';
  return isOverdue(page, d) ? `${date}, overdue` : date;
}

function partColumns(page: Page, below: RootContent[]): readonly Column<Declaration>[] {
  return [
    ...nameColumns(page, 'Partly there'),
    { head: 'Since', cell: (d) => clauseDates(page.lines(d, 'status')[0], 'since') },
    { head: 'How far', cell: (d) => reason(page, d, below) },
    { head: 'Due', cell: (d) => page.text(d, 'due') ?? '' },
    ownerColumn(page),
    answersColumn(page),
  ];
}

function rejectionColumns(page: Page, below: RootContent[]): readonly Column<Declaration>[] {
  return [
    ...nameColumns(page, 'Turned down'),
    { head: 'Decision', cell: (d) => decision(page, d) },
    { head: 'Why', cell: (d) => reason(page, d, below), always: true },
  ];
}

function decision(page: Page, d: Declaration): string {
  const view = page.viewOf(d);
  return d.kind === 'property' ? propertyPhrase(view, d) : mitigationPhrase(view, d);
}

function nameColumns(page: Page, head: string): readonly Column<Declaration>[] {
  return [
    { head, cell: (d) => [page.link(d), page.marks(d)] },
    { head: 'What it is', cell: (d) => (d.kind === 'property' ? 'Property' : 'Control') },
  ];
}

function ownerColumn(page: Page): Column<Declaration> {
  return { head: 'Owner', cell: (d) => page.text(d, 'owner') ?? '' };
}

function answersColumn(page: Page): Column<Declaration> {
  return {
    head: 'Answers',
    cell: (d) => (d.kind === 'mitigation' ? threatList(page, answeredBy(page, d)) : ''),
  };
}

function reason(page: Page, d: Declaration, below: RootContent[]): ReturnType<Page['line']> {
  return page.line(d, statusReason(page.viewOf(d), d), below);
}

/** What is there since when, by year. */
function history({ page, level }: Place, came: readonly Declaration[]): readonly RootContent[] {
  const years = new Map<string, Declaration[]>();
  for (const d of came) {
    const since = clauseDate(page.lines(d, 'status')[0], 'since');
    if (!since) continue;
    const year = formatDay(since.first).slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), d]);
  }
  if (years.size === 0) return [];
  const sorted = [...years].sort(([a], [b]) => Number(a) - Number(b));
  const lines = sorted.map(([year, members]) => item(strong(year, ':'), ' ', page.refs(members)));
  return [heading(level, 'So far'), bullets(lines)];
}
