/** Chapters 8 and 9 of a rubric: what is promised, with what a violation looks like, and what is not. */
import type { Declaration } from '../../model/declaration.js';
import { paragraph, type Column } from '../nodes.js';
import type { Page } from '../page-context.js';
import { capitalised } from '../phrases.js';
import {
  block,
  glance,
  groupOf,
  membersOf,
  NOT_PROVIDED,
  PROVIDED,
} from '../sections/properties.js';
import { orNotStated, tableSection, type Section } from '../sections/section.js';

export const provided: Section = {
  name: 'properties-provided',
  title: '',
  render(page, level) {
    const members = membersOf(page, PROVIDED);
    if (members.length === 0) return [];
    return [
      paragraph(PROVIDED.intro),
      ...tableSection(page, members, (below) => [
        { head: 'Property', cell: (d) => page.link(d) },
        symptomColumn(page, below),
        { head: 'Severity', cell: (d) => orNotStated(capitalised(page.text(d, 'severity') ?? '')) },
      ]),
      ...members.flatMap((d) => block(page, level + 1, d)),
    ];
  },
};

function symptomColumn(page: Page, below: Parameters<Page['line']>[2]): Column<Declaration> {
  return {
    head: 'What a violation looks like',
    cell: (d) => orNotStated(page.line(d, page.text(d, 'symptom'), below)),
  };
}

export const notProvided: Section = {
  name: 'properties-not-provided',
  title: '',
  render(page, level) {
    const members = NOT_PROVIDED.flatMap((group) => membersOf(page, group));
    return [
      ...(members.length > 1 ? [glance(page, members)] : []),
      ...NOT_PROVIDED.flatMap((group) => groupOf(page, level + 1, group)),
    ];
  },
};
