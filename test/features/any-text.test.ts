// No feature fails on unfinished text: every prefix of a model, and every offset of a model without one of its lines.
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { completions } from '../../server/src/features/completion.js';
import { definitions } from '../../server/src/features/definition.js';
import { hover } from '../../server/src/features/hover.js';
import { references } from '../../server/src/features/references.js';
import { prepareRename, rename } from '../../server/src/features/rename.js';
import { symbols } from '../../server/src/features/symbols.js';
import { contextIn } from '../support/editing.js';
import { Workspace } from '../../server/src/workspace/workspace.js';

const model = readFileSync(new URL('../examples/tutorial/shop.tm', __dist), 'utf8');

function askAll(workspace: Workspace, offset: number): void {
  const context = contextIn(workspace, '/shop.tm');
  completions(context, offset, { paths: ['/shop.tm'], snippets: true });
  definitions(context, offset);
  references(context, offset, { includeDeclaration: true });
  prepareRename(context, offset);
  rename(context, offset, 'new-name');
  hover(context, offset);
  symbols(context.file);
}

function shopWorkspace(text: string): Workspace {
  const workspace = new Workspace('/');
  workspace.setDisk('/shop.tm', text);
  return workspace;
}

test('at the end of every prefix', () => {
  for (let length = 0; length <= model.length; length += 3) {
    askAll(shopWorkspace(model.slice(0, length)), length);
  }
});

test('everywhere in a model without one of its lines', () => {
  const lines = model.split('\n');
  for (let index = 0; index < lines.length; index += 5) {
    const text = lines.toSpliced(index, 1).join('\n');
    const workspace = shopWorkspace(text);
    for (let offset = index; offset <= text.length; offset += 17) askAll(workspace, offset);
  }
});

test('with other line ends, and outside the text', () => {
  const workspace = shopWorkspace(model.replaceAll('\n', '\r\n'));
  for (let offset = 0; offset <= model.length + 100; offset += 11) askAll(workspace, offset);
});
