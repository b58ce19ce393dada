// Writes the pictures of the documentation: the PyPI model in the editor, its problems and its
// preview, in a dark and a light theme, taken from the packaged extension. Into docs/img/.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, ensureInstalled } from './bootstrap.mjs';
import { root } from './run.mjs';

await ensureInstalled();
await build();
const { ensureTools } = await import('../test/editor/support/tools.mjs');
const { packageExtension } = await import('../test/editor/support/package.mjs');
const { startServer } = await import('../test/editor/support/server.mjs');
const { launchBrowser, openWorkbench } = await import('../test/editor/support/workbench.mjs');
const { copyExamples } = await import('../test/editor/support/workspace.mjs');

const themes = { dark: 'Default Dark Modern', light: 'Default Light Modern' };
const size = { width: 1400, height: 860 };
const images = path.join(root, 'docs/img');
const file = process.argv[2] ?? 'pypi/pypi.tm';

const tools = await ensureTools();
const temporary = await mkdtemp(path.join(tmpdir(), 'bartizan-screenshots-'));
const workspace = await copyExamples();
await mkdir(images, { recursive: true });
const vsix = await packageExtension(temporary);
const browser = await launchBrowser(tools);
try {
  for (const [name, theme] of Object.entries(themes)) await photograph(name, theme);
} finally {
  await browser.close();
  await workspace.remove();
  await rm(temporary, { recursive: true, force: true });
}

async function photograph(name, theme) {
  const settings = { 'workbench.colorTheme': theme, 'window.autoDetectColorScheme': false };
  const server = await startServer(tools, { vsix, settings });
  try {
    const workbench = await openWorkbench(browser, {
      host: server.host,
      folder: workspace.folder,
      file,
      size,
    });
    const take = async (/** @type {string} */ part) => {
      await workbench.settled();
      await workbench.screenshot(path.join(images, `${part}-${name}.png`));
      console.log(`docs/img/${part}-${name}.png`);
    };
    await take('editor');
    await (await workbench.problems()).first().waitFor();
    await take('problems');
    await workbench.command('View: Toggle Panel Visibility');
    await workbench.command('Bartizan: Open Preview to the Side');
    await workbench.webview().locator('h1, h2').first().waitFor();
    await take('preview');
    await workbench.page.close();
  } finally {
    await server.stop();
  }
}
