/**
 * The preview's requests: the page, the picture and the data of the model that a file is part of, made from the
 * unsaved texts. What makes them is loaded when it is first asked for.
 */
import type { Nodes } from 'mdast';
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Declaration } from '../model/declaration.js';
import type { Model, View } from '../model/model.js';
import { absolute } from '../syntax/tree.js';
import type { Workspace } from '../workspace/workspace.js';
import {
  DIAGRAM_REQUEST,
  MODEL_REQUEST,
  PAGE_REQUEST,
  type Diagram,
  type Page,
  type PageParams,
} from './protocol.js';
import type { Session } from './session.js';

/** A page may be looked at over a shoulder: it says no more than what is published. */
const audience = 'public';

/** A place for the picture, which is asked for apart from the page. */
const OVERVIEW = { id: 'overview', title: '', alt: '', svg: '' };

export function activatePreview(session: Session): void {
  const { connection } = session;
  connection.onRequest(
    PAGE_REQUEST,
    session.answer(PAGE_REQUEST, (params) => pageOf(session, params)),
  );
  connection.onRequest(
    DIAGRAM_REQUEST,
    session.answer(DIAGRAM_REQUEST, (params) => diagramOf(session, params)),
  );
  connection.onRequest(
    MODEL_REQUEST,
    session.answer(MODEL_REQUEST, (params) => jsonOf(session, params)),
  );
}

interface Shown {
  readonly view: View;
  readonly workspace: Workspace;
}

/** The first model of the file by its root's path; `undefined` for a file of no model. */
async function shownFor(session: Session, params: unknown): Promise<Shown | undefined> {
  if (!isPageParams(params)) throw new ResponseError(ErrorCodes.InvalidParams, 'a uri is missing');
  const asked = await session.ask(params.uri);
  const views = asked?.context.views.filter(({ model }) => !model.fragment) ?? [];
  const own = views.find(({ model }) => model.root === asked?.context.file.path);
  const view = own ?? views[0];
  return asked && view && { view, workspace: asked.workspace };
}

function isPageParams(params: unknown): params is PageParams {
  return typeof (params as Partial<PageParams> | null | undefined)?.uri === 'string';
}

async function pageOf(session: Session, params: unknown): Promise<Page | null> {
  const shown = await shownFor(session, params);
  if (!shown) return null;
  const { renderPage } = await import('../publish/page.js');
  const { toHtml } = await import('../publish/html.js');
  const { view } = shown;
  const page = renderPage(view, { audience, drawings: [OVERVIEW] });
  return {
    root: session.uri(view.model.root),
    title: titleOf(view.model),
    html: toHtml(withUris(session, page)),
    broken: isBroken(view.model),
  };
}

function titleOf({ statement }: Model): string {
  return statement?.title ?? statement?.stableId ?? '';
}

/** True when the parser had to guess where something ends: parts of the model may be missing. */
function isBroken({ files }: Model): boolean {
  const codes: readonly string[] = ['syntax', 'unclosed-string', 'unclosed-block'];
  return files.some(({ tree }) =>
    tree.units.some(({ problems }) => problems.some(({ code }) => codes.includes(code))),
  );
}

/** Nodes tell their place as `PATH:OFFSET`; the client knows files by their URIs. */
function withUris<T extends Nodes>(session: Session, node: T): T {
  const at = node.data?.hProperties?.['dataAt'];
  const colon = String(at).lastIndexOf(':');
  const [path, offset] = [String(at).slice(0, colon), String(at).slice(colon + 1)];
  const hProperties = { ...node.data?.hProperties, dataAt: `${session.uri(path)}#${offset}` };
  return {
    ...node,
    ...('children' in node && { children: node.children.map((each) => withUris(session, each)) }),
    ...(at !== undefined && { data: { ...node.data, hProperties } }),
  };
}

/** A layout that fails or takes too long is an error: the client keeps the last picture. */
async function diagramOf(session: Session, params: unknown): Promise<Diagram | null> {
  const shown = await shownFor(session, params);
  if (!shown) return null;
  const { graphOf } = await import('../publish/graph.js');
  const { drawView } = await import('../publish/diagram/draw.js');
  const { diagramCss } = await import('../publish/diagram/theme.js');
  const { view } = shown;
  const locate = ({ name }: Declaration): string =>
    `${session.uri(name.unit.path)}#${absolute(name).start}`;
  const options = { title: titleOf(view.model), locate, standalone: false };
  const graph = graphOf(view, { audience });
  const drawing = await drawView(graph, session.host.layout, 'overview', options);
  return drawing ? { svg: drawing.svg, css: diagramCss(), broken: isBroken(view.model) } : null;
}

/** Files are named from the folder of the workspace. */
async function jsonOf(session: Session, params: unknown): Promise<object | null> {
  const shown = await shownFor(session, params);
  if (!shown) return null;
  const { exportJson } = await import('../publish/export-json.js');
  const { folder } = shown.workspace;
  return exportJson(shown.view, { name: (path) => path.slice(folder.length + 1) });
}
