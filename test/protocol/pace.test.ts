// Who waits for what: diagnostics follow edits and do not pile up, and long work lets the client be heard.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnsweredError, Wire } from './support/client.js';
import { change, clockOf, open, served, start, uriOf } from './support/in-process.js';

const MAIN = 'model m "M"\nimport "./part-*.tm"\n';

interface Published {
  readonly uri: string;
  readonly version?: number;
}

function filesOf(parts: number): Map<string, string> {
  const texts = Array.from({ length: parts }, (_, n): [string, string] => [
    `part-${n}.tm`,
    `asset a${n} "A"\nasset b "B"\n`,
  ]);
  return new Map([['main.tm', MAIN], ...texts]);
}

const published = (wire: Wire): Published[] =>
  wire.received.flatMap(({ method, params }) =>
    method === 'textDocument/publishDiagnostics' ? [params as Published] : [],
  );

const told = (wire: Wire, name: string, version: number): Promise<Published> =>
  wire.next('textDocument/publishDiagnostics', (params: Published) => {
    return params.uri === uriOf(name) && params.version === version;
  });

/** Edits one of two files that are at odds, so many times at once; returns what was told of it. */
async function flooded(edits: number, clockStep: number): Promise<Published[]> {
  const wire = served(filesOf(2), { milliseconds: clockOf(clockStep) });
  await start(wire, {});
  const first = told(wire, 'part-0.tm', 1);
  open(wire, 'part-0.tm', 'asset b "B"');
  await first;
  const last = told(wire, 'part-0.tm', edits + 1);
  for (let n = 1; n <= edits; n += 1) change(wire, 'part-0.tm', n + 1, `asset b "B${n}"`);
  await last;
  return published(wire).filter(
    ({ uri, version = 0 }) => uri === uriOf('part-0.tm') && version > 1,
  );
}

test('of edits that stream in the last is told, and few before it', async () => {
  const found = await flooded(100, 0);
  assert.ok(found.length <= 3, `${found.length} times`);
});

test('edits that never pause are told of while they stream in', async () => {
  const found = await flooded(100, 20);
  assert.ok(found.length > 3, `${found.length} times`);
});

test('an edit tells of files in which something changed, and of no others', async () => {
  const wire = served(filesOf(5));
  await start(wire, {});
  const ofLast = ({ uri }: Published): boolean => uri === uriOf('part-4.tm');
  const first = Promise.all([
    told(wire, 'part-0.tm', 1),
    wire.next('textDocument/publishDiagnostics', ofLast),
  ]);
  open(wire, 'part-0.tm', 'asset b "B"\n');
  await first;
  assert.equal(new Set(published(wire).map(({ uri }) => uri)).size, 6);
  const before = published(wire).length;
  const second = told(wire, 'part-0.tm', 2);
  change(wire, 'part-0.tm', 2, 'asset c "C"\n');
  await second;
  await wire.request('textDocument/hover', {
    textDocument: { uri: uriOf('part-0.tm') },
    position: { line: 0, character: 7 },
  });
  const uris = published(wire)
    .slice(before)
    .map(({ uri }) => uri);
  assert.ok(!uris.includes(uriOf('main.tm')), uris.join('\n'));
  assert.equal(new Set(uris).size, uris.length);
});

/** Every look at the clock finds that a step took too long, so that every step gives way. */
const slow = { milliseconds: clockOf(1000) };

const hover = (wire: Wire): Promise<unknown> =>
  wire.request('textDocument/hover', {
    textDocument: { uri: uriOf('main.tm') },
    position: { line: 0, character: 6 },
  });

test('a request that waits for files to be read in can be cancelled', async () => {
  const wire = served(filesOf(200), slow);
  await start(wire, { textDocument: { diagnostic: {} } });
  open(wire, 'main.tm', MAIN);
  const ends: string[] = [];
  const kept = hover(wire).then(() => ends.push('answered'));
  const dropped = hover(wire).catch((error: AnsweredError) => ends.push(String(error.code)));
  wire.notify('$/cancelRequest', { id: 3 });
  await Promise.all([kept, dropped]);
  assert.deepEqual(ends, ['-32800', 'answered']);
});

test('a request whose document changed meanwhile has no answer', async () => {
  const wire = served(filesOf(200), slow);
  await start(wire, { textDocument: { diagnostic: {} } });
  open(wire, 'main.tm', MAIN);
  const asked = hover(wire);
  change(wire, 'main.tm', 2, `// above\n${MAIN}`);
  await assert.rejects(asked, (error: AnsweredError) => error.code === -32801);
  assert.equal(await hover(wire), null);
});

test('reports on all files can be cancelled', async () => {
  const wire = served(filesOf(200), slow);
  await start(wire, { textDocument: { diagnostic: {} } });
  open(wire, 'main.tm', MAIN);
  await hover(wire);
  const asked = wire.request('workspace/diagnostic', { previousResultIds: [] });
  wire.notify('$/cancelRequest', { id: 3 });
  await assert.rejects(asked, (error: AnsweredError) => error.code === -32800);
});

test('an edit while files are read in counts', async () => {
  const wire = served(filesOf(50), slow);
  await start(wire, { textDocument: { diagnostic: {} } });
  open(wire, 'main.tm', MAIN);
  const asked = wire.request('textDocument/diagnostic', {
    textDocument: { uri: uriOf('main.tm') },
  });
  change(wire, 'main.tm', 2, `${MAIN}store s "S" { holds nowhere }\n`);
  assert.match(JSON.stringify(await asked), /unknown-name/);
});
