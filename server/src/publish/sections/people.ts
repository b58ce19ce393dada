/** The people: classes of users with what they may do and expect, and attackers. */
import type { RootContent } from 'mdast';
import type { Declaration } from '../../model/declaration.js';
import { clauseText } from '../../model/attributes.js';
import {
  bullets,
  heading,
  item,
  itemOf,
  joined,
  lineBreak,
  strong,
  type Column,
  type Inline,
} from '../nodes.js';
import { trustOf } from './elements.js';
import type { Page } from '../page-context.js';
import { propertyStatus } from '../phrases.js';
import { nameColumn, tableSection, type Section } from './section.js';

export const actors: Section = {
  name: 'actors',
  title: 'Users and what they may do',
  render(page, level) {
    const table = tableSection(page, page.all('actor'), (below) => [
      nameColumn(page, 'User', below),
      { head: 'How one becomes one', cell: (d) => page.line(d, page.text(d, 'becomes'), below) },
      { head: 'May', cell: (d) => privileges(page, d) },
      { head: 'May not', cell: (d) => lines(page.texts(d, 'may-not')) },
      { head: 'Trust', cell: (d) => trustOf(page, d) },
    ]);
    return [...table, ...expectations(page, level + 1)];
  },
};

export const adversaries: Section = {
  name: 'adversaries',
  title: 'Adversaries',
  render: (page) =>
    adversaryTable(page, page.all('adversary'), (below) => ({
      head: 'Defended against',
      cell: (d) => scope(page, d, below),
    })),
};

/** @param last the column that says what is said of the scope */
export function adversaryTable(
  page: Page,
  members: readonly Declaration[],
  last: (below: RootContent[]) => Column<Declaration>,
): readonly RootContent[] {
  return tableSection(page, members, (below) => [
    nameColumn(page, 'Adversary', below),
    { head: 'Can', cell: (d) => lines(page.texts(d, 'can')) },
    { head: 'Cannot', cell: (d) => lines(page.texts(d, 'cannot')) },
    { head: 'Wants', cell: (d) => lines(page.texts(d, 'wants')) },
    last(below),
  ]);
}

function privileges(page: Page, actor: Declaration): Inline {
  const parents = page.targets(actor, 'extends');
  const own = page.texts(actor, 'may');
  if (parents.length === 0) return lines(own);
  const inherited: Inline = ['As ', page.refs(parents), own.length > 0 ? ', and:' : ''];
  return joined([inherited, lines(own)], lineBreak());
}

function lines(texts: readonly string[]): Inline {
  return joined(
    texts.map((line) => `• ${line}`),
    lineBreak(),
  );
}

function scope(page: Page, adversary: Declaration, below: RootContent[]): Inline {
  const answer = page.text(adversary, 'in-scope') === 'no' ? 'No' : 'Yes';
  return joined([answer, scopeReason(page, adversary, below)], ': ');
}

/** Why an adversary is in scope, or is not. */
export function scopeReason(page: Page, adversary: Declaration, below: RootContent[]): Inline {
  const line = page.lines(adversary, 'in-scope')[0];
  return page.line(adversary, clauseText(line, 'because'), below);
}

/** What each class of users may rely on. */
function expectations(page: Page, level: number): readonly RootContent[] {
  const items = page.all('actor').flatMap((actor) => {
    const promised = promisedTo(page, actor);
    if (promised.length === 0) return [];
    const list = bullets(promised.map((one) => item(page.ref(one))));
    return { ...itemOf([strong(page.link(actor))], [list]), spread: false };
  });
  return items.length > 0 ? [heading(level, 'What they may expect'), bullets(items)] : [];
}

/** What is provided and promised to a class of users. */
function promisedTo(page: Page, actor: Declaration): readonly Declaration[] {
  return page
    .referrers(actor, 'promised to')
    .filter((one) => propertyStatus(page.viewOf(one), one) === 'provided');
}
