/** Chapter 7 of a rubric: who is defended against, and who is not and why. */
import { paragraph } from '../nodes.js';
import type { Declaration } from '../../model/declaration.js';
import type { Page } from '../page-context.js';
import { trust } from '../../model/terms/trust.js';
import { adversaryTable, scopeReason } from '../sections/people.js';
import { orNotStated, type Section } from '../sections/section.js';
import { chapterLink } from './chapters.js';

export const adversariesIn: Section = {
  name: 'adversaries-in-scope',
  title: 'In scope',
  render(page) {
    const untrusted = page.all('actor').filter((actor) => isUntrusted(page, actor));
    const users = ['Users who are not trusted (see ', chapterLink('scope'), '): '];
    const members = page.all('adversary').filter((d) => isInScope(page, d));
    return [
      ...adversaryTable(page, members, (below) => ({
        head: 'Why',
        cell: (d) => scopeReason(page, d, below),
      })),
      ...(untrusted.length > 0 ? [paragraph(users, page.refs(untrusted))] : []),
    ];
  },
};

export const adversariesOut: Section = {
  name: 'adversaries-out-of-scope',
  title: 'Out of scope',
  render(page) {
    const members = page.all('adversary').filter((d) => !isInScope(page, d));
    return adversaryTable(page, members, (below) => ({
      head: 'Why not',
      cell: (d) => orNotStated(scopeReason(page, d, below)),
    }));
  },
};

function isInScope(page: Page, adversary: Declaration): boolean {
  return page.text(adversary, 'in-scope') !== 'no';
}

function isUntrusted(page: Page, actor: Declaration): boolean {
  return trust(page.viewOf(actor), actor) === 'untrusted';
}
