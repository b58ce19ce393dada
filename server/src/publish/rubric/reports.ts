/** Chapters 11 and 13 of a rubric: how reports are judged, and on which section of the page each judgement rests. */
import type { Declaration } from '../../model/declaration.js';
import { inline, joined, lineBreak, strong, type Column, type Inline } from '../nodes.js';
import type { Page } from '../page-context.js';
import { verdictPhrase } from '../phrases.js';
import {
  caseColumn,
  goesToColumn,
  isDisposition,
  judgement,
  judgementColumn,
  reasonColumn,
} from '../sections/judgements.js';
import { namesColumn, orNotStated, tableSection, type Section } from '../sections/section.js';
import { chapterLink, chapterOf, CHAPTERS, type ChapterName } from './chapters.js';

export const triage: Section = {
  name: 'dispositions',
  title: '',
  render(page) {
    const members = page.all('verdict').filter((d) => isDisposition(page, d));
    return tableSection(page, members, (below) => [
      { head: 'Disposition', cell: (d) => strong(verdictPhrase(judgement(page, d))) },
      caseColumn(page, 'When', below),
      reasonColumn(page, below),
      groundsColumn(page),
      goesToColumn(page),
    ]);
  },
};

export const nonFindings: Section = {
  name: 'verdicts',
  title: '',
  render(page) {
    const members = page.all('verdict').filter((d) => !isDisposition(page, d));
    return tableSection(page, members, (below) => [
      caseColumn(page, 'A report of', below),
      judgementColumn(page),
      reasonColumn(page, below),
      namesColumn(page, 'A case of', 'under'),
      { head: 'Rests on', cell: (d) => groundsOf(page, d) },
      goesToColumn(page),
    ]);
  },
};

function groundsColumn(page: Page): Column<Declaration> {
  return { head: 'Rests on', cell: (d) => orNotStated(groundsOf(page, d)) };
}

/** The claims by the section that they stand in, one line for each; those of no section last. */
function groundsOf(page: Page, verdict: Declaration): Inline {
  const claims = page.targets(verdict, 'rests on');
  const inChapter = (chapter: ChapterName | undefined) =>
    claims.filter((claim) => chapterOf(page, claim) === chapter);
  const lines = CHAPTERS.map(([name]) => labelledBy(chapterLink(name), page.refs(inChapter(name))));
  return joined([...lines, page.refs(inChapter(undefined))], lineBreak());
}

function labelledBy(label: Inline, value: Inline): Inline {
  return inline(value).length > 0 ? [label, ': ', value] : '';
}
