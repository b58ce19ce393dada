// The benchmark, `npm run bench`: measures the built product beside its peers and writes docs/benchmarks.md. With
// `--quick` it measures the small models without peers, on the running Node, and prints the page.
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, ensureInstalled } from '../../scripts/bootstrap.mjs';
import { root, run } from '../../scripts/run.mjs';
import { measure, programsOf, SIZES, SMALL_SIZES } from './plan.mjs';
import { ensurePeers, peerVersions } from './peers/install.mjs';
import { pageOf } from './report/page.mjs';

const PAGE = path.join(root, 'docs/benchmarks.md');

async function circumstances(node, versions) {
  const { output } = await run(node, ['--version'], { capture: true });
  const [{ model }] = os.cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    cpu: model.trim(),
    cores: os.cpus().length,
    memoryBytes: os.totalmem(),
    system: `${os.type()} ${os.release()}`,
    load: os.loadavg()[0],
    node: output.trim().slice(1),
    versions,
  };
}

async function main() {
  const { quick } = parseArgs({ options: { quick: { type: 'boolean', default: false } } }).values;
  if (process.platform !== 'linux') throw new Error('the benchmark reads /proc, so it needs Linux');
  await ensureInstalled();
  await build();
  const peers = quick ? undefined : await ensurePeers();
  const programs = programsOf(peers);
  const conditions = await circumstances(programs.node, peers ? await peerVersions() : {});
  const results = await measure(programs, quick ? SMALL_SIZES : SIZES);
  const page = pageOf(results, conditions);
  if (quick) return console.log(page);
  await writeFile(PAGE, page);
  console.log(`Written: ${PAGE}`);
}

await main();
