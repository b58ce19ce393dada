// Pages in Python-Markdown, built by MkDocs in two themes with their defaults: no warning, every link leads to one place,
// the text is the page's; also with the extensions that users of Material set up.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mkdocs } from '../../server/src/publish/flavours/mkdocs.js';
import { anchorsIn } from '../../server/src/publish/links.js';
import { shownText } from '../publish/flavour-pages.js';
import { assertSameText, attribute, htmlPage, lostLinks, type HtmlPage } from '../support/html.js';
import { examplePages, hostileBuilt, withFiles, type BuiltPage } from './pages.js';
import { projectOf } from './projects.js';

const PLAIN = 'site_name: Docs\nplugins: []\n';
const EXTENDED = `${PLAIN}theme: material
markdown_extensions:
  - abbr
  - admonition
  - attr_list
  - def_list
  - footnotes
  - md_in_html
  - pymdownx.caret
  - pymdownx.details
  - pymdownx.emoji
  - pymdownx.highlight
  - pymdownx.inlinehilite
  - pymdownx.keys
  - pymdownx.mark
  - pymdownx.snippets
  - pymdownx.superfences
  - pymdownx.tabbed
  - pymdownx.tasklist
  - pymdownx.tilde
`;

function filesOf(pages: readonly BuiltPage[], settings: string): Record<string, string> {
  return {
    'mkdocs.yml': settings,
    'docs/index.md': '# Index\n',
    ...Object.assign({}, ...pages.map(markdownOf)),
  };
}

function markdownOf(page: BuiltPage): Record<string, string> {
  const { root, files } = withFiles(page);
  const all = Object.entries({ [`${page.name}.md`]: mkdocs.print(root), ...files });
  return Object.fromEntries(all.map(([name, text]) => [`docs/${name}`, text]));
}

function shown(html: string): HtmlPage {
  return htmlPage(
    html,
    (element) => attribute(element, 'role') === 'main' || element.tagName === 'article',
  );
}

for (const [settings, name] of [
  [PLAIN, 'by its defaults'],
  [EXTENDED, 'with the usual extensions'],
] as const) {
  test(`MkDocs ${name} builds every page without a warning, whole, and with its links`, async (t) => {
    const pages = [...(await examplePages()), ...hostileBuilt()];
    const project = projectOf(t, filesOf(pages, settings));
    project.run('mkdocs', 'build', '--strict', '--quiet');
    for (const { name, root } of pages) {
      await t.test(name, () => {
        const page = shown(project.read(`site/${name}/index.html`));
        assertSameText(page.text, shownText(root));
        assert.deepEqual(lostLinks(page, anchorsIn(root)), []);
      });
    }
  });
}
