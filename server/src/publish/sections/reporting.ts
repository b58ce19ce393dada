/** Where to report a vulnerability, what happens then, and which versions get fixes. */
import { addresses } from '../citations.js';
import { bullets, code, item, joined, paragraph, type Inline } from '../nodes.js';
import type { Page } from '../page-context.js';
import { fact, factList, type Section } from './section.js';

export const reporting: Section = {
  name: 'reporting',
  title: 'Where to report a security issue',
  render(page) {
    const { statement } = page;
    if (!statement) return [];
    const languages = page.texts(statement, 'languages').map(code);
    return factList([
      fact('Report to', reportTo(page)),
      fact('Policy', addresses(page, statement, 'policy')),
      fact('Languages', joined(languages, ', ')),
    ]);
  },
};

/** The addresses that take reports. */
export function reportTo(page: Page): Inline {
  const { statement } = page;
  return statement ? addresses(page, statement, 'report to') : '';
}

export const disclosure: Section = {
  name: 'disclosure',
  title: 'What happens to a report',
  render(page, level) {
    const { statement } = page;
    return statement ? page.prose(page.text(statement, 'disclosure'), level) : [];
  },
};

export const supported: Section = {
  name: 'supported',
  title: 'Supported versions',
  render(page) {
    const { statement } = page;
    const versions = statement ? page.texts(statement, 'supported') : [];
    if (versions.length === 0) return [];
    return [
      paragraph('These get security fixes:'),
      bullets(versions.map((version) => item(version))),
    ];
  },
};
