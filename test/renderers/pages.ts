// The pages that are built: those that the examples declare, and one for each hostile text; with their pictures.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ELK from 'elkjs/lib/elk.bundled.js';
import type { Root, RootContent } from 'mdast';
import { textOf, textsOf } from '../../server/src/model/attributes.js';
import type { Declaration } from '../../server/src/model/declaration.js';
import type { View } from '../../server/src/model/model.js';
import type { Layout } from '../../server/src/publish/diagram/layout.js';
import { drawViews } from '../../server/src/publish/diagram/draw.js';
import type { Audience } from '../../server/src/publish/audience.js';
import type { Drawing } from '../../server/src/publish/drawing.js';
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
  readonly drawings: readonly Drawing[];
}

const NOW = '2026-12-01';
const engine = new ELK();
const layout: Layout = (graph) => engine.layout(structuredClone(graph));

let made: Promise<readonly BuiltPage[]> | undefined;

/** Made once for all tests. */
export function examplePages(): Promise<readonly BuiltPage[]> {
  made ??= makePages();
  return made;
}

async function makePages(): Promise<readonly BuiltPage[]> {
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
    return { name, title: name, root: hostilePage(text), drawings: [] };
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
  const title = page?.title ?? view.model.statement?.title ?? name;
  const drawings = await drawn(view, audience);
  const root = renderPage(view, {
    audience,
    drawings,
    ...(include.length > 0 && { include }),
    ...(intro !== undefined && { intro }),
    ...(page?.title !== undefined && { title: page.title }),
  });
  return { name, title, root, drawings };
}

const pictures = new Map<string, Promise<readonly Drawing[]>>();

/** Once for all pages that show the same. */
function drawn(view: View, audience: Audience): Promise<readonly Drawing[]> {
  const { root, statement } = view.model;
  const key = `${root} ${statement?.stableId} ${audience}`;
  const known = pictures.get(key);
  if (known) return known;
  const link = (id: string) => `#diagram-${id}`;
  const options = { title: statement?.title ?? '', link, standalone: false };
  const drawings = drawViews(graphOf(view, { audience }), layout, options);
  pictures.set(key, drawings);
  return drawings;
}

/** The page with its pictures in files beside it, as Markdown has them; and these files. */
export function withFiles({ name, root, drawings }: BuiltPage): {
  readonly root: Root;
  readonly files: Readonly<Record<string, string>>;
} {
  const fileOf = (id: string) => `${name}-${id}.svg`;
  const linked = reshaped(root, (node): RootContent[] => {
    const diagram = node.type === 'image' ? node.data?.diagram : undefined;
    return [diagram === undefined ? node : ({ ...node, url: fileOf(diagram) } as RootContent)];
  });
  return {
    root: linked,
    files: Object.fromEntries(drawings.map(({ id, svg }) => [fileOf(id), svg])),
  };
}
