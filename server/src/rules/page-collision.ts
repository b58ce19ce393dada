/** Rule: pages of which only the last would be left. */
import { textOf } from '../model/attributes.js';
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { indexQuery } from '../model/query.js';
import { isWellMade } from '../model/terms/certainty.js';
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
    const file = fileOf(view, page);
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
  page.kind === 'page' && isWellMade(page) && holdsIn(view, page) ? [fileOf(view, page)] : [],
);

/** The file of a page without detours: `./docs//a.md` is `docs/a.md`. Empty without one. */
function fileOf(view: View, page: Declaration): string {
  const path = textOf(view, page, 'file') ?? '';
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return (path.startsWith('/') ? '/' : '') + parts.join('/');
}
