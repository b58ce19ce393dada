/** Chapters 11 and 13 of a rubric: how reports are judged, and on which section of the page each judgement rests. */
import type { Declaration } from '../../model/declaration.js';
import { joined, lineBreak, strong, type Column, type Inline } from '../nodes.js';
import type { Page } from '../page-context.js';
import { verdictPhrase } from '../phrases.js';
import {
  caseColumn,
  goesToColumn,
  judgement,
  judgementColumn,
  reasonColumn,
} from '../sections/judgements.js';
import { namesColumn, orNotStated, tableSection, type Section } from '../sections/section.js';
import { chapterLink, chapterOf, isDisposition } from './chapters.js';

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

/** Each claim with the section that it stands in. */
function groundsOf(page: Page, verdict: Declaration): Inline {
  const grounds = page.targets(verdict, 'rests on').map((claim): Inline => {
    const chapter = chapterOf(page, claim);
    return [page.ref(claim), chapter ? [' (', chapterLink(chapter), ')'] : ''];
  });
  return joined(grounds, lineBreak());
}
