/** The lines at the top of a page: what is described, as of when, by whom, and where to report. */
import type { ListItem } from 'mdast';
import { dateOf, numberOf, textOf } from '../../model/attributes.js';
import { formatDay } from '../../model/dates.js';
import { inline, link, type Inline } from '../nodes.js';
import type { Page } from '../page-context.js';
import { reportTo } from './reporting.js';
import { fact } from './section.js';

const INTERNAL = 'internal; what is marked so is left out of public pages';

/** For whom the page is, of which version, and how old the model is. */
export function stateFacts(page: Page): readonly (ListItem | undefined)[] {
  const { statement } = page;
  if (!statement) return [];
  return [
    fact('Audience', page.audience === 'internal' ? INTERNAL : ''),
    fact('Version', page.text(statement, 'version') ?? ''),
    fact('Last reviewed', reviewed(page)),
  ];
}

export function ownerFact(page: Page): ListItem | undefined {
  return page.statement && fact('Owner', page.text(page.statement, 'owner') ?? '');
}

export function reportFact(page: Page): ListItem | undefined {
  const address = inline(reportTo(page));
  const isTold = page.sections.has('reporting');
  const how: Inline = isTold ? [' (', link('#section-reporting', 'how'), ')'] : '';
  return fact('Report a security issue to', address.length > 0 ? [address, how] : '');
}

function reviewed({ view, statement }: Page): string {
  const date = statement && dateOf(view, statement, 'reviewed');
  if (!statement || !date) return '';
  const last = textOf(view, statement, 'reviewed') ?? '';
  const every = numberOf(view, statement, 'review-every');
  if (every === undefined) return last;
  const due = date.first + every;
  return `${last}; the next review ${view.now > due ? 'was' : 'is'} due by ${formatDay(due)}`;
}
