// Drives a workbench in Chromium as a user would: opens files, runs commands, reads what is shown.
// Every wait is for something visible; the time limit is the page's default one.
import { chromium } from 'playwright-core';

const limit = 30_000;
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {ReturnType<typeof workbenchOf>} Workbench */

/**
 * Starts the browser.
 * @param {import('./tools.mjs').Tools} tools
 * @param {Record<string, string>} [env] added to the environment
 */
export function launchBrowser(tools, env = {}) {
  return chromium.launch({
    executablePath: tools.chromium,
    args: flags,
    env: { ...process.env, ...env },
  });
}

/** The address of a workbench on a folder; `payload` holds the workbench's own start options. */
export function workbenchUrl(host, folder, /** @type {[string, string][]} */ payload) {
  const query = new URLSearchParams({
    folder,
    payload: JSON.stringify([['skipWelcome', 'true'], ...payload]),
  });
  return `http://${host}/?${query}`;
}

/**
 * Opens a folder, and a file of it, in a page of its own.
 * @param {import('playwright-core').Browser} browser
 * @param {{ host: string, folder: string, file?: string, size?: { width: number, height: number }, scale?: number }} options
 *   `folder` absolute, `file` relative to it
 */
export async function openWorkbench(browser, { host, folder, file, size, scale = 1 }) {
  const viewport = size ?? { width: 1280, height: 800 };
  const page = await browser.newPage({ viewport, deviceScaleFactor: scale });
  page.setDefaultTimeout(limit);
  /** @type {[string, string][]} */
  const payload = file ? [['openFile', `vscode-remote://${host}${folder}/${file}`]] : [];
  await page.goto(workbenchUrl(host, folder, payload));
  await page.locator('.monaco-workbench').waitFor();
  if (file) await page.locator('.monaco-editor .view-line').first().waitFor();
  return workbenchOf(page);
}

function workbenchOf(/** @type {Page} */ page) {
  const quickInput = page.locator('.quick-input-widget');
  const problemRows = page.locator('.markers-panel .monaco-list-row');
  // By its key: a click would first scroll the text about, which the editor does not expect of a browser.
  const focusText = async () => {
    await page.keyboard.press('Control+1');
    await page.locator('.monaco-editor.focused').first().waitFor();
  };
  return {
    page,

    /** Runs a command by its title, through the command palette, once it is offered there. */
    async command(/** @type {string} */ title) {
      const label = page.locator('.label-name', { hasText: new RegExp(`^${title}$`) });
      const answer = page.locator('.quick-input-list .monaco-list-row').filter({ has: label });
      const end = Date.now() + limit;
      for (;;) {
        await page.keyboard.press('F1');
        await quickInput.locator('input').first().fill(`>${title}`);
        if (await appears(answer)) break;
        if (Date.now() > end) throw new Error(`no command "${title}" is offered`);
        await page.keyboard.press('Escape');
      }
      await answer.click();
      await quickInput.waitFor({ state: 'hidden' });
    },

    /** Opens a file of the workspace by the end of its path. */
    async openFile(/** @type {string} */ name) {
      await page.keyboard.press('Control+p');
      await fillQuickInput(page, name);
      await page.locator('.tab.active', { hasText: name.split('/').pop() }).waitFor();
    },

    /** Shows the Problems panel, filtered by a text, and answers its rows that hold the text. */
    async problems(text = '') {
      const panel = page.locator('.markers-panel');
      if (!(await panel.isVisible())) await page.keyboard.press('Control+Shift+M');
      await panel.waitFor();
      await page.getByPlaceholder(/^Filter \(e\.g\./).fill(text);
      return problemRows.filter({ hasText: text });
    },

    /** Hides the panel below the editors. */
    async hidePanel() {
      await page.keyboard.press('Control+j');
      await page.locator('.markers-panel').waitFor({ state: 'hidden' });
    },

    /** Puts the focus into the first group of editors. */
    focusText,

    /** Takes back what was typed into the file that is shown. */
    async undoAll() {
      await focusText();
      const dirty = page.locator('.tab.dirty');
      while ((await dirty.count()) > 0) await page.keyboard.press('Control+z');
    },

    /** The squiggles of one severity in the editors. */
    squiggles(/** @type {'error' | 'warning' | 'info' | 'hint'} */ severity) {
      return page.locator(`.monaco-editor .squiggly-${severity}`);
    },

    /** Puts the cursor at a line and column, both from 1. */
    async goTo(line, column = 1) {
      await page.keyboard.press('Control+g');
      await fillQuickInput(page, `:${line}:${column}`);
      await page.locator(cursorStatus, { hasText: `Ln ${line}, Col ${column}` }).waitFor();
    },

    /** Where the status bar says the cursor is, as "Ln 1, Col 1". */
    cursor: () => page.locator(cursorStatus).innerText(),

    /** Waits for the status bar to say that the cursor is there. */
    cursorAt: (line, column) =>
      page.locator(cursorStatus, { hasText: `Ln ${line}, Col ${column}` }).waitFor(),

    /** The content of the webview that is shown. */
    webview: () => page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame'),

    /** Waits until nothing moves: the mouse is over nothing, no progress or notification is shown, no frame is due. */
    async settled() {
      const { width, height } = page.viewportSize();
      await page.mouse.move(width / 2, height - 4);
      await page.keyboard.press('Escape');
      await page.locator('.notification-toast').first().waitFor({ state: 'hidden' });
      await page.locator('.monaco-progress-container.active').first().waitFor({ state: 'hidden' });
      await page.locator('.monaco-sash.hover').first().waitFor({ state: 'detached' });
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    },

    /** Writes a picture of the window, or of a part of it. */
    async screenshot(file, /** @type {import('playwright-core').Locator | Page} */ part = page) {
      await part.screenshot({ path: file });
    },
  };
}

const cursorStatus = '#status\\.editor\\.selection';

/** Types into the quick input once it is open, and accepts the first answer. */
async function fillQuickInput(/** @type {Page} */ page, text) {
  const widget = page.locator('.quick-input-widget');
  await widget.locator('input').first().fill(text);
  await widget.locator('.quick-input-list .monaco-list-row.focused').first().waitFor();
  await page.keyboard.press('Enter');
  await widget.waitFor({ state: 'hidden' });
}

/** Whether something shows within a second. */
function appears(/** @type {import('playwright-core').Locator} */ part) {
  return part.waitFor({ timeout: 1000 }).then(
    () => true,
    () => false,
  );
}
