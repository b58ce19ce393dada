// The bundles that make up the product: which source becomes which file of dist/, and for what.
import path from 'node:path';
import { root } from './run.mjs';

/** @typedef {import('esbuild').BuildOptions} BuildOptions */

/** `__dist` is the URL of the folder of the built files, wherever a bundle or a chunk of it lies. */
const distOfCjs = `const __dist=require('node:url').pathToFileURL(__dirname+'/');`;
const distOfEsm = `const __dist=new URL(/\\/chunks\\/[^/]+$/.test(import.meta.url)?'..':'.',import.meta.url);`;
const requireOfEsm = `import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);`;

/** @type {BuildOptions} */
const node = { platform: 'node', target: 'node20' };
/** @type {BuildOptions} */
const cjs = { ...node, format: 'cjs', banner: { js: distOfCjs } };

/**
 * The language client asks semver whether the editor is new enough. Older editors never start the extension, since its
 * manifest demands the version that the client does: so the answer is yes, and 20 kB stay out.
 * @type {import('esbuild').Plugin}
 */
const noOlderEditors = {
  name: 'no older editors',
  setup(build) {
    build.onLoad({ filter: /[\\/]semver[\\/]functions[\\/](parse|satisfies)\.js$/ }, () => ({
      contents: 'module.exports = () => ({});',
    }));
  },
};

/** @typedef {BuildOptions & { files: Record<string, string> }} Bundle */

/** @type {Bundle[]} */
export const bundles = [
  {
    files: { 'extension.cjs': 'client/src/extension.ts' },
    ...cjs,
    external: ['vscode'],
    plugins: [noOlderEditors],
  },
  { files: { 'layout-worker.cjs': 'server/src/layout-worker.ts' }, ...cjs },
  {
    files: { 'preview.js': 'client/src/preview/webview/main.ts' },
    platform: 'browser',
    target: 'chrome122',
    format: 'iife',
  },
  {
    files: { 'preview.css': 'client/src/preview/webview/preview.css' },
    target: 'chrome122',
  },
  {
    // Together, so that they share their chunks, and what is imported only when it is needed has its own.
    files: { 'tm.js': 'server/src/cli/main.ts', 'server.js': 'server/src/node.ts' },
    ...node,
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    banner: { js: `#!/usr/bin/env node\n${requireOfEsm}${distOfEsm}` },
  },
];

/**
 * What esbuild is told to make one bundle. All its files have the same ending.
 * @param {Bundle} bundle
 * @param {{ outdir: string, dev?: boolean }} where `dev` adds source maps and keeps the code readable
 * @returns {BuildOptions}
 */
export function optionsOf({ files, ...rest }, { outdir, dev = false }) {
  const entries = Object.entries(files).map(([file, source]) => ({ ...path.parse(file), source }));
  return {
    bundle: true,
    minify: !dev,
    sourcemap: dev,
    legalComments: 'none',
    logLevel: 'warning',
    absWorkingDir: root,
    entryPoints: entries.map(({ name, source }) => ({ in: path.join(root, source), out: name })),
    outExtension: { '.js': entries[0]?.ext ?? '.js' },
    outdir,
    ...rest,
  };
}
