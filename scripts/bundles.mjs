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

/** @type {(BuildOptions & { in: string, out: string })[]} */
export const bundles = [
  { in: 'client/src/extension.ts', out: 'extension.cjs', ...cjs, external: ['vscode'] },
  { in: 'server/src/node.ts', out: 'server.cjs', ...cjs },
  { in: 'server/src/layout-worker.ts', out: 'layout-worker.cjs', ...cjs },
  {
    in: 'client/src/preview/webview/main.ts',
    out: 'preview.js',
    platform: 'browser',
    target: 'chrome122',
    format: 'iife',
  },
  { in: 'client/src/preview/webview/preview.css', out: 'preview.css', target: 'chrome122' },
  {
    in: 'server/src/cli/main.ts',
    out: 'tm.js',
    ...node,
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    banner: { js: `#!/usr/bin/env node\n${requireOfEsm}${distOfEsm}` },
  },
];

/**
 * What esbuild is told to make one bundle.
 * @param {typeof bundles[number]} bundle
 * @param {{ outdir: string, dev?: boolean }} where `dev` adds source maps and keeps the code readable
 * @returns {BuildOptions}
 */
export function optionsOf({ in: input, out: output, ...rest }, { outdir, dev = false }) {
  const { name, ext } = path.parse(output);
  return {
    bundle: true,
    minify: !dev,
    sourcemap: dev,
    legalComments: 'none',
    logLevel: 'warning',
    absWorkingDir: root,
    entryPoints: [{ in: path.join(root, input), out: name }],
    outExtension: { '.js': ext },
    outdir,
    ...rest,
  };
}
