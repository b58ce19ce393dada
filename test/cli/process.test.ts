// `tm` as a process among others: pipes, disks, its own faults, and what it takes to start.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, test } from 'node:test';
import esbuild, { type BuildOptions, type Metafile } from 'esbuild';
import { CLEAN, openThreat } from './models.js';
import { check, folderOf, program, run } from './tm.js';

/** Findings that fill a pipe many times. */
const MANY = Array.from({ length: 2000 }, (_, index) => openThreat(`t${index}`, 'high')).join('');

describe('standard output', () => {
  test('reaches a slow reader whole', async (t) => {
    const cwd = await folderOf(t, { 'shop.tm': CLEAN + MANY });
    const child = spawn(process.execPath, [program, 'check', '--format', 'json'], { cwd });
    const chunks: Buffer[] = [];
    const closed = once(child, 'close');
    await wait(600);
    for await (const chunk of child.stdout) chunks.push(chunk as Buffer);
    const { findings } = JSON.parse(Buffer.concat(chunks).toString()) as { findings: unknown[] };
    assert.equal(findings.length, 2000);
    assert.deepEqual(await closed, [1, null]);
  });

  test('may be closed early: no crash, and the exit code stays', async (t) => {
    const cwd = await folderOf(t, { 'shop.tm': CLEAN + MANY });
    const child = spawn(process.execPath, [program, 'check'], { cwd });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (data: string) => (stderr += data));
    child.stdout.once('data', () => child.stdout.destroy());
    assert.deepEqual(await once(child, 'close'), [1, null]);
    assert.equal(stderr, '');
  });

  const skip = !existsSync('/dev/full') && 'needs a disk that is full';
  test('may not be writable, which is an exit code 2', { skip }, async (t) => {
    const cwd = await folderOf(t, { 'shop.tm': CLEAN });
    const line = `"${process.execPath}" "${program}" check > /dev/full`;
    assert.deepEqual(await run('/bin/sh', ['-c', line], { cwd }), {
      code: 2,
      stdout: '',
      stderr: 'tm: cannot write to standard output: no space left on the disk\n',
    });
  });
});

test('a fault of its own is an exit code 2 with a stack, and nothing half printed', async (t) => {
  const cwd = await folderOf(t, { 'shop.tm': CLEAN });
  const broken = `data:text/javascript,JSON.stringify=()=>{throw new Error('broken')}`;
  const ended = await check(['--format', 'json'], { cwd, node: ['--import', broken] });
  assert.match(ended.stderr, /^tm: internal error: Error: broken\n +at /);
  assert.equal(ended.stdout, '');
  assert.equal(ended.code, 2);
});

test('an editor is served until it says goodbye', { timeout: 20_000 }, async (t) => {
  const cwd = await folderOf(t, {});
  const child = spawn(process.execPath, [program, 'lsp', '--stdio', '--clientProcessId=1'], {
    cwd,
  });
  t.after(() => child.kill());
  const closed = once(child, 'close');
  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  let received = '';
  const receive = async (wanted: string) => {
    for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
      received += String(chunk);
      if (received.includes(wanted)) return;
    }
    assert.fail(`no ${wanted} in ${received}`);
  };
  const params = { processId: null, rootUri: null, capabilities: {} };
  send({ id: 1, method: 'initialize', params });
  await receive('"id":1,"result":{');
  send({ id: 2, method: 'shutdown' });
  await receive('"id":2,"result":null');
  send({ method: 'exit' });
  assert.deepEqual(await closed, [0, null]);
});

describe('what is loaded', () => {
  interface Bundles {
    bundles: { files: Record<string, string> }[];
    optionsOf(bundle: object, where: { outdir: string }): BuildOptions;
  }

  /** The sources in a chunk of the command line and in all that it imports without being asked. */
  async function sourcesOf(entryPoint: string): Promise<string[]> {
    const scripts = new URL('../scripts/bundles.mjs', __dist).href;
    const { bundles, optionsOf } = (await import(scripts)) as Bundles;
    const programs = bundles.find(({ files }) => 'tm.js' in files);
    const options = optionsOf(programs ?? {}, { outdir: 'dist' });
    const { metafile } = await esbuild.build({ ...options, write: false, metafile: true });
    const [start] = Object.entries(metafile?.outputs ?? {}).find(
      ([, output]) => output.entryPoint === entryPoint,
    ) ?? [''];
    return [...chunksFrom(start, metafile!)].flatMap((chunk) =>
      Object.keys(metafile?.outputs[chunk]?.inputs ?? {}),
    );
  }

  function chunksFrom(start: string, metafile: Metafile, seen = new Set<string>()): Set<string> {
    if (seen.has(start)) return seen;
    seen.add(start);
    for (const { path, kind, external } of metafile.outputs[start]?.imports ?? []) {
      if (kind === 'import-statement' && !external) chunksFrom(path, metafile, seen);
    }
    return seen;
  }

  test('for a check: nothing of pages, pictures, editors', async () => {
    const sources = await sourcesOf('server/src/cli/check.ts');
    assert.ok(sources.includes('server/src/rules/judge.ts'));
    const foreign =
      /^server\/src\/(publish|features|lsp)\/|node_modules\/(mdast|micromark|hast|xast|elkjs|vscode)/;
    assert.deepEqual(
      sources.filter((source) => foreign.test(source)),
      [],
    );
  });

  test('for help and version: nothing of models', async () => {
    const sources = await sourcesOf('server/src/cli/main.ts');
    assert.ok(sources.includes('server/src/cli/program.ts'));
    const models = /^server\/src\/(syntax|rules|workspace|report|publish|lsp)\//;
    assert.deepEqual(
      sources.filter((source) => models.test(source)),
      [],
    );
  });
});
