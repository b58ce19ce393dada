/** Where things are going: properties and controls that are planned, and what came in which year. */
import type { RootContent } from 'mdast';
import { clauseOf } from '../../model/attributes.js';
import type { Declaration } from '../../model/declaration.js';
import { formatDay } from '../../model/dates.js';
import { bullets, heading, item, joined, strong, tableOf } from '../nodes.js';
import type { Page } from '../page-context.js';
import { mitigationStatus, propertyStatus, statusReason } from '../phrases.js';
import { threatList } from '../responses.js';
import { answeredBy } from './mitigations.js';
import type { Section } from './section.js';

export const roadmap: Section = {
  name: 'roadmap',
  title: 'Roadmap',
  render(page, level) {
    const dated = [...page.all('property'), ...page.all('mitigation')];
    const planned = dated.filter((d) => status(page, d) === 'planned');
    const years = byYear(page, dated);
    return [
      ...(planned.length > 0 ? [heading(level + 1, 'Planned'), ...plans(page, planned)] : []),
      ...(years.size > 0 ? [heading(level + 1, 'So far'), history(page, years)] : []),
    ];
  },
};

function status(page: Page, d: Declaration): string {
  const view = page.viewOf(d);
  return d.kind === 'property' ? propertyStatus(view, d) : mitigationStatus(view, d);
}

function plans(page: Page, planned: readonly Declaration[]): readonly RootContent[] {
  const below: RootContent[] = [];
  const table = tableOf(planned, [
    { head: 'Planned', cell: (d) => [page.link(d), page.marks(d)] },
    { head: 'What it is', cell: (d) => (d.kind === 'property' ? 'Property' : 'Control') },
    { head: 'Due', cell: (d) => page.text(d, 'due') ?? '' },
    { head: 'Owner', cell: (d) => page.text(d, 'owner') ?? '' },
    { head: 'State', cell: (d) => page.line(d, statusReason(page.viewOf(d), d), below) },
    {
      head: 'Answers',
      cell: (d) => (d.kind === 'mitigation' ? threatList(page, answeredBy(page, d)) : ''),
    },
  ]);
  return [table, ...below];
}

/** What has its status since when: what came and what was taken back, by year. */
function byYear(page: Page, dated: readonly Declaration[]): Map<string, Declaration[]> {
  const years = new Map<string, Declaration[]>();
  for (const d of dated) {
    const since = clauseOf(page.lines(d, 'status')[0], 'since')?.values[0];
    if (since?.is !== 'date' || status(page, d) === 'planned') continue;
    const year = formatDay(since.date.first).slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), d]);
  }
  return years;
}

function history(page: Page, years: ReadonlyMap<string, readonly Declaration[]>): RootContent {
  const sorted = [...years].sort(([a], [b]) => Number(a) - Number(b));
  return bullets(
    sorted.map(([year, came]) =>
      item(
        strong(year, ':'),
        ' ',
        joined(
          came.map((d) => page.ref(d)),
          ', ',
        ),
      ),
    ),
  );
}
