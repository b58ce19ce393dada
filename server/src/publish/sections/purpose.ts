/** General purpose: what the system is for, in the author's words. */
import { sources } from '../citations.js';
import { inline, joined, paragraph, strong } from '../nodes.js';
import type { Section } from './section.js';

export const purpose: Section = {
  name: 'purpose',
  title: 'General purpose',
  render(page, level) {
    const { statement } = page;
    if (!statement) return [];
    const prose = [
      ...page.prose(page.description(statement), level),
      ...page.prose(page.text(statement, 'purpose'), level),
    ];
    const cited = inline(joined(sources(page, statement), '; '));
    const last = cited.length > 0 ? [paragraph(strong('Source:'), ' ', cited)] : [];
    return prose.length > 0 ? [...prose, ...last] : [];
  },
};
