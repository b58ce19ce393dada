// The preview of the installed extension: what it shows, where a click leads, what it does with broken
// text, that it follows the theme, and that it keeps to its content policy.
import assert from 'node:assert/strict';
import { placeIn } from '../support/workspace.mjs';

export const file = 'fixtures/shop.tm';

/** What the browser said about the content policy, from the first scenario on. */
const violations = [];

const placeOf = (folder, /** @type {string} */ marked) => placeIn(folder, file, marked);

/** Moves the cursor away, so that its arrival is a jump. */
async function away(workbench) {
  await workbench.focusText();
  await workbench.goTo(1, 1);
}

const part = (workbench, id) => workbench.webview().locator(`svg.tm [data-id="${id}"]`);

const themeOf = (workbench) => workbench.webview().locator('html').getAttribute('data-theme');

export const scenarios = [
  {
    title: 'the preview opens beside the text and shows the page of the model',
    async run({ page, workbench }) {
      page.on('console', (message) => {
        if (/Content Security Policy/.test(message.text())) violations.push(message.text());
      });
      page.on('pageerror', (error) => violations.push(String(error)));
      await workbench.command('Bartizan: Open Preview to the Side');
      const webview = workbench.webview();
      await webview.locator('h1', { hasText: 'Book shop' }).waitFor();
      assert.match(await webview.locator('main').innerText(), /they get what they paid for/);
      await page.locator('.tab', { hasText: 'Preview Book shop' }).waitFor();
    },
  },
  {
    title: 'its picture has the elements, boundaries and flows of the model',
    async run({ workbench }) {
      for (const id of ['boundary-shop-network', 'component-web', 'store-database']) {
        await part(workbench, id).waitFor();
      }
      const picture = workbench.webview().locator('svg.tm');
      assert.ok((await picture.locator('path.line').count()) >= 2, 'flows are drawn');
      const page = await workbench.webview().locator('main').boundingBox();
      const drawn = await picture.boundingBox();
      assert.ok(drawn.width <= page.width, 'the picture fits the page');
    },
  },
  {
    title: 'threats carry the colour of their answer',
    async run({ workbench }) {
      const bar = (standing) =>
        workbench
          .webview()
          .locator(`:is(h3, h4)[data-standing="${standing}"]`)
          .first()
          .evaluate((heading) => getComputedStyle(heading).borderLeftColor);
      const colours = [await bar('open'), await bar('partly'), await bar('mitigated')];
      assert.equal(new Set(colours).size, 3, colours.join(' '));
    },
  },
  {
    title: 'a click on an element of the picture goes to its source',
    async run({ workbench, folder }) {
      await away(workbench);
      await part(workbench, 'store-database').click();
      await workbench.cursorAt(...(await placeOf(folder, 'store |database')));
    },
  },
  {
    title: 'a click on a threat goes to its source, in the table and in its own section',
    async run({ workbench, folder }) {
      const place = await placeOf(folder, 'threat |stolen-backup');
      const threat = workbench.webview().locator('[data-decl="threat-stolen-backup"]');
      for (const element of [
        threat.and(workbench.webview().locator('tr')).locator('td').last(),
        threat.and(workbench.webview().locator('h3, h4')),
      ]) {
        await away(workbench);
        await element.click();
        await workbench.cursorAt(...place);
      }
    },
  },
  {
    title: 'a link to a file opens it',
    async run({ page, workbench }) {
      await workbench.webview().getByRole('link', { name: 'the small print' }).click();
      await page.locator('.tab.active', { hasText: 'notes.md' }).waitFor();
      await page.locator('.tab', { hasText: 'shop.tm' }).click();
      await page.locator('.tab.active', { hasText: 'shop.tm' }).waitFor();
    },
  },
  {
    title: 'Enter on a part of the picture that has the focus goes to its source',
    async run({ page, workbench, folder }) {
      await away(workbench);
      await part(workbench, 'component-web').focus();
      await page.keyboard.press('Enter');
      await workbench.cursorAt(...(await placeOf(folder, 'component |web')));
    },
  },
  {
    title: 'the picture is enlarged and brought back by its buttons',
    async run({ workbench }) {
      const webview = workbench.webview();
      const width = async () => (await webview.locator('svg.tm').boundingBox()).width;
      const before = await width();
      await webview.getByRole('button', { name: 'Larger' }).click();
      assert.ok((await width()) > before * 1.2, 'it is larger');
      await webview.getByRole('button', { name: 'Fit' }).click();
      assert.equal(await width(), before);
    },
  },
  {
    title: 'what is typed shows without the page being made anew, at the place one reads',
    async run({ page, workbench, folder }) {
      const webview = workbench.webview();
      const heading = webview.locator('[data-decl="threat-stolen-backup"]').last();
      await heading.evaluate((element) => {
        window.scrollTo(0, window.scrollY + element.getBoundingClientRect().top);
        Object.assign(window, { kept: document.querySelector('svg.tm'), place: window.scrollY });
      });
      const [line, column] = await placeOf(folder, 'threat foreign-orders "|A');
      await workbench.focusText();
      await workbench.goTo(line, column);
      await page.keyboard.type('Surely ');
      await webview.locator('h3, h4', { hasText: 'Surely A customer' }).first().waitFor();
      const after = await heading.evaluate(() => ({
        same: window['kept'].isConnected,
        moved: Math.abs(window.scrollY - window['place']),
      }));
      assert.ok(after.same, 'the picture is the same element');
      assert.ok(after.moved < 40, `the page moved by ${after.moved}`);
    },
  },
  {
    title: 'while the text is broken, the last good page stays, with a notice',
    async run({ page, workbench, folder }) {
      const webview = workbench.webview();
      const [line, column] = await placeOf(folder, 'boundary |shop-network');
      await workbench.goTo(line, column);
      await page.keyboard.type('{ " ');
      await webview.locator('#notice', { hasText: 'The text has errors' }).waitFor();
      assert.ok(await part(workbench, 'component-web').isVisible(), 'the picture is there');
      assert.match(await webview.locator('main').innerText(), /Shop/);
    },
  },
  {
    title: 'once it is mended, the notice goes',
    async run({ workbench }) {
      await workbench.undoAll();
      const webview = workbench.webview();
      await webview.locator('#notice').waitFor({ state: 'hidden' });
      await webview
        .locator('h3, h4', { hasText: /^A customer reads/ })
        .first()
        .waitFor();
    },
  },
  {
    title: 'the page and the picture follow the theme',
    async run({ page, workbench }) {
      const colours = () =>
        workbench
          .webview()
          .locator('svg.tm')
          .evaluate((svg) => [
            getComputedStyle(document.body).backgroundColor,
            getComputedStyle(svg).backgroundColor,
          ]);
      const [theme, before] = [await themeOf(workbench), await colours()];
      await workbench.command('Preferences: Toggle between Light/Dark Themes');
      const other = theme === 'dark' ? 'light' : 'dark';
      await page
        .frameLocator('iframe.webview.ready')
        .frameLocator('iframe#active-frame')
        .locator(`html[data-theme="${other}"]`)
        .waitFor();
      const after = await colours();
      assert.notEqual(after[0], before[0], 'the page');
      assert.notEqual(after[1], before[1], 'the picture');
    },
  },
  {
    title: 'nothing of it went against the content policy, which is in force',
    async run({ workbench }) {
      assert.deepEqual(violations, []);
      await workbench
        .webview()
        .locator('body')
        .evaluate(
          (body) =>
            new Promise((resolve) => {
              document.addEventListener('securitypolicyviolation', resolve, { once: true });
              body.append(Object.assign(new Image(), { src: 'https://picture.invalid/' }));
            }),
        );
    },
  },
  {
    title: 'a reload of the window brings the preview back',
    async run({ page, workbench }) {
      // A window that is asked to open a file restores nothing else.
      const address = new URL(page.url());
      address.searchParams.delete('payload');
      await page.goto(address.href);
      // The editor and the server start anew, which a busy machine takes its time for.
      const heading = workbench.webview().locator('h1', { hasText: 'Book shop' });
      await heading.waitFor({ timeout: 120_000 });
      await part(workbench, 'component-web').waitFor();
    },
  },
];
