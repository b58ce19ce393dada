/**
 * Security properties by status: promised now, planned, and expressly not promised. The status stands before every
 * title, since the title of a disclaimed property states a falsehood.
 */
import type { RootContent } from 'mdast';
import type { Declaration } from '../../model/declaration.js';
import { heading, inline, joined, link, paragraph, tableOf, type Inline } from '../nodes.js';
import { anchorOf } from '../anchors.js';
import type { Page } from '../page-context.js';
import { capitalised, propertyPhrase, propertyStatus, statusReason } from '../phrases.js';
import { threatList } from '../responses.js';
import {
  fact,
  factList,
  lastFacts,
  proseFact,
  proseFacts,
  textFacts,
  type Section,
} from './section.js';

export interface Group {
  readonly title: string;
  readonly intro: string;
  readonly holds: (page: Page, property: Declaration) => boolean;
}

export const PROVIDED: Group = {
  title: 'Promised now',
  intro:
    'A violation of one of these is a security issue, unless it is promised as a best effort only.',
  holds: (page, d) => status(page, d) === 'provided',
};

export const NOT_PROVIDED: readonly Group[] = [
  {
    title: 'Planned',
    intro: 'Not there yet: nobody may rely on these today.',
    holds: (page, d) => status(page, d) === 'planned',
  },
  {
    title: 'Expressly not promised',
    intro: 'Considered and turned down, taken back, or never promised.',
    holds: (page, d) => !['provided', 'planned'].includes(status(page, d)) && !isFriend(page, d),
  },
  {
    title: 'False friends',
    intro: 'What looks like a promise but is none.',
    holds: (page, d) => !['provided', 'planned'].includes(status(page, d)) && isFriend(page, d),
  },
];

export const properties: Section = {
  name: 'properties',
  title: 'Security properties',
  render(page, level) {
    const groups = [PROVIDED, ...NOT_PROVIDED];
    const members = groups.flatMap((group) => membersOf(page, group));
    return [
      ...(members.length > 1 ? [glance(page, members)] : []),
      ...groups.flatMap((group) => groupOf(page, level + 1, group)),
    ];
  },
};

function status(page: Page, property: Declaration): string {
  return propertyStatus(page.viewOf(property), property);
}

/** Something suggests a property that is not provided. */
function isFriend(page: Page, property: Declaration): boolean {
  return status(page, property) === 'disclaimed' && page.texts(property, 'suggested by').length > 0;
}

function phrase(page: Page, property: Declaration): string {
  return propertyPhrase(page.viewOf(property), property);
}

/** One line for each property. */
export function glance(page: Page, members: readonly Declaration[]): RootContent {
  return tableOf(members, [
    { head: 'Status', cell: (d) => phrase(page, d) },
    { head: 'Property', cell: (d) => link(`#${anchorOf(page.view, d)}`, page.title(d)) },
    { head: 'Strength', cell: (d) => strength(page, d) },
    { head: 'Protects', cell: (d) => page.named(d, 'protects') },
    { head: 'Promised to', cell: (d) => page.named(d, 'promised to') },
  ]);
}

const STRENGTH: Readonly<Record<string, string>> = {
  limited: 'Limited',
  'best-effort': 'Best effort',
};

function strength(page: Page, property: Declaration): string {
  return STRENGTH[page.text(property, 'strength') ?? ''] ?? '';
}

export function membersOf(page: Page, group: Group): readonly Declaration[] {
  return page.all('property').filter((d) => group.holds(page, d));
}

/** The properties of a group under its heading; nothing when there are none. */
export function groupOf(page: Page, level: number, group: Group): readonly RootContent[] {
  const members = membersOf(page, group);
  if (members.length === 0) return [];
  return [
    heading(level, group.title),
    paragraph(group.intro),
    ...members.flatMap((d) => block(page, level + 1, d)),
  ];
}

/** One property, with all that is stated of it. */
export function block(page: Page, level: number, d: Declaration): readonly RootContent[] {
  const title = heading(level, `${phrase(page, d)}: `, page.title(d), page.marks(d));
  return [
    ...page.anchored(d, title),
    ...page.prose(page.description(d), level),
    ...factList([
      proseFact(page, reasonLabel(page, d), statusReason(page.viewOf(d), d)),
      textFacts('What makes people believe it', page.texts(d, 'suggested by')),
      fact('Strength', strength(page, d)),
      fact('Protects', page.named(d, 'protects')),
      fact('Promised to', page.named(d, 'promised to')),
      fact('Against', page.named(d, 'against')),
      proseFact(page, 'Holds if', page.text(d, 'condition')),
      proseFacts(page, 'What it does not say', page.texts(d, 'limit')),
      fact('Upheld by', upheldBy(page, d)),
      proseFact(page, 'What a violation looks like', page.text(d, 'symptom')),
      fact('Severity of a violation', capitalised(page.text(d, 'severity') ?? '')),
      fact('Would be broken by', threatList(page, page.referrers(d, 'breaks'))),
      ...lastFacts(page, d),
    ]),
  ];
}

const REASON: Readonly<Record<string, string>> = {
  rejected: 'Why it was rejected',
  withdrawn: 'Why it was withdrawn',
  disclaimed: 'Why it is not promised',
  planned: 'State',
};

function reasonLabel(page: Page, property: Declaration): string {
  return REASON[status(page, property)] ?? 'Why';
}

/** What it states itself, and the boundaries that enforce it. */
function upheldBy(page: Page, property: Declaration): Inline {
  const boundaries = page.referrers(property, 'enforces');
  const enforced = boundaries.length > 0 ? ['the boundary ', page.refs(boundaries)] : '';
  return joined([inline(page.named(property, 'upheld by')), inline(enforced)], '; ');
}
