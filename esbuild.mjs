// Builds everything under dist/ from the sources: the extension, the language server, the
// command line, the preview's script, the layout engine and the rule pages.
// `node esbuild.mjs` for release, `--dev` for source maps and readable code, `--watch` to rebuild.
// The build happens beside dist/ and is swapped in at the end, so a reader never sees half of it.
import { chmod, cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';
import { bundles, optionsOf } from './scripts/bundles.mjs';

const root = import.meta.dirname;
const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');
const dist = path.join(root, 'dist');
const outdir = watch ? dist : `${dist}.new-${process.pid}`;

/** The layout engine goes in unmodified, with its licence: it is another's work under another licence. */
async function copyFiles() {
  const elk = path.join(root, 'node_modules/elkjs');
  await cp(path.join(elk, 'lib/elk-worker.min.js'), path.join(outdir, 'elk-worker.min.js'));
  await cp(path.join(elk, 'LICENSE.md'), path.join(outdir, 'elk-LICENSE.md'));
  const rules = path.join(root, 'docs/rules');
  if (existsSync(rules)) await cp(rules, path.join(outdir, 'rules'), { recursive: true });
  await writeFile(path.join(outdir, 'package.json'), '{ "type": "module" }\n');
  if (existsSync(path.join(outdir, 'tm.js'))) await chmod(path.join(outdir, 'tm.js'), 0o755);
}

/** Puts the finished folder in place of dist/, also if another build does the same at that moment. */
async function swap() {
  const aside = [`${dist}.old-${process.pid}`, `${dist}.old-${process.pid}-again`];
  try {
    await rename(dist, aside[0]).catch(() => {});
    await rename(outdir, dist).catch(() => rename(dist, aside[1]).then(() => rename(outdir, dist)));
  } finally {
    await Promise.all(aside.map((dir) => rm(dir, { recursive: true, force: true })));
  }
}

/** Waits for every bundle even if one fails, so that none is written after the folder is gone. */
async function bundleAll() {
  const builds = bundles.map((bundle) => esbuild.build(optionsOf(bundle, { outdir, dev })));
  const failed = (await Promise.allSettled(builds)).find(({ status }) => status === 'rejected');
  if (failed) throw /** @type {PromiseRejectedResult} */ (failed).reason;
}

async function build() {
  try {
    await mkdir(outdir, { recursive: true });
    await bundleAll();
    await copyFiles();
    await swap();
  } finally {
    await rm(outdir, { recursive: true, force: true });
  }
}

async function watchAll() {
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  const contexts = await Promise.all(
    bundles.map((bundle) => esbuild.context(optionsOf(bundle, { outdir, dev }))),
  );
  await Promise.all(contexts.map((context) => context.watch()));
  await copyFiles();
  console.log('watching');
}

await (watch ? watchAll() : build()).catch((error) => {
  if (!error.errors) console.error(error);
  process.exitCode = 1;
});
