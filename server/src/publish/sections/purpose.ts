/** General purpose: what the system is for, in the author's words. */
import type { Section } from './section.js';

export const purpose: Section = {
  name: 'purpose',
  title: 'General purpose',
  render(page, level) {
    const { statement } = page.view.model;
    if (!statement) return [];
    return [
      ...page.prose(page.description(statement), level),
      ...page.prose(page.text(statement, 'purpose'), level),
    ];
  },
};
