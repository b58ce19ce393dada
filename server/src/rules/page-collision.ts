/** Rule: pages of which only the last would be left. */
import { indexQuery } from '../model/query.js';
import { isWellMade } from '../model/terms/certainty.js';
import { pageFile } from '../model/terms/page-file.js';
import { holdsIn } from '../model/terms/terms.js';
import { quoted } from '../syntax/quote.js';
import type { Rule } from './rule.js';
import { alsoAt, listed, named } from './wording.js';

export const pageCollision: Rule = {
  code: 'page-collision',
  severity: 'error',
  group: 'completeness',
  summary: 'Two pages write one file.',
  options: {},
  subjects: ['page'],
  check(page, { view }) {
    const file = pageFile(view, page);
    if (file === '') return [];
    const others = pagesAt(view, file)
      .filter((each) => each !== page)
      .sort((a, b) => view.model.order(a) - view.model.order(b));
    if (others.length === 0) return [];
    const pages = others.length > 1 ? 'pages' : 'page';
    const verb = others.length > 1 ? 'do' : 'does';
    const message = `${named(page)} writes the file ${quoted(file)}, and so ${verb} ${pages} ${listed(others)}: give each page a file of its own`;
    const related = others.map((other) => alsoAt(other, `${named(other)} writes the same file`));
    return [{ at: page.name, message, related }];
  },
};

/** The pages of the view that write a file, in no set order. */
const pagesAt = indexQuery<string>((view, page) =>
  page.kind === 'page' && isWellMade(page) && holdsIn(view, page) ? [pageFile(view, page)] : [],
);
