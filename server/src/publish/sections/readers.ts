/** What readers ask and look up: incidents, questions, words, and the sources that are cited. */
import type { Declaration } from '../../model/declaration.js';
import type { RootContent } from 'mdast';
import {
  emphasis,
  heading,
  itemOf,
  joined,
  lineBreak,
  numbered,
  paragraph,
  type Inline,
} from '../nodes.js';
import { documentLink } from '../citations.js';
import type { Page } from '../page-context.js';
import { capitalised } from '../phrases.js';
import { threatList } from '../responses.js';
import {
  fact,
  factList,
  lastFacts,
  proseFact,
  sourceLine,
  tableSection,
  type Section,
} from './section.js';

export const incidents: Section = {
  name: 'incidents',
  title: 'Incidents',
  render: (page, level) => page.all('incident').flatMap((d) => incident(page, level + 1, d)),
};

function incident(page: Page, level: number, d: Declaration): readonly RootContent[] {
  const date = page.text(d, 'date');
  const title = heading(level, date === undefined ? '' : `${date}: `, page.title(d), page.marks(d));
  return [
    ...page.anchored(d, title),
    ...page.prose(page.description(d), level),
    ...factList([
      fact('Severity', capitalised(page.text(d, 'severity') ?? '')),
      fact('CVE', joined(page.texts(d, 'cve'), ', ')),
      fact('Affected', joined(page.texts(d, 'affected'), ', ')),
      fact('Fixed in', joined(page.texts(d, 'fixed in'), ', ')),
      fact('What came true', threatList(page, page.targets(d, 'realises'))),
      proseFact(page, 'Effect', page.text(d, 'effect')),
      proseFact(page, 'Lesson', page.text(d, 'lesson')),
      ...lastFacts(page, d),
    ]),
  ];
}

export const questions: Section = {
  name: 'questions',
  title: "Readers' questions",
  render: (page, level) => page.all('question').flatMap((d) => questionBlock(page, level + 1, d)),
};

/** One question with its answer. */
export function questionBlock(page: Page, level: number, d: Declaration): readonly RootContent[] {
  const answer = page.prose(page.text(d, 'answer'), level);
  return [
    ...page.anchored(d, heading(level, page.title(d), page.marks(d))),
    ...page.prose(page.description(d), level),
    ...(answer.length > 0 ? answer : [paragraph(emphasis('Not answered yet.'))]),
    ...factList([
      fact('Asked by', page.named(d, 'asked by')),
      fact('About', page.named(d, 'about')),
      fact('Relies on', page.named(d, 'relies on')),
      ...lastFacts(page, d),
    ]),
  ];
}

export const terms: Section = {
  name: 'terms',
  title: 'Glossary',
  render(page) {
    return tableSection(page, page.all('term'), (below) => [
      { head: 'Term', cell: (d) => page.head(d) },
      {
        head: 'Meaning',
        cell: (d) => joined([page.described(d, below), sourceLine(page, d)], lineBreak()),
      },
    ]);
  },
};

export const documents: Section = {
  name: 'documents',
  title: 'References',
  render(page) {
    const items = page.all('document').map((d) => {
      const below: RootContent[] = [];
      const about = page.line(d, page.description(d), below);
      const start: Inline = [page.anchors(d), document(page, d), page.marks(d)];
      return page.from(d, itemOf([joined([start, about], ': ')], below.slice(1)));
    });
    return items.length > 0 ? [numbered(items)] : [];
  },
};

/** Its title as a link, where its address is one that a page may link to. */
function document(page: Page, d: Declaration): Inline {
  return documentLink(page, d, page.title(d));
}
