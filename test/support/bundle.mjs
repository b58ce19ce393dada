// Bundles test files with the sources they import into one program, so that node:test pays for one
// process and one load. The program lies under node_modules/.cache, where packages resolve.
import { mkdir, mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { root } from '../../scripts/run.mjs';

/** A program that loads the files in turn. */
const importing = (/** @type {string[]} */ files) =>
  files.map((file) => `import './${file}';`).join('\n');

/** Packages stay outside the bundle, but for those that plain Node cannot load. */
const packages = {
  name: 'packages',
  setup(/** @type {esbuild.PluginBuild} */ build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) =>
      kind === 'entry-point' || /^(@pandatix|jsonc-parser)\//.test(name)
        ? undefined
        : { path: name, external: true },
    );
  },
};

/**
 * Bundles the files into one entry.
 * @param {string[]} files paths from the root
 * @param {esbuild.BuildOptions} [options]
 * @returns {Promise<{ dir: string, entry: string }>} a folder of its own to be removed, and the program in it
 */
export async function bundleTests(files, options = {}) {
  const cache = path.join(root, 'node_modules/.cache/bartizan');
  await mkdir(cache, { recursive: true });
  const dir = await mkdtemp(path.join(cache, 'tests-'));
  const extension = options.format === 'cjs' ? 'cjs' : 'mjs';
  const entry = path.join(dir, `tests.${extension}`);
  const dist = pathToFileURL(path.join(root, 'dist/')).href;
  await esbuild.build({
    stdin: { contents: importing(['test/support/random.ts', ...files]), resolveDir: root },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    outfile: entry,
    logLevel: 'error',
    plugins: [packages],
    banner: { js: `const __dist=new URL(${JSON.stringify(dist)});` },
    ...options,
  });
  return { dir, entry };
}
