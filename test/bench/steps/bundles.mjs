// Sizes of the built programs, and what `tm check` loads.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import esbuild from 'esbuild';
import { bundles, optionsOf } from '../../../scripts/bundles.mjs';
import { root } from '../../../scripts/run.mjs';

/** Code that only exports and pictures need. */
const NOT_FOR_CHECK =
  /server\/src\/(publish|cli\/export)|node_modules\/(elkjs|mdast|hast|xast|micromark)/;

/**
 * @typedef {{ serverBytes: number, clientBytes: number, checkBytes: number, needless: string[] }} Bundles `checkBytes` of
 *   all that `tm check` loads, `needless` the sources in it that it has no use for
 * @returns {Promise<Bundles>}
 */
export async function measureBundles() {
  const size = async (file) => (await stat(path.join(root, 'dist', file))).size;
  const { checkBytes, needless } = await loadedByCheck();
  return {
    serverBytes: await size('server.cjs'),
    clientBytes: await size('extension.cjs'),
    checkBytes,
    needless,
  };
}

async function loadedByCheck() {
  const tm = bundles.find(({ out }) => out === 'tm.js');
  const options = { ...optionsOf(tm, { outdir: 'dist' }), metafile: true, write: false };
  const { outputs } = (await esbuild.build(options)).metafile;
  const check = chunkWith(outputs, 'server/src/cli/check.ts');
  const loaded = staticallyLoaded(outputs, [outputOf(outputs, 'server/src/cli/main.ts'), check]);
  return {
    checkBytes: loaded.reduce((sum, file) => sum + outputs[file].bytes, 0),
    needless: loaded
      .flatMap((file) => sourcesIn(outputs[file]))
      .filter((name) => NOT_FOR_CHECK.test(name)),
  };
}

const outputOf = (outputs, source) =>
  Object.keys(outputs).find((file) => outputs[file].entryPoint === source);

const chunkWith = (outputs, source) =>
  Object.keys(outputs).find((file) => source in outputs[file].inputs);

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
