// What holds for every page: links that lead somewhere, nothing internal, the same bytes, nothing empty.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Model } from '../../server/src/model/model.js';
import { viewOf } from '../../server/src/model/model.js';
import { isInternal } from '../../server/src/model/terms/presence.js';
import type { Declaration } from '../../server/src/model/declaration.js';
import { absolute, placeOf, type Statement } from '../../server/src/syntax/tree.js';
import { SECTION } from '../../server/src/schema/enums.js';
import { chaptersOf } from '../../server/src/publish/outline.js';
import { headingSlugs } from '../../server/src/publish/links.js';
import { dayOf, NOW } from '../support/judged.js';
import { markdownOf, modelOfFiles, pageText, parsed, shownHtml, type Texts } from './support.js';

const shop = read('test/publish/golden/shop.tm');
const examples = [
  'examples/tutorial/shop.tm',
  'examples/pypi/pypi.tm',
  'examples/proxy/proxy.tm',
  'examples/runtime/runtime.tm',
  'examples/firmware/firmware.tm',
  'examples/signing/signing.tm',
];

function read(path: string): string {
  return readFileSync(new URL(`../${path}`, __dist), 'utf8');
}

/** A root and all files beside it. */
function exampleFiles(root: string): Texts {
  const folder = root.slice(0, root.lastIndexOf('/') + 1);
  const names = readdirSync(new URL(`../${folder}`, __dist)).filter((name) => name.endsWith('.tm'));
  const rootName = root.slice(folder.length);
  const sorted = [rootName, ...names.filter((name) => name !== rootName)];
  return Object.fromEntries(sorted.map((name) => [name, read(folder + name)]));
}

function idsIn(html: string): readonly string[] {
  return [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
}

function assertLinksResolve(markdown: string): void {
  const html = shownHtml(markdown);
  const ids = idsIn(html);
  assert.equal(new Set(ids).size, ids.length, 'no id stands twice');
  const slugs = headingSlugs(parsed(markdown));
  for (const id of ids) assert.ok(!slugs.has(id), `no heading takes the name of ${id}`);
  const places = new Set([...ids, ...slugs]);
  const dead = [...html.matchAll(/href="#([^"]*)"/g)]
    .map(([, id]) => decodeURIComponent(id!))
    .filter((id) => !places.has(id));
  assert.deepEqual(dead, []);
}

for (const root of examples) {
  test(`links inside the page of ${root} lead somewhere`, () => {
    const page = markdownOf(exampleFiles(root));
    assertLinksResolve(page);
    assert.ok(page.endsWith('\n') && !page.endsWith('\n\n') && !page.includes('\r'));
  });
}

test('links inside the pages of every audience, profile and choice of sections lead somewhere', () => {
  const files = { 'shop.tm': shop };
  assertLinksResolve(markdownOf(files));
  assertLinksResolve(markdownOf(files, { audience: 'internal' }));
  assertLinksResolve(markdownOf(files, { profile: 'demo' }));
  assertLinksResolve(markdownOf(files, { include: ['threats', 'roadmap', 'documents'] }));
});

test('the order in which files were read does not matter, only that of the model', () => {
  const files = exampleFiles('examples/pypi/pypi.tm');
  const [root, ...others] = Object.entries(files);
  const page = markdownOf(files);
  fc.assert(
    fc.property(fc.shuffledSubarray(others, { minLength: others.length }), (shuffled) => {
      assert.equal(markdownOf(Object.fromEntries([root!, ...shuffled])), page);
    }),
    { numRuns: 1 },
  );
});

test('a section that has nothing to say is not there and not linked', () => {
  const page = pageText('actor guest "Guest"');
  assert.match(page, /## Fundamental security expectations/);
  assert.doesNotMatch(page, /## (?:Threats|Mitigations|Glossary)|section-threats/);
});

// Everything that only internal declarations say stays inside.

interface Spot {
  readonly declaration: Declaration;
  /** The text of its own statement, without the declarations in it. */
  readonly own: string;
}

function spotsOf(model: Model): readonly Spot[] {
  return model.declarations
    .filter(({ kind }) => kind !== 'model')
    .map((declaration) => ({ declaration, own: ownText(declaration) }));
}

function ownText({ unit, start, end, children }: Declaration): string {
  let text = unit.text.slice(start, end);
  for (const child of children) {
    text = text.replace(unit.text.slice(child.start, child.end), '');
  }
  return text;
}

/** The source with `audience internal` added to the declarations at these places of the model. */
function withInternal(source: string, model: Model, chosen: readonly number[]): string {
  const spots = spotsOf(model);
  const edits = chosen.map((at) => {
    const { declaration } = spots[at]!;
    const { unit, start } = declaration;
    const block = statementAt([unit.statement!], start)!.block;
    const place = absolute(placeOf(unit, block ? block.open : declaration));
    return { at: place.end, text: block ? ' audience internal;' : ' { audience internal }' };
  });
  edits.sort((a, b) => b.at - a.at);
  let text = source;
  for (const { at, text: added } of edits) text = text.slice(0, at) + added + text.slice(at);
  return text;
}

function statementAt(row: readonly Statement[], start: number): Statement | undefined {
  const found = row.findLast((each) => each.start <= start);
  return found && found.start < start ? statementAt(found.block!.statements, start) : found;
}

const SAID = /"""([\s\S]*?)"""|"([^"\n]*)"/g;

/** Strings of internal declarations that no public one has. */
function secretsOf(model: Model): readonly string[] {
  const view = viewOf(model, dayOf(NOW));
  const spots = spotsOf(model);
  const isSecret = ({ declaration }: Spot) => isInternal(view, declaration);
  const open = spots.filter((spot) => !isSecret(spot)).map(({ own }) => own);
  const common = [...open, model.statement!.unit.text].join('\n');
  return spots.filter(isSecret).flatMap(({ own, declaration }) => {
    const said = [...own.matchAll(SAID)].map(([, long, short]) => (long ?? short)!.trim());
    const anchor = `"${declaration.kind}-${declaration.stableId}"`;
    return [...said.filter((text) => text.length > 3 && !common.includes(text)), anchor];
  });
}

test('nothing that only an internal declaration says is on a public page', () => {
  const source = shop.replaceAll(/;? ?audience internal;?/g, '');
  const model = modelOfFiles({ 'shop.tm': source });
  const places = spotsOf(model).map((_, at) => at);
  const check = (chosen: readonly number[]): string => {
    const files = { 'shop.tm': withInternal(source, model, chosen) };
    const secrets = secretsOf(modelOfFiles(files));
    assert.ok(secrets.length >= chosen.length);
    const page = markdownOf(files);
    for (const secret of secrets) assert.ok(!page.includes(secret), `${secret} is on the page`);
    return page;
  };
  // Few at a time, so that what names them is still on the page.
  for (let first = 0; first < 12; first++) check(places.filter((at) => at % 12 === first));
  const checkAll = fc.property(fc.subarray(places), (chosen) => assertLinksResolve(check(chosen)));
  fc.assert(checkAll, { numRuns: 5 });
});

test('every section that `include` may name is known', () => {
  const names = SECTION.values.map(({ word }) => word);
  assert.deepEqual(
    chaptersOf(names).flatMap(({ sections }) => sections.map(({ name }) => name)),
    names,
  );
});

test('a picture on a page without the table of flows has its numbers below it', () => {
  const source = 'actor a "A"\nstore b "B"\nflow a -> b "Reads"';
  const page = pageText(source, { include: ['diagram'] });
  assert.match(page, /\| <a id="flow-a--b--reads"><\/a>1 \| \*\*Reads\*\* \| A \| B \|/);
});

test('an internal page says what is internal', () => {
  const page = pageText('asset a "A" { audience internal }', { audience: 'internal' });
  assert.match(page, /^- \*\*Audience:\*\* internal/m);
  assert.match(page, /\*\*A\*\* \*\(internal\)\*/);
});

test('a file without a model has a page too', () => {
  const page = markdownOf({ 'part.tm': 'asset a "A"' });
  assert.match(page, /^# Threat model\n\n- \[Assets and entry points\]/);
});

test('an internal model statement says nothing in public', () => {
  const files = { 'm.tm': 'model m "Secret" { purpose "Hidden"; audience internal }\nasset a "A"' };
  assert.doesNotMatch(markdownOf(files), /Secret|Hidden/);
  assert.match(markdownOf(files, { audience: 'internal' }), /# Secret: threat model[^]*Hidden/);
});

test('the next review is due, or was', () => {
  const files = { 'm.tm': 'model m "M" { reviewed 2026-05-01; review-every 30 }' };
  assert.match(
    markdownOf(files, { now: '2026-05-31' }),
    /2026-05-01; the next review is due by 2026-05-31/,
  );
  assert.match(markdownOf(files, { now: '2026-06-01' }), /the next review was due by 2026-05-31/);
});

test('a note is on no page', () => {
  const source = 'threat t "T" { note "remember the milk" }';
  assert.doesNotMatch(pageText(source, { audience: 'internal' }), /milk/);
});

test('responses count what the public may not see', () => {
  const page = pageText(`
    threat t "T" { mitigated by m }
    mitigation m "Secret alarm" { status implemented; audience internal }`);
  assert.match(page, /\*\*Mitigated\.\*\*/);
  assert.doesNotMatch(page, /alarm/);
});

test('a heading that would take the name of an anchor is a bold line', () => {
  const page = pageText(`
    threat model "Threat x"
    question q "Threat model" { answer "Yes." }`);
  assert.match(page, /^\*\*Threat model\*\*$/m);
  assertLinksResolve(page);
});

test('declarations of one kind with one id have anchors with their holders', () => {
  const page = pageText(`
    component web "Web" { entry login "Login" }
    component admin "Admin" { entry login "Staff login" }
    threat t "T" { targets web.login }`);
  assert.match(page, /<a id="entry-web\.login"><\/a>\*\*Login\*\*/);
  assert.match(page, /<a id="entry-admin\.login"><\/a>\*\*Staff login\*\*/);
  assert.match(page, /\[Login\]\(#entry-web\.login\)/);
});

test('links by an old id still lead to the declaration, unless the id is taken', () => {
  const page = pageText(`
    asset a "A" { formerly old, b }
    asset b "B"`);
  assert.match(page, /<a id="asset-a"><\/a><a id="asset-old"><\/a>\*\*A\*\*/);
  assertLinksResolve(page);
});

test('pictures that were laid out before are images, and no Mermaid is written', () => {
  const drawings = [{ id: 'overview', title: 'Overview', alt: 'Two [parts]', svg: '<svg/>' }];
  const text = pageText('actor a "A"\nstore b "B"\nflow a -> b "Asks"', { drawings });
  assert.match(text, /^!\[Two \\\[parts\\?\]\]\(overview\.svg\)$/m);
  assert.doesNotMatch(text, /mermaid/);
});
