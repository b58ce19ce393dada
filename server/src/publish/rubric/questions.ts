/** Chapters 12 and 14 of a rubric: what would make the model wrong, and what its authors do not know yet. */
import type { Declaration } from '../../model/declaration.js';
import { bullets, paragraph, tableOf } from '../nodes.js';
import type { Page } from '../page-context.js';
import { provenanceIn } from '../provenance.js';
import { questionBlock } from '../sections/readers.js';
import { proseItems, type Section } from '../sections/section.js';
import { chapterLink, claimsOf } from './chapters.js';

export const changes: Section = {
  name: 'review-when',
  title: '',
  render(page) {
    const { statement } = page;
    const texts = statement ? page.texts(statement, 'review-when') : [];
    return texts.length > 0 ? [bullets(proseItems(page, texts))] : [];
  },
};

export const unanswered: Section = {
  name: 'unanswered',
  title: '',
  render(page, level) {
    const open = page.all('question').filter((d) => !isAnswered(page, d));
    if (open.length === 0) return [paragraph('No question is open.')];
    return open.flatMap((d) => questionBlock(page, level, d));
  },
};

export const toConfirm: Section = {
  name: 'to-confirm',
  title: 'To be confirmed by maintainers',
  render(page) {
    const inferred = claimsOf(page).filter(
      ({ declaration: d }) => provenanceIn(page.viewOf(d), d) === 'inferred',
    );
    if (inferred.length === 0) return [];
    return [
      tableOf(inferred, [
        { head: 'Inferred claim', cell: ({ declaration }) => page.ref(declaration) },
        { head: 'Stands in', cell: ({ chapter }) => chapterLink(chapter) },
        { head: 'Asked in', cell: ({ declaration }) => page.refs(asking(page, declaration)) },
      ]),
    ];
  },
};

export const answered: Section = {
  name: 'answered',
  title: 'Answered questions',
  render(page, level) {
    const members = page.all('question').filter((d) => isAnswered(page, d));
    return members.flatMap((d) => questionBlock(page, level + 1, d));
  },
};

function isAnswered(page: Page, question: Declaration): boolean {
  return (page.text(question, 'answer') ?? '').trim() !== '';
}

function asking(page: Page, claim: Declaration): readonly Declaration[] {
  return page.referrers(claim, 'about').filter(({ kind }) => kind === 'question');
}
