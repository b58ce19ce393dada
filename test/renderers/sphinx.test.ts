// Pages in MyST, built by Sphinx with its defaults: no warning, every link leads to one place, the text is the page's.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { myst } from '../../server/src/publish/flavours/myst.js';
import { anchorsIn } from '../../server/src/publish/links.js';
import { shownText } from '../publish/flavour-pages.js';
import { assertSameText, attribute, htmlPage, lostLinks, type HtmlPage } from '../support/html.js';
import { examplePages, hostileBuilt, withFiles, type BuiltPage } from './pages.js';
import { projectOf } from './projects.js';

/** All that a project needs; and straight quotes, so that the texts can be compared. */
const CONF = `extensions = ["myst_parser"]
smartquotes = False
`;

function filesOf(pages: readonly BuiltPage[]): Record<string, string> {
  const names = pages.map(({ name }) => name);
  return {
    'conf.py': CONF,
    'index.md': `# Index\n\n\`\`\`{toctree}\n${names.join('\n')}\n\`\`\`\n`,
    ...Object.assign({}, ...pages.map(markdownOf)),
  };
}

function markdownOf(page: BuiltPage): Record<string, string> {
  const { root, files } = withFiles(page);
  return { [`${page.name}.md`]: myst.print(root), ...files };
}

function shown(html: string): HtmlPage {
  return htmlPage(
    html,
    (element) => attribute(element, 'role') === 'main',
    (element) => attribute(element, 'class') === 'headerlink',
  );
}

test('Sphinx builds every page without a warning, whole, and with its links', async (t) => {
  const pages = [...(await examplePages()), ...hostileBuilt()];
  const project = projectOf(t, filesOf(pages));
  project.run('sphinx-build', '-q', '-W', '-n', '--keep-going', '-b', 'html', '.', 'built');
  for (const { name, root } of pages) {
    await t.test(name, () => {
      const page = shown(project.read(`built/${name}.html`));
      assertSameText(page.text, shownText(root));
      assert.deepEqual(lostLinks(page, anchorsIn(root)), []);
    });
  }
});
