// Sizes of the built programs, and what `tm check` loads.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import esbuild from 'esbuild';
import { bundles, optionsOf } from '../../../scripts/bundles.mjs';
import { root } from '../../../scripts/run.mjs';

/** Code that only exports and pictures need. */
const NOT_FOR_CHECK =
  /server\/src\/(publish|cli\/export)|node_modules\/(elkjs|mdast|hast|xast|micromark)/;

/** What the server loads for a session; each feature, and pages, when they are asked for. */
const SESSION = ['server/src/node.ts', 'server/src/lsp/activate.ts', 'server/src/node-host.ts'];

/**
 * @typedef {{ serverBytes: number, clientBytes: number, checkBytes: number, needless: string[] }} Bundles `checkBytes` of
 *   all that `tm check` loads, `needless` the sources in it that it has no use for
 * @returns {Promise<Bundles>}
 */
export async function measureBundles() {
  const programs = bundles.find(({ files }) => 'tm.js' in files);
  const options = { ...optionsOf(programs, { outdir: 'dist' }), metafile: true, write: false };
  const { outputs } = (await esbuild.build(options)).metafile;
  const check = loadedWith(outputs, ['server/src/cli/main.ts', 'server/src/cli/check.ts']);
  return {
    serverBytes: bytesOf(outputs, loadedWith(outputs, SESSION)),
    clientBytes: (await stat(path.join(root, 'dist/extension.cjs'))).size,
    checkBytes: bytesOf(outputs, check),
    needless: check
      .flatMap((file) => sourcesIn(outputs[file]))
      .filter((name) => NOT_FOR_CHECK.test(name)),
  };
}

const bytesOf = (outputs, files) => files.reduce((sum, file) => sum + outputs[file].bytes, 0);

const loadedWith = (outputs, sources) =>
  staticallyLoaded(
    outputs,
    sources.map((source) => outputOf(outputs, source)),
  );

const outputOf = (outputs, source) =>
  Object.keys(outputs).find((file) => outputs[file].entryPoint === source);

/** The files, and those that they import before they run. */
function staticallyLoaded(outputs, files) {
  const loaded = [...new Set(files)];
  for (const file of loaded) {
    const imported = outputs[file].imports
      .filter(({ kind, external }) => kind === 'import-statement' && !external)
      .map(({ path: name }) => name);
    loaded.push(...imported.filter((name) => !loaded.includes(name)));
  }
  return loaded;
}

const sourcesIn = ({ inputs }) =>
  Object.keys(inputs).filter((source) => inputs[source].bytesInOutput > 0);
