// The pages that are built: those that the examples declare, and one for each hostile text; with their pictures.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ELK from 'elkjs/lib/elk.bundled.js';
import type { Root, RootContent } from 'mdast';
import { textOf, textsOf } from '../../server/src/model/attributes.js';
import type { Declaration } from '../../server/src/model/declaration.js';
import type { View } from '../../server/src/model/model.js';
import type { Layout } from '../../server/src/publish/diagram/layout.js';
import { drawOverview } from '../../server/src/publish/diagram/overview.js';
import { reshaped } from '../../server/src/publish/flavours/reshape.js';
import { graphOf } from '../../server/src/publish/graph.js';
import { renderPage } from '../../server/src/publish/page.js';
import { filesOf, workspaceOf } from '../examples/models.js';
import { DIALECTS, hostilePage } from '../publish/flavour-pages.js';
import { HOSTILE } from '../publish/hostile-models.js';
import { viewOfFiles } from '../publish/support.js';
import { dayOf } from '../support/judged.js';

export interface BuiltPage {
  /** Of its file, without an ending. */
  readonly name: string;
  readonly title: string;
  readonly root: Root;
  /** The picture on it, in a file of its own beside the page. */
  readonly svg: string | undefined;
}

const NOW = '2026-12-01';
const engine = new ELK();
const layout: Layout = (graph) => engine.layout(structuredClone(graph));

let drawn: Promise<readonly BuiltPage[]> | undefined;

/** Drawn once for all tests. */
export function examplePages(): Promise<readonly BuiltPage[]> {
  drawn ??= drawPages();
  return drawn;
}

async function drawPages(): Promise<readonly BuiltPage[]> {
  const folder = fileURLToPath(new URL('../examples/', __dist));
  const pages = await Promise.all(readdirSync(folder).sort().map(pagesOf));
  return [...pages.flat(), await shopPage()];
}

/** Nearly everything that a page can have, ids of former times among it. */
function shopPage(): Promise<BuiltPage> {
  const source = readFileSync(new URL('../test/publish/golden/shop.tm', __dist), 'utf8');
  return built(viewOfFiles({ 'shop.tm': source }), 'shop', undefined);
}

export function hostileBuilt(): readonly BuiltPage[] {
  const texts = [...HOSTILE, ...DIALECTS];
  return texts.map((text, at) => {
    const name = `hostile-${at}`;
    return { name, title: name, root: hostilePage(text), svg: undefined };
  });
}

async function pagesOf(example: string): Promise<readonly BuiltPage[]> {
  const workspace = workspaceOf(filesOf(example));
  const [model] = workspace.models().filter(({ fragment }) => !fragment);
  if (!model) throw new Error(`${example} has no model`);
  const view = workspace.view(model, dayOf(NOW));
  const declared = model.ofKind('page');
  if (declared.length === 0) return [await built(view, example, undefined)];
  return Promise.all(declared.map((page) => built(view, `${example}-${page.stableId}`, page)));
}

async function built(view: View, name: string, page: Declaration | undefined): Promise<BuiltPage> {
  const audience = page && textOf(view, page, 'audience') === 'internal' ? 'internal' : 'public';
  const include = page ? textsOf(view, page, 'include') : [];
  const intro = page && textOf(view, page, 'intro');
  const root = renderPage(view, {
    audience,
    ...(include.length > 0 && { include }),
    ...(intro !== undefined && { intro }),
    ...(page?.title !== undefined && { title: page.title }),
  });
  const title = page?.title ?? view.model.statement?.title ?? name;
  const svg = await drawOverview(graphOf(view, { audience }), layout, { title, standalone: true });
  return { name, title, root: svg === undefined ? root : linked(root, name), svg };
}

/** The page with its picture as a file. */
function linked(root: Root, name: string): Root {
  return reshaped(root, (node): RootContent[] => {
    const diagram = node.type === 'code' ? node.data?.diagram : undefined;
    if (diagram === undefined) return [node];
    const image = {
      type: 'image',
      url: `${name}.svg`,
      alt: 'The parts',
      data: { diagram },
    } as const;
    return [{ type: 'paragraph', children: [image] }];
  });
}
