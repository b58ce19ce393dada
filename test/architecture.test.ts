// Imports point one way: the rooms of docs/architecture.md hold, and no files import in a circle.
import assert from 'node:assert/strict';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { complaint, findCycle, importsOf, readImports } from './support/imports.js';

const root = path.dirname(fileURLToPath(__dist));
const imports = readImports(root, ['server/src', 'client/src']);
assert.ok(imports.length > 100, 'the sources are found');

function complaints(file: string, text: string): string[] {
  return importsOf(file, text).flatMap((each) => complaint(each) ?? []);
}

test('no import points back', () => {
  const wrong = imports.flatMap((each) => {
    const why = complaint(each);
    return why ? [`${each.from} imports ${each.to}: ${why}`] : [];
  });
  assert.deepEqual(wrong, []);
});

test('no files import in a circle', () => {
  assert.equal(findCycle(imports)?.join(' -> '), undefined);
});

const planted: [why: string, file: string, text: string][] = [
  ['back to a later room', 'server/src/syntax/a.ts', "import { x } from '../model/b.js';"],
  ['between neighbours', 'server/src/report/a.ts', "export * from '../publish/b.js';"],
  ['over several lines', 'server/src/rules/a.ts', "import {\n  x,\n} from '../lsp/b.js';"],
  ['a type is an arrow too', 'server/src/schema/a.ts', "import type { X } from '../syntax/b.js';"],
  ['dynamic', 'server/src/model/a.ts', "const x = await import('../cli/main.js');"],
  ['Node in the core', 'server/src/publish/a.ts', "import { readFileSync } from 'node:fs';"],
  ['Node by its bare name', 'server/src/report/a.ts', "import 'fs';"],
  [
    'the protocol outside lsp',
    'server/src/cli/a.ts',
    "import { x } from 'vscode-languageserver/node';",
  ],
  ['the editor in the server', 'server/src/lsp/a.ts', "import * as vscode from 'vscode';"],
  ['the editor in a page', 'client/src/preview/webview/a.ts', "import * as vscode from 'vscode';"],
  [
    'server code in the client',
    'client/src/a.ts',
    "import { x } from '../../server/src/lsp/protocol.js';",
  ],
  [
    'types of elsewhere',
    'client/src/a.ts',
    "import type { X } from '../../server/src/model/b.js';",
  ],
  ['an unknown room', 'server/src/attic/a.ts', "import { x } from '../schema/b.js';"],
  ['no extension', 'server/src/model/a.ts', "import { x } from '../schema/b';"],
];

for (const [why, file, text] of planted) {
  test(`a planted wrong import is found: ${why}`, () => {
    assert.equal(complaints(file, text).length, 1);
  });
}

test('right imports pass', () => {
  const wire =
    "import type { X } from '../../server/src/lsp/protocol.js';\nimport * as v from 'vscode';";
  assert.deepEqual(complaints('client/src/a.ts', wire), []);
  const down =
    "import { x } from '../model/b.js';\nimport { y } from './c.js';\nimport z from 'ignore';";
  assert.deepEqual(complaints('server/src/rules/a.ts', down), []);
});

test('a planted circle is found', () => {
  const circle = ['a', 'b', 'c'].map((name, index) =>
    importsOf(`server/src/model/${name}.ts`, `import './${['b', 'c', 'a'][index]}.js';`),
  );
  assert.equal(findCycle(circle.flat())?.length, 4);
  assert.equal(findCycle(circle.slice(1).flat()), undefined);
});
