// The pages of the examples, and of hostile models, in programs that people publish with: Sphinx with MyST and MkDocs
// from Debian's packages, and Chromium for the page of HTML.
// Arguments: parts of file names; `--name PATTERN` to run only tests so named.
import { ensureChromium, ensurePackages } from './support/debian.mjs';
import { runNodeTests } from './support/node-tests.mjs';

await ensureChromium();
await ensurePackages({
  'python3-sphinx': '/usr/bin/sphinx-build',
  'python3-myst-parser': '/usr/lib/python3/dist-packages/myst_parser/__init__.py',
  mkdocs: '/usr/bin/mkdocs',
  'mkdocs-material': '/usr/share/mkdocs/themes/material/mkdocs_theme.yml',
});
await runNodeTests('renderers', ['test/renderers/**/*.test.ts']);
