// Bundles the parser with its measurement, and runs it on a model of 2.4 MB and a JSON document of as many bytes.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import esbuild from 'esbuild';
import { root, run } from '../../../scripts/run.mjs';
import { modelOf, writeTexts } from '../generate.mjs';
import { editedOf } from '../languages/json.mjs';

/** Makes a text of 2.4 MB. */
const ELEMENTS = 4330;

/**
 * @typedef {{ subject: string, bytes: number, megabytesPerSecond: number }} Parsed warm median of CPU time
 * @returns {Promise<Parsed[]>} of the parser and of `JSON.parse`
 */
export async function measureParser(/** @type {string} */ node) {
  const cache = path.join(root, 'node_modules/.cache/bartizan');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(path.join(cache, 'bench-'));
  try {
    await bundle(path.join(folder, 'parsing.mjs'));
    const texts = modelOf(ELEMENTS);
    await writeTexts(folder, texts);
    await writeTexts(folder, editedOf(ELEMENTS, texts.get('model.tm').length).texts);
    return await measured(node, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bundle(outfile) {
  await esbuild.build({
    entryPoints: [path.join(import.meta.dirname, 'parsing.mjs')],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outfile,
    logLevel: 'warning',
    // A package of another kind of module, as in the bundle of the command line.
    banner: {
      js: `import{createRequire}from'node:module';const require=createRequire(import.meta.url);`,
    },
  });
}

async function measured(node, cwd) {
  const args = ['parsing.mjs', 'model.tm', 'model.json'];
  const { code, output } = await run(node, args, { cwd, capture: true });
  if (code !== 0) throw new Error(`the parser could not be measured:\n${output}`);
  return JSON.parse(output);
}
