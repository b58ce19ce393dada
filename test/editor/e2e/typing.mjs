// Typing in the editor with the installed extension: what is wrong shows, names lead on, and the
// keys do what the language asks for.
import assert from 'node:assert/strict';
import { placeIn } from '../support/workspace.mjs';

export const file = 'fixtures/shop.tm';

const placeOf = (folder, /** @type {string} */ marked) => placeIn(folder, file, marked);

/** Waits until a line's words are told apart: before that, the editor neither closes brackets nor indents. */
const coloured = (page, /** @type {RegExp} */ hasText) =>
  page.locator('.view-line', { hasText }).locator('span span').nth(2).waitFor();

export const scenarios = [
  {
    title: 'a mistake that is typed gets a squiggle and an entry among the problems',
    async run({ page, workbench, folder }) {
      const [line, column] = await placeOf(folder, 'confidentiality medium }|');
      await workbench.goTo(line, column);
      await page.keyboard.type('\nassset keys "Keys"');
      await workbench.squiggles('error').first().waitFor();
      const row = (await workbench.problems('assset')).first();
      assert.match(await row.innerText(), /unknown-keyword/);
    },
  },
  {
    title: 'the squiggle goes with the mistake',
    async run({ workbench }) {
      await workbench.undoAll();
      const row = await workbench.problems('assset');
      await row.first().waitFor({ state: 'detached' });
      await workbench.hidePanel();
      await workbench.focusText();
    },
  },
  {
    title: 'F12 on the declaration of an asset goes to the boundary that keeps it',
    async run({ page, workbench, folder }) {
      await workbench.goTo(...(await placeOf(folder, 'asset ord|ers "Orders"')));
      await page.keyboard.press('F12');
      await workbench.cursorAt(...(await placeOf(folder, 'boundary |shop-network')));
    },
  },
  {
    title: 'F12 on a name goes to its declaration',
    async run({ page, workbench, folder }) {
      await workbench.goTo(...(await placeOf(folder, 'holds |orders')));
      await page.keyboard.press('F12');
      await workbench.cursorAt(...(await placeOf(folder, 'asset |orders "Orders"')));
    },
  },
  {
    title: 'a name with hyphens is one word',
    async run({ page, workbench, folder }) {
      await workbench.goTo(...(await placeOf(folder, 'threat stolen-|backup')));
      await page.keyboard.press('Control+d');
      await page.locator('#status\\.editor\\.selection', { hasText: '(13 selected)' }).waitFor();
      await page.keyboard.press('Escape');
    },
  },
  {
    title: 'Enter in a new block indents and closes it',
    async run({ page, workbench, folder }) {
      const [line, column] = await placeOf(folder, 'confidentiality medium }|');
      await workbench.goTo(line, column);
      await page.keyboard.press('Enter');
      await page.keyboard.type('component cart "Cart" ');
      await coloured(page, /component\scart\s"Cart"/);
      await page.keyboard.type('{');
      await page.keyboard.press('Enter');
      await workbench.cursorAt(line + 2, 3);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('End');
      await workbench.cursorAt(line + 3, 2);
      await workbench.undoAll();
    },
  },
  {
    title: 'a line is commented out and in again by the key for it',
    async run({ page, workbench, folder }) {
      const [line] = await placeOf(folder, 'asset |orders "Orders"');
      await workbench.goTo(line, 1);
      await page.keyboard.press('Control+/');
      const commented = page.locator('.view-line', { hasText: /^\/\/\sasset\sorders/ });
      await commented.waitFor();
      await page.keyboard.press('Control+/');
      await commented.waitFor({ state: 'detached' });
      await workbench.undoAll();
    },
  },
];
