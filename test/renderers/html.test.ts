// The page of HTML in a browser, in each of its forms: axe finds nothing, nothing is cut off, nothing is loaded or run.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { htmlDocument } from '../../server/src/publish/html-document.js';
import { openBrowser } from './browser.js';
import { examplePages } from './pages.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What depends on colours and on the width of the window. */
const SHOWN = [
  'color-contrast',
  'scrollable-region-focusable',
  'target-size',
  'link-in-text-block',
];

interface Form extends BrowserContextOptions {
  readonly print?: true;
  /** All rules, those of best practice too, without this. */
  readonly rules?: readonly string[];
}

const FORMS: Readonly<Record<string, Form>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark', rules: SHOWN },
  phone: { viewport: { width: 390, height: 844 }, rules: SHOWN },
  print: { print: true, rules: SHOWN },
};

describe('the page of HTML', () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  for (const [form, { print, rules, ...options }] of Object.entries(FORMS)) {
    test(`has nothing that axe finds, and fits the window: ${form}`, async () => {
      const context = await browser.newContext({ ...options, bypassCSP: true });
      const page = await context.newPage();
      if (print) await page.emulateMedia({ media: 'print' });
      for (const { name, ...built } of await examplePages()) {
        await page.setContent(htmlDocument(built.root, built));
        assert.deepEqual(await violations(page, rules), [], name);
        assert.ok((await overflow(page)) <= 0, `${name} is wider than the window`);
      }
      await context.close();
    });
  }

  test('runs and loads nothing under its own policy', async () => {
    const page = await browser.newPage();
    const seen: string[] = [];
    page.on('request', (request) => seen.push(request.url()));
    page.on('console', (message) => seen.push(message.text()));
    page.on('pageerror', (error) => seen.push(error.message));
    for (const built of await examplePages()) {
      await page.setContent(htmlDocument(built.root, built));
    }
    assert.deepEqual(seen, []);
    await page.close();
  });
});

async function violations(page: Page, rules: readonly string[] | undefined): Promise<string[]> {
  await page.evaluate(axe);
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(rules && { runOnly: { type: 'rule', values: [...rules] } }),
  };
  const results = await page.evaluate((given) => {
    const { axe } = window as unknown as {
      axe: { run(part: object, options: object): Promise<AxeResults> };
    };
    // Texts of pictures are measured where their colours stand (test/publish/diagram/theme.test.ts).
    return axe.run({ exclude: 'svg' }, given);
  }, options);
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
