// Anchors and links of pages: the same in any order of statements and files, each link to one place, and no old id in
// the way of a new one.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { linkModel } from '../../server/src/model/link/link.js';
import { viewOf } from '../../server/src/model/model.js';
import { headingSlugs } from '../../server/src/publish/links.js';
import { renderPage } from '../../server/src/publish/page.js';
import { fileSet } from '../support/files.js';
import { dayOf, NOW } from '../support/judged.js';
import { property } from './support/property.js';

const OLD = ['a0', 'a1', 'login', 'door', 'old'];
const formerly = fc
  .option(fc.constantFrom(...OLD), { nil: undefined })
  .map((id) => (id === undefined ? '' : `formerly ${id}; `));
const audience = fc.constantFrom('', '', '', 'audience internal; ');

const entry = fc
  .tuple(fc.constantFrom('login', 'door'), formerly, audience)
  .map(([id, old, who]) => `entry ${id} "${id}" { ${old}${who} }`);
/** One entry of each name, since two in one block would be a mistake. */
const entries = fc.uniqueArray(entry, { selector: (text) => text.slice(0, 10), maxLength: 2 });

/** Statements with ids of their own, whose entries share theirs. */
const lines = fc.tuple(
  fc.array(fc.tuple(formerly, audience), { maxLength: 4 }),
  fc.array(fc.tuple(formerly, audience, entries), { maxLength: 4 }),
  fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 4 }),
  fc.array(formerly, { maxLength: 2 }),
);

type Parts = typeof lines extends fc.Arbitrary<infer T> ? T : never;

function statementsOf([assets, components, flows, threats]: Parts): readonly string[] {
  return [
    ...assets.map(([old, who], at) => `asset a${at} "Asset ${at}" { ${old}${who} }`),
    ...components.map(([old, who, held], at) => {
      const body = `${old}${who} handles a${at}; ${held.join('; ')}`;
      return `component c${at} "C${at}" in net { ${body} }`;
    }),
    ...flows.map(([from, to], at) => `flow f${at} c${from} -> c${to} "F" { carries a0 }`),
    ...threats.map((old, at) => `threat "Threat ${at}" { ${old} targets c0, a1; breaks p }`),
    'boundary net "Net" { formerly old }',
    'property p "Asset a0" { protects a0, a1 }',
    'question q "Entry login" { answer "See [it](#asset-a0) or [that](#gone)."; about c0, a0 }',
  ];
}

/** Three files, the lines dealt out in turn. */
function pageOf(statements: readonly string[], who: 'public' | 'internal' = 'public'): Root {
  const part = (n: number) => statements.filter((_, at) => at % 3 === n).join('\n');
  const files = {
    '/m.tm': `model m "M"\nimport "./*.tm"\n${part(0)}`,
    '/x.tm': part(1),
    '/y.tm': part(2),
  };
  const model = linkModel(fileSet(files, '/'), '/m.tm');
  return renderPage(viewOf(model, dayOf(NOW)), { audience: who });
}

function all(root: Nodes): readonly Nodes[] {
  return [root, ...('children' in root ? root.children.flatMap(all) : [])];
}

function anchorsOf(root: Nodes): readonly string[] {
  return all(root).flatMap((node) => (node.type === 'html' ? (node.data?.anchor ?? []) : []));
}

property(
  'the order of statements and files changes no anchor',
  lines.chain((parts) => {
    const statements = statementsOf(parts);
    const shuffled = fc.shuffledSubarray([...statements], { minLength: statements.length });
    return fc.record({ statements: fc.constant(statements), shuffled });
  }),
  ({ statements, shuffled }) => {
    const [one, other] = [statements, shuffled].map((each) => [...anchorsOf(pageOf(each))].sort());
    assert.deepEqual(one, other);
  },
);

property('every link in a page leads to one place', lines, (parts) => {
  for (const who of ['public', 'internal'] as const) {
    const page = pageOf(statementsOf(parts), who);
    const anchors = anchorsOf(page);
    assert.equal(new Set(anchors).size, anchors.length, 'no anchor stands twice');
    const slugs = headingSlugs(page);
    for (const node of all(page)) {
      if (node.type !== 'link' || !node.url.startsWith('#')) continue;
      const id = decodeURIComponent(node.url.slice(1));
      const places = [...anchors.filter((each) => each === id), ...(slugs.has(id) ? [id] : [])];
      assert.deepEqual(places, [id]);
    }
  }
});

property('an old id never stands in the way of a new one', lines, (parts) => {
  const rows = all(pageOf(statementsOf(parts), 'internal')).flatMap((node) => {
    const own = (node.data as { hProperties?: { dataDecl?: string } } | undefined)?.hProperties;
    const anchors = node.type === 'tableRow' && own?.dataDecl ? anchorsOf(node) : [];
    return anchors.length > 0 ? [{ own: own?.dataDecl, anchors }] : [];
  });
  const bearers = new Set(rows.map(({ own }) => own));
  assert.ok(rows.length > 0);
  for (const { own, anchors } of rows) {
    const [first, ...old] = anchors;
    assert.equal(first, own);
    assert.deepEqual(
      old.filter((anchor) => bearers.has(anchor)),
      [],
    );
  }
});
