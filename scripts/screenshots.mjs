// Writes the pictures of the documentation, taken from the packaged extension: the PyPI model in the
// editor with its preview beside it, its problems, and its picture, in a dark and a light theme, into
// docs/img/; and the icon, from its drawing. Look at them before they are committed.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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
const { copyExamples, placeIn } = await import('../test/editor/support/workspace.mjs');

const themes = { dark: 'Default Dark Modern', light: 'Default Light Modern' };
const size = { width: 1200, height: 750 };
const scale = 4 / 3;
const images = path.join(root, 'docs/img');
/** The threat that is shown, which nothing answers. */
const file = 'threats.tm';
const threat = 'gitlab-resurrection';

/** Nothing on the pictures but what they are about. */
const settings = {
  'breadcrumbs.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.fontSize': 13,
  'editor.guides.indentation': false,
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.scrollbar.vertical': 'hidden',
  'editor.stickyScroll.enabled': false,
  'editor.wordWrap': 'on',
  'window.autoDetectColorScheme': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
};

/** Texts of the window are set in the face that the picture of the model is set in. */
const fonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include>/etc/fonts/fonts.conf</include>
  ${['sans-serif', 'system-ui']
    .map(
      (name) => `<match target="pattern"><test name="family"><string>${name}</string></test>
    <edit name="family" mode="assign" binding="strong"><string>Liberation Sans</string></edit></match>`,
    )
    .join('\n  ')}
</fontconfig>
`;

const tools = await ensureTools();
const temporary = await mkdtemp(path.join(tmpdir(), 'bartizan-screenshots-'));
const workspace = await copyExamples();
await mkdir(images, { recursive: true });
const fontsFile = path.join(temporary, 'fonts.conf');
await writeFile(fontsFile, fonts);
const browser = await launchBrowser(tools, { FONTCONFIG_FILE: fontsFile });
try {
  await drawIcon();
  const vsix = await packageExtension(temporary);
  for (const [name, theme] of Object.entries(themes)) await photograph(vsix, name, theme);
} finally {
  await browser.close();
  await workspace.remove();
  await rm(temporary, { recursive: true, force: true });
}

async function drawIcon() {
  const page = await browser.newPage({ viewport: { width: 128, height: 128 } });
  const drawing = await readFile(path.join(root, 'icons/bartizan.svg'), 'utf8');
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
  await page.screenshot({ path: path.join(root, 'icons/bartizan.png'), omitBackground: true });
  await page.close();
}

async function photograph(vsix, name, theme) {
  const themed = { ...settings, 'workbench.colorTheme': theme };
  const server = await startServer(tools, { vsix, settings: themed });
  try {
    const folder = path.join(workspace.folder, 'pypi');
    const workbench = await openWorkbench(browser, {
      host: server.host,
      folder,
      file,
      size,
      scale,
    });
    const take = async (/** @type {string} */ part) => {
      await workbench.settled();
      await workbench.screenshot(path.join(images, `${part}-${name}.png`));
      console.log(`docs/img/${part}-${name}.png`);
    };
    await workbench.command('View: Toggle Primary Side Bar Visibility');
    await showThreat(workbench, folder);
    await workbench.command('Bartizan: Open Preview to the Side');
    const webview = workbench.webview();
    await webview.locator('svg.tm').waitFor();
    await scrollTo(webview.locator(`:is(h3, h4)[data-decl="threat-${threat}"]`), 24);
    await take('editor');

    await workbench.page.locator('.tab', { hasText: 'Preview' }).click({ button: 'middle' });
    await showThreat(workbench, folder);
    await (await workbench.problems()).first().waitFor();
    await showThreat(workbench, folder);
    await take('problems');

    await workbench.hidePanel();
    await workbench.command('Bartizan: Open Preview');
    await webview.locator('svg.tm').waitFor();
    await scrollTo(webview.locator('figure'), 60);
    await take('preview');
    await workbench.page.close();
  } finally {
    await server.stop();
  }
}

/** Shows the threat a few whole lines below the top, with the cursor in its line, once it is underlined. */
async function showThreat(workbench, folder) {
  const { page } = workbench;
  const [line] = await placeIn(folder, file, `threat |${threat}`);
  await workbench.focusText();
  await workbench.goTo(1);
  for (let i = 0; i < line - 6; i++) await page.keyboard.press('Control+ArrowDown');
  await page.locator('.view-line', { hasText: threat }).first().click();
  await page.keyboard.press('Home');
  await workbench.cursorAt(line, 1);
  await workbench.squiggles('error').first().waitFor();
}

/** Scrolls the page so that a part of it is that far below the top. */
async function scrollTo(/** @type {import('playwright-core').Locator} */ part, below) {
  await part.first().evaluate((element, gap) => {
    window.scrollTo(0, window.scrollY + element.getBoundingClientRect().top - gap);
  }, below);
}
