/** General purpose: what the system is for, in the author's words. */
import { joined } from '../nodes.js';
import { fact, factList, type Section } from './section.js';

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
    return prose.length > 0
      ? [...prose, ...factList([fact('Source', joined(page.sources(statement), '; '))])]
      : [];
  },
};
