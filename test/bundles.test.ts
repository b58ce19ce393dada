// What the built programs load, and how much that is. The bundles are made in memory, as the build makes them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build, type BuildOptions, type Metafile } from 'esbuild';

/** Bytes. The goal is 450 kB for both (docs/benchmarks.md); judging with every rule takes the server past it. */
const MOST = { extension: 450_000, server: 492_000 };

interface Bundle {
  readonly files: Readonly<Record<string, string>>;
}

const { bundles, optionsOf } = (await import(new URL('../scripts/bundles.mjs', __dist).href)) as {
  readonly bundles: readonly Bundle[];
  optionsOf(bundle: Bundle, where: { readonly outdir: string }): BuildOptions;
};

async function builtWith(file: string): Promise<Metafile['outputs']> {
  const bundle = bundles.find(({ files }) => file in files);
  assert.ok(bundle, `no bundle makes ${file}`);
  const options = { ...optionsOf(bundle, { outdir: 'dist' }), metafile: true, write: false };
  return (await build(options)).metafile?.outputs ?? {};
}

/** What is loaded with an output, and, when `later`, what it may load at any time. */
function loadedBy(outputs: Metafile['outputs'], start: string, later = false): Set<string> {
  const loaded = new Set([start]);
  for (const name of loaded) {
    for (const { path, kind, external } of outputs[name]?.imports ?? []) {
      if (!external && (later || kind === 'import-statement')) loaded.add(path);
    }
  }
  return loaded;
}

function outputOf(outputs: Metafile['outputs'], source: string): string {
  const found = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === source);
  assert.ok(found, `${source} is no entry point or loaded later`);
  return found[0];
}

function sourcesOf(outputs: Metafile['outputs'], loaded: Iterable<string>): [string, number][] {
  return [...loaded].flatMap((name) =>
    Object.entries(outputs[name]?.inputs ?? {}).map(
      ([source, { bytesInOutput }]): [string, number] => [source, bytesInOutput],
    ),
  );
}

function among(sources: readonly [string, number][], wrong: RegExp): string[] {
  return sources.flatMap(([source]) => (wrong.test(source) ? source : []));
}

function bytesOf(outputs: Metafile['outputs'], loaded: Iterable<string>): number {
  return sum([...loaded].map((name) => outputs[name]?.bytes ?? 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

test('the extension is small', async () => {
  const outputs = await builtWith('extension.cjs');
  const bytes = bytesOf(outputs, Object.keys(outputs));
  assert.ok(bytes > 100_000 && bytes <= MOST.extension, `${bytes} bytes`);
});

test('the server is small until it is asked: features and pages are loaded when they are', async () => {
  const outputs = await builtWith('server.js');
  const parts = ['server/src/node.ts', 'server/src/lsp/activate.ts', 'server/src/node-host.ts'];
  const loaded = parts.flatMap((part) => [...loadedBy(outputs, outputOf(outputs, part))]);
  const bytes = bytesOf(outputs, new Set(loaded));
  assert.ok(bytes > 100_000 && bytes <= MOST.server, `${bytes} bytes`);
  assert.deepEqual(
    among(sourcesOf(outputs, loaded), /\/publish\/|\/features\/(?!shapes)|elkjs|mdast|hast|xast/),
    [],
  );
});

test('initialize is answered before anything is loaded that knows the language', async () => {
  const outputs = await builtWith('server.js');
  const loaded = loadedBy(outputs, outputOf(outputs, 'server/src/node.ts'));
  const rooms = /server\/src\/(schema|syntax|model|rules|features|publish|workspace)\//;
  assert.deepEqual(among(sourcesOf(outputs, loaded), rooms), []);
});

test('a check loads no page, no picture and no protocol', async () => {
  const outputs = await builtWith('tm.js');
  const start = loadedBy(outputs, outputOf(outputs, 'server/src/cli/main.ts'));
  const check = loadedBy(outputs, outputOf(outputs, 'server/src/cli/check.ts'), true);
  const sources = sourcesOf(outputs, new Set([...start, ...check]));
  assert.ok(sources.some(([source]) => source.startsWith('server/src/rules/')));
  const wrong = /\/(publish|features|lsp)\/|cli\/export|elkjs|mdast|hast|xast|vscode/;
  assert.deepEqual(among(sources, wrong), []);
});
