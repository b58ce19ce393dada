// Builds everything under dist/ from the sources: the extension, the language server, the
// command line, the preview's script, the layout engine and the rule pages.
// `node esbuild.mjs` for release, `--dev` for source maps and readable code, `--watch` to rebuild.
// The build happens beside dist/ and is swapped in at the end, so a reader never sees half of it.
import { chmod, cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';

const root = import.meta.dirname;
const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');
const dist = path.join(root, 'dist');
const out = watch ? dist : `${dist}.new-${process.pid}`;

/** `__dist` is the URL of the folder of the built files, wherever a bundle or a chunk of it lies. */
const distOfCjs = `const __dist=require('node:url').pathToFileURL(__dirname+'/');`;
const distOfEsm = `const __dist=new URL(import.meta.url.includes('/chunks/')?'..':'.',import.meta.url);`;
const requireOfEsm = `import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);`;

/** @type {esbuild.BuildOptions} */
const shared = {
  bundle: true,
  minify: !dev,
  sourcemap: dev,
  legalComments: 'none',
  logLevel: 'warning',
};
/** @type {esbuild.BuildOptions} */
const cjs = { platform: 'node', target: 'node20', format: 'cjs', banner: { js: distOfCjs } };

/** @type {(esbuild.BuildOptions & { in: string, out: string })[]} */
const bundles = [
  { in: 'client/src/extension.ts', out: 'extension.cjs', ...cjs, external: ['vscode'] },
  { in: 'server/src/node.ts', out: 'server.cjs', ...cjs },
  {
    in: 'server/src/layout-worker.ts',
    out: 'layout-worker.cjs',
    ...cjs,
    external: ['./elk-worker.min.js'],
  },
  {
    in: 'client/src/preview/webview/main.ts',
    out: 'preview.js',
    platform: 'browser',
    target: 'chrome122',
    format: 'iife',
  },
  {
    in: 'server/src/cli/main.ts',
    out: 'tm.js',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    banner: { js: `#!/usr/bin/env node\n${requireOfEsm}${distOfEsm}` },
  },
];

/** @returns {esbuild.BuildOptions} */
function options({ in: input, out: output, ...rest }) {
  const { name, ext } = path.parse(output);
  const entryPoints = [{ in: path.join(root, input), out: name }];
  return {
    ...shared,
    ...rest,
    entryPoints,
    outdir: out,
    outExtension: { '.js': ext },
    absWorkingDir: root,
  };
}

function present(bundle) {
  const found = existsSync(path.join(root, bundle.in));
  if (!found) console.warn(`skipped dist/${bundle.out}: no ${bundle.in}`);
  return found;
}

async function copyFiles() {
  const elk = path.join(root, 'node_modules/elkjs');
  await cp(path.join(elk, 'lib/elk-worker.min.js'), path.join(out, 'elk-worker.min.js'));
  await cp(path.join(elk, 'LICENSE.md'), path.join(out, 'elk-LICENSE.md'));
  const rules = path.join(root, 'docs/rules');
  if (existsSync(rules)) await cp(rules, path.join(out, 'rules'), { recursive: true });
  await writeFile(path.join(out, 'package.json'), '{ "type": "module" }\n');
  if (existsSync(path.join(out, 'tm.js'))) await chmod(path.join(out, 'tm.js'), 0o755);
}

/** Puts the finished folder in place of dist/; another build doing the same at once just wins or loses. */
async function swap() {
  const old = `${dist}.old-${process.pid}`;
  await rename(dist, old).catch(() => {});
  await rename(out, dist).catch(() => rename(dist, `${old}b`).then(() => rename(out, dist)));
  await Promise.all([old, `${old}b`].map((dir) => rm(dir, { recursive: true, force: true })));
}

async function build() {
  try {
    await mkdir(out, { recursive: true });
    await Promise.all(bundles.filter(present).map((bundle) => esbuild.build(options(bundle))));
    await copyFiles();
    await swap();
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

async function watchAll() {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const contexts = await Promise.all(
    bundles.filter(present).map((bundle) => esbuild.context(options(bundle))),
  );
  await Promise.all(contexts.map((context) => context.watch()));
  await copyFiles();
  console.log('watching');
}

await (watch ? watchAll() : build()).catch((error) => {
  if (!error.errors) console.error(error);
  process.exitCode = 1;
});
