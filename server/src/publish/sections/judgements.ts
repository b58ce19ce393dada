/** What is and is not a security issue: how reports are judged, what is out of scope, what others must do. */
import type { RootContent } from 'mdast';
import type { Declaration } from '../../model/declaration.js';
import { judgementOf } from '../../model/terms/judgement.js';
import { addresses } from '../citations.js';
import {
  heading,
  joined,
  lineBreak,
  paragraph,
  tableOf,
  type Column,
  type Inline,
} from '../nodes.js';
import type { Page } from '../page-context.js';
import { mitigationStatus, statusReason, verdictPhrase } from '../phrases.js';
import { nameColumn, namesColumn, tableSection, type Section } from './section.js';
import { cweLink } from './threats.js';

/** Judgements of what is to be reported in private. */
export const REPORTABLE: readonly string[] = ['vulnerability', 'private', 'depends'];

export const verdicts: Section = {
  name: 'verdicts',
  title: 'How reports are judged',
  render(page, level) {
    const all = page.all('verdict');
    const dispositions = all.filter((d) => isDisposition(page, d));
    const isReportable = (d: Declaration) => REPORTABLE.includes(judgement(page, d));
    const part = (title: string, members: readonly Declaration[]): readonly RootContent[] => {
      const table = tableSection(page, members, (below) => columns(page, below));
      return table.length > 0 ? [heading(level + 1, title), ...table] : [];
    };
    return [
      ...part('What to report', dispositions.filter(isReportable)),
      ...part(
        'What is not a security issue',
        dispositions.filter((d) => !isReportable(d)),
      ),
      ...part(
        'Known non-findings',
        all.filter((d) => !isDisposition(page, d)),
      ),
    ];
  },
};

/** True for a class of reports, false for one case of such a class. */
export function isDisposition(page: Page, verdict: Declaration): boolean {
  return page.lines(verdict, 'under').length === 0;
}

function columns(page: Page, below: RootContent[]): readonly Column<Declaration>[] {
  return [
    caseColumn(page, 'A report of', below),
    judgementColumn(page),
    reasonColumn(page, below),
    namesColumn(page, 'A case of', 'under'),
    namesColumn(page, 'Rests on', 'rests on'),
    goesToColumn(page),
  ];
}

/** What such a report is of, with what it looked like before. */
export function caseColumn(page: Page, head: string, below: RootContent[]): Column<Declaration> {
  return nameColumn(page, head, below, (d) => [
    ['For example', joined(page.texts(d, 'example'), '; ')],
    ['Precedents', addresses(page, d, 'precedent')],
    ['Usual severity', page.text(d, 'severity') ?? ''],
    ['Weaknesses', weaknesses(page, d)],
  ]);
}

export function judgementColumn(page: Page): Column<Declaration> {
  return { head: 'Is', cell: (d) => verdictPhrase(judgement(page, d)) };
}

export function reasonColumn(page: Page, below: RootContent[]): Column<Declaration> {
  return { head: 'Why', cell: (d) => page.line(d, page.text(d, 'because'), below) };
}

export function goesToColumn(page: Page): Column<Declaration> {
  return { head: 'Goes to', cell: (d) => addresses(page, d, 'goes to') };
}

/** Its own, else that of the class that it falls under. */
export function judgement(page: Page, verdict: Declaration): string {
  return judgementOf(page.viewOf(verdict), verdict) ?? '';
}

function weaknesses(page: Page, d: Declaration): Inline {
  return joined(page.texts(d, 'cwe').map(cweLink), ', ');
}

export const exclusions: Section = {
  name: 'exclusions',
  title: 'Out of scope',
  render(page) {
    return tableSection(page, page.all('exclusion'), (below) => [
      nameColumn(page, 'Out of scope', below),
      reasonColumn(page, below),
      namesColumn(page, 'About', 'about'),
      { head: 'Instead', cell: (d) => page.line(d, page.text(d, 'instead'), below) },
      { head: 'Weaknesses', cell: (d) => weaknesses(page, d) },
    ]);
  },
};

export const responsibilities: Section = {
  name: 'responsibilities',
  title: 'What is left to others',
  render(page) {
    const own = tableSection(page, page.all('responsibility'), (below) => [
      nameColumn(page, 'Responsibility', below),
      namesColumn(page, 'Falls to', 'falls to'),
      namesColumn(page, 'About', 'about'),
      reasonColumn(page, below),
      { head: 'How', cell: (d) => page.line(d, page.text(d, 'how'), below) },
      { head: 'Getting it wrong', cell: (d) => misuse(page, d, below) },
    ]);
    return [...own, ...delegated(page)];
  },
};

function misuse(page: Page, d: Declaration, below: RootContent[]): Inline {
  return joined(
    page.texts(d, 'misuse').map((text) => page.line(d, text, below)),
    lineBreak(),
  );
}

/** Controls that others have to carry out. */
function delegated(page: Page): readonly RootContent[] {
  const controls = page
    .all('mitigation')
    .filter((d) => mitigationStatus(page.viewOf(d), d) === 'delegated');
  if (controls.length === 0) return [];
  const below: RootContent[] = [];
  const table = tableOf(controls, [
    { head: 'Control', cell: (d) => control(page, d) },
    { head: 'Done by', cell: (d) => page.named(d, 'done by') },
    { head: 'Why', cell: (d) => page.line(d, statusReason(page.viewOf(d), d), below) },
  ]);
  return [paragraph('Controls that others have to carry out:'), table, ...below];
}

/** On a page that does not describe controls, this is where links to one lead. */
function control(page: Page, d: Declaration): Inline {
  return page.sections.has('mitigations') ? [page.link(d), page.marks(d)] : page.head(d);
}
