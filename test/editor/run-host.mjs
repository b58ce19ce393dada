// The tests inside a real extension host, test/editor/suite/*.test.ts, on a copy of the examples.
// The host is the desktop editor if VSCODE_EXECUTABLE names one (or BARTIZAN_DOWNLOAD_VSCODE is set),
// else the VS Code server from npm with Chromium. Arguments: parts of file names; `--name PATTERN`.
import { readFile, rm } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { glob } from 'tinyglobby';
import { root } from '../../scripts/run.mjs';
import { bundleTests } from '../support/bundle.mjs';
import { indent, report } from '../support/suites.mjs';
import { startServer } from './support/server.mjs';
import { ensureTools } from './support/tools.mjs';
import { launchBrowser, workbenchUrl } from './support/workbench.mjs';
import { copyExamples } from './support/workspace.mjs';

const entry = path.join(import.meta.dirname, 'support/extension-host.cjs');
const limit = 5 * 60_000;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { name: { type: 'string' } },
});
const files = (await glob('test/editor/suite/*.test.ts', { cwd: root }))
  .filter((file) => positionals.every((part) => file.includes(part)))
  .sort();

const bundle = await bundleTests(files, { format: 'cjs' });
const workspace = await copyExamples();
const results = path.join(bundle.dir, 'results.json');
try {
  const env = {
    EDITOR_TESTS: bundle.entry,
    EDITOR_RESULTS: results,
    ...(values.name && { EDITOR_GREP: values.name }),
  };
  const desktop = process.env.VSCODE_EXECUTABLE || process.env.BARTIZAN_DOWNLOAD_VSCODE;
  await (desktop ? runOnDesktop(env) : runOnServer(env));
  const result = JSON.parse(await readFile(results, 'utf8'));
  for (const failure of result.failures) {
    failure.message = await atSource(failure.message);
    console.log(`  FAILED  ${failure.name}\n${indent(failure.message)}\n`);
  }
  report('editor', result);
} finally {
  await workspace.remove();
  await rm(bundle.dir, { recursive: true, force: true });
}

/** Turns the bundle's places in a stack into the sources', which the extension host doesn't do. */
async function atSource(/** @type {string} */ stack) {
  const map = new SourceMap(JSON.parse(await readFile(`${bundle.entry}.map`, 'utf8')));
  return stack.replace(/[^\s(]*tests\.cjs:(\d+):(\d+)/g, (place, line, column) => {
    const origin = map.findOrigin(Number(line), Number(column));
    return 'fileName' in origin
      ? `${path.resolve(bundle.dir, origin.fileName)}:${origin.lineNumber}`
      : place;
  });
}

async function runOnDesktop(env) {
  const { runTests } = await import('@vscode/test-electron');
  const vscodeExecutablePath = process.env.VSCODE_EXECUTABLE;
  const launchArgs = [
    workspace.folder,
    '--disable-extensions',
    '--disable-workspace-trust',
    '--no-sandbox',
  ];
  await runTests({
    ...(vscodeExecutablePath && { vscodeExecutablePath }),
    extensionDevelopmentPath: root,
    extensionTestsPath: entry,
    extensionTestsEnv: env,
    launchArgs,
  }).catch((error) => console.log(String(error)));
}

async function runOnServer(env) {
  const tools = await ensureTools();
  const server = await startServer(tools, { env });
  const browser = await launchBrowser(tools).catch(async (error) => {
    await server.stop();
    throw error;
  });
  try {
    const page = await browser.newPage();
    await untilDone(page, server);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Opens the workbench that runs the tests; it calls `codeAutomationExit` when they are done. */
async function untilDone(page, server) {
  const remote = (/** @type {string} */ file) => `vscode-remote://${server.host}${file}`;
  const done = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`no answer in ${limit} ms\n${server.log()}`)), limit).unref();
    page.exposeFunction('codeAutomationExit', resolve);
  });
  await page.exposeFunction('codeAutomationLog', () => {});
  await page.goto(
    workbenchUrl(server.host, workspace.folder, [
      ['extensionDevelopmentPath', remote(root)],
      ['extensionTestsPath', remote(entry)],
    ]),
  );
  await done;
}
