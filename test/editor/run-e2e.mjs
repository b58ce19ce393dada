// The installed extension, driven through the browser as a user would: packages it, installs it in a
// fresh server, and runs the scenarios of test/editor/e2e/*.mjs. Each such module exports
//   file       the file of the examples to open (its path below examples/)
//   scenarios  [{ title, run({ page, workbench, folder }) }], run in turn in one window
// Arguments: parts of file names. A failed scenario leaves a picture of the window and ends its file,
// since the others build on what it should have left.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { glob } from 'tinyglobby';
import { root } from '../../scripts/run.mjs';
import { collector, report } from '../support/suites.mjs';
import { packageExtension } from './support/package.mjs';
import { startServer } from './support/server.mjs';
import { ensureTools } from './support/tools.mjs';
import { launchBrowser, openWorkbench } from './support/workbench.mjs';
import { copyExamples } from './support/workspace.mjs';

const { add, result } = collector();
const files = (await glob('test/editor/e2e/*.mjs', { cwd: root }))
  .filter((file) => process.argv.slice(2).every((part) => file.includes(part)))
  .sort();

const tools = await ensureTools();
const temporary = await mkdtemp(path.join(tmpdir(), 'bartizan-e2e-'));
try {
  const vsix = await packageExtension(temporary);
  const server = await startServer(tools, { vsix });
  const browser = await launchBrowser(tools);
  try {
    for (const file of files) await runFile(browser, server.host, file);
  } finally {
    await browser.close();
    await server.stop();
  }
} finally {
  await rm(temporary, { recursive: true, force: true });
}
report('e2e', result);

async function runFile(browser, host, name) {
  const { file, scenarios } = await import(pathToFileURL(path.join(root, name)).href);
  const workspace = await copyExamples();
  try {
    const workbench = await openWorkbench(browser, { host, folder: workspace.folder, file });
    for (const [index, scenario] of scenarios.entries()) {
      if (await runScenario(scenario, workbench, workspace.folder)) continue;
      result.skipped += scenarios.length - index - 1;
      break;
    }
    await workbench.page.close();
  } catch (error) {
    add(`${name} opens`, String(error));
  } finally {
    await workspace.remove();
  }
}

async function runScenario({ title, run }, workbench, folder) {
  try {
    await run({ page: workbench.page, workbench, folder });
    add(title, undefined);
    return true;
  } catch (error) {
    add(title, `${inspect(error)}\n${await picture(workbench)}`);
    return false;
  }
}

async function picture(workbench) {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'bartizan-failed-')), 'window.png');
  await workbench.screenshot(file).catch(() => {});
  return `picture of the window: ${file}`;
}
