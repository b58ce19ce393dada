// DOT: clusters, shapes and lines of a picture, and titles that are nothing but text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dotView } from '../../server/src/publish/dot.js';
import { graphOf } from '../../server/src/publish/graph.js';
import { viewing } from '../support/judged.js';

function dotOf(source: string, id = 'overview'): string | undefined {
  return dotView(graphOf(viewing(source).view, { audience: 'public' }), id, 'Shop');
}

const SHOP = `
  actor customer "Customer"
  boundary net "Net" {
    component web "Web"
    boundary core "Core" { store db "Database"; store log "Log" }
  }
  external bank "Bank"
  flow customer -> web "Pays"
  flow web -> db "Writes"
  flow db -> web "Answers"
  flow web -> bank "Charges"
  threat t "T" { targets db; via f1 }
  flow f1 web -> log "Logs"
`;

test('boundaries are clusters, elements have shapes, and lines their numbers, titles and marks', () => {
  assert.equal(
    dotOf(SHOP),
    `digraph "Shop" {
  graph [label="Shop", labelloc=t, fontname="Helvetica", nodesep=0.4, ranksep=0.6];
  node [fontname="Helvetica", fontsize=12, style=filled];
  edge [fontname="Helvetica", fontsize=10];
  n2 [label="Customer", shape=box, color="#565e6c", fillcolor="#f6f7f9"];
  n6 [label="Bank", shape=box, peripheries=2, color="#565e6c", fillcolor="#f6f7f9"];
  subgraph cluster_n0 {
    label="Net"; labeljust=l; style="dashed,rounded"; color="#4d5562";
    n3 [label="Web", shape=box, style="filled,rounded", color="#565e6c", fillcolor="#f6f7f9"];
    subgraph cluster_n1 {
      label="Core"; labeljust=l; style="dashed,rounded"; color="#4d5562";
      n4 [label="! Database", shape=cylinder, color="#b3201b", fillcolor="#fde4e2", penwidth=3];
      n5 [label="Log", shape=cylinder, color="#565e6c", fillcolor="#f6f7f9"];
    }
  }
  n2 -> n3 [label="1 Pays", color="#565e6c"];
  n3 -> n4 [label="2 Writes\\n3 Answers", color="#565e6c", dir=both];
  n3 -> n6 [label="4 Charges", color="#565e6c"];
  n3 -> n5 [label="! 5 Logs", color="#b3201b", penwidth=2.4];
}
`,
  );
});

test('neighbours are pale', () => {
  assert.match(
    dotOf(SHOP, 'boundary-core')!,
    /n\d \[label="Web", shape=box, style="filled,rounded", color="#565e6c", fillcolor="#ffffff", fontcolor="#4d5562"\];/,
  );
});

test('a title is a label and nothing else', () => {
  const title = String.raw`\"];x -> y[label=\"\\N &lt;b&gt; \\`;
  const text = dotOf(`actor a "${title}"\nstore b "<b>B</b>"\nflow a -> b "Asks"`)!;
  assert.match(text, /\[label="\\"\];x -> y\[label=\\"\\\\N &amp;lt;b&amp;gt; \\\\", shape=box/);
  assert.match(text, /\[label="<b>B<\/b>", shape=cylinder/);
});

test('there is no picture of nothing', () => {
  assert.equal(dotOf('asset a "A"'), undefined);
  assert.equal(dotOf(SHOP, 'boundary-none'), undefined);
});
