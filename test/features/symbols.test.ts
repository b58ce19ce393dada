// Symbols: the declarations of a file as a tree.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { symbols } from '../../server/src/features/symbols.js';
import type { SymbolNode } from '../../server/src/features/shapes.js';
import { atCursor } from '../support/editing.js';

function outlineOf(source: string): string {
  const { context } = atCursor(source);
  return symbols(context.file)
    .map((node) => linesOf(node, ''))
    .join('');
}

function linesOf(node: SymbolNode, indent: string): string {
  const { name, detail, selection, whole, children } = node;
  const inside = whole.start <= selection.start && selection.end <= whole.end;
  const own = `${indent}${name} (${detail})${inside ? '' : ' selected outside'}\n`;
  return own + children.map((child) => linesOf(child, `${indent}  `)).join('');
}

test('ids with kind and title, nested as written', () => {
  assert.equal(
    outlineOf(`
      model shop "Shop"<|>
      import "./a.tm"
      boundary net "Net" {
        trust trusted
        component web "Web" { entry api "Api" }
      }
      threat t "T" { mitigation m "M" }
    `),
    `shop (model Shop)
net (boundary Net)
  web (component Web)
    api (entry Api)
t (threat T)
  m (mitigation M)
`,
  );
});

test('without an id the title, else the ends of a flow, else the kind', () => {
  assert.equal(
    outlineOf(`
      term "Tenant" "Who rents"<|>
      actor a "A"
      flow a -> b
      asset
      asset ""
      widget w
      "" { asset b "B" }
    `),
    `Tenant (term)
a (actor A)
a--b (flow)
asset (asset)
asset (asset)
w (widget)
... ()
  b (asset B)
`,
  );
});
