/** What is taken for granted, why, and whose task it is to make it true. */
import { nameColumn, namesColumn, tableSection, type Section } from './section.js';

export const assumptions: Section = {
  name: 'assumptions',
  title: 'Assumptions',
  render(page) {
    return tableSection(page, page.all('assumption'), (below) => [
      nameColumn(page, 'Assumption', below),
      { head: 'Why', cell: (d) => page.line(d, page.text(d, 'because'), below) },
      namesColumn(page, 'About', 'about'),
      namesColumn(page, 'Falls to', 'falls to'),
      {
        head: 'What rests on it',
        cell: (d) => page.refs(page.referrers(d, 'upheld by', 'rests on')),
      },
    ]);
  },
};
