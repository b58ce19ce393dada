// Nothing internal is in the bytes of anything public, whatever the model, its internal parts and the form of the output.
import assert from 'node:assert/strict';
import { viewOf, type View } from '../../server/src/model/model.js';
import { drawView } from '../../server/src/publish/diagram/draw.js';
import type { Layout, LayoutNode } from '../../server/src/publish/diagram/layout.js';
import { idsOf } from '../../server/src/publish/diagram/views.js';
import { dotView } from '../../server/src/publish/dot.js';
import { graphOf, modelTitle } from '../../server/src/publish/graph.js';
import { mermaidView } from '../../server/src/publish/mermaid.js';
import { filesOf, pagesOf } from '../../server/src/publish/publication.js';
import { FLAVOUR } from '../../server/src/schema/enums-pages.js';
import { modelOfFiles } from '../publish/support.js';
import { dayOf, NOW } from '../support/judged.js';
import { property } from './support/property.js';
import { secretModels, type SecretModel } from './support/secret-models.js';

const PAGES = [
  ...FLAVOUR.values.flatMap(({ word }) => [
    `page "Sections" { file "s-${word}.md"; flavour ${word} }`,
    `page "Rubric" { file "r-${word}.md"; flavour ${word}; shape rubric }`,
  ]),
  'page "Web" { file "web.html" }',
  'page "Policy" { file "SECURITY.md" }',
  'page "Agents" { file "AGENTS.md" }',
].join('\n');

property('nothing internal is in the bytes of a public file', secretModels, async (drawn) => {
  const view = viewOf(modelOfFiles({ 'm.tm': `${drawn.text}${PAGES}\n` }), dayOf(NOW));
  const pages = pagesOf(view.model, view.now);
  assert.equal(pages.length, PAGES.split('\n').length);
  for (const page of pages) {
    const written = await filesOf(page, { layout, root: 'm.tm', textNow: () => undefined });
    assert.ok('files' in written);
    for (const { path, text } of written.files) assertSilent(path, text, drawn);
  }
  for (const [path, text] of await pictures(view)) assertSilent(path, text, drawn);
});

/** Every picture as `tm export` has it, by its name. */
async function pictures(view: View): Promise<readonly (readonly [string, string])[]> {
  const graph = graphOf(view, { audience: 'public' });
  const title = modelTitle(view, 'public');
  const made = idsOf(graph).map(async (id) => {
    const svg = await drawView(graph, layout, id, { title, standalone: true });
    const texts = {
      svg: svg?.svg,
      dot: dotView(graph, id, title),
      mermaid: mermaidView(graph, id),
    };
    return Object.entries(texts).map(([form, text]) => [`${id}.${form}`, text ?? ''] as const);
  });
  return (await Promise.all(made)).flat();
}

/** No mark of anything internal, in whatever case; pages have others, or this would not tell anything. */
function assertSilent(path: string, text: string, { secrets, shown }: SecretModel): void {
  const said = new Set(text.toLowerCase().match(/[qn]\d+z/gu));
  const leaked = secrets.filter((secret) => said.has(secret));
  assert.deepEqual(leaked, [], `${path} tells of something internal`);
  if (/^[sr]-.*\.md$/u.test(path) && shown.length > 0) assert.ok(said.size > 0, `${path} is empty`);
}

/** Every part below the one before it: where parts stand does not matter here. */
const layout: Layout = (graph) => Promise.resolve(placed(graph));

function placed(node: LayoutNode): LayoutNode {
  const children = node.children?.map(placed) ?? [];
  const at = { x: 0, y: 0, width: node.width ?? 100, height: node.height ?? 40 };
  const sections = [{ id: 's', startPoint: { x: 0, y: 0 }, endPoint: { x: 0, y: 9 } }];
  return {
    ...node,
    ...at,
    children,
    edges: node.edges?.map((edge) => ({ ...edge, sections })) ?? [],
  };
}
