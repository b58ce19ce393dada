/**
 * One picture of a model for `tm export`: as SVG, Mermaid or DOT.
 */
import type { View } from '../model/model.js';
import { nearest } from '../model/suggest.js';
import { nodeHost } from '../node-host.js';
import type { Audience } from '../publish/audience.js';
import { drawView } from '../publish/diagram/draw.js';
import { idsOf } from '../publish/diagram/views.js';
import { dotView } from '../publish/dot.js';
import { graphOf, modelTitle, type Graph } from '../publish/graph.js';
import { mermaidView } from '../publish/mermaid.js';
import { Failure } from './failure.js';

export type PictureFormat = 'svg' | 'mermaid' | 'dot';

export interface PictureOptions {
  readonly audience: Audience;
  /** `overview`, `whole`, or the anchor of what is drawn open. */
  readonly view: string;
}

/**
 * @returns the text of a file, with a final newline
 * @throws Failure when there is no such picture, nothing to draw, or too much
 */
export async function exportPicture(
  format: PictureFormat,
  view: View,
  { audience, view: id }: PictureOptions,
): Promise<string> {
  const graph = graphOf(view, { audience });
  if (graph.flows.length === 0) throw new Failure('the model has no flows that could be drawn');
  if (!idsOf(graph).includes(id)) throw new Failure(noView(id, idsOf(graph)));
  const title = modelTitle(view, audience);
  const text = await pictureText(format, graph, id, title);
  if (text === undefined) throw new Failure(tooLarge(id, graph));
  return text.endsWith('\n') ? text : `${text}\n`;
}

async function pictureText(
  format: PictureFormat,
  graph: Graph,
  id: string,
  title: string,
): Promise<string | undefined> {
  switch (format) {
    case 'mermaid':
      return mermaidView(graph, id);
    case 'dot':
      return dotView(graph, id, title);
    case 'svg':
      return svgOf(graph, id, title);
  }
}

/** A layout that takes too long is a picture that is too large. */
async function svgOf(graph: Graph, id: string, title: string): Promise<string | undefined> {
  const options = { title, standalone: true };
  const drawing = await drawView(graph, nodeHost.layout, id, options).catch(() => undefined);
  return drawing?.svg;
}

function noView(written: string, ids: readonly string[]): string {
  const [near] = nearest(written, ids);
  const hint = near === undefined ? '' : `; did you mean '${near}'?`;
  const what = `the model has no view '${written}'${hint}`;
  return `${what}\nviews:\n${ids.map((id) => `  ${id}`).join('\n')}`;
}

function tooLarge(id: string, graph: Graph): string {
  const parts = idsOf(graph).filter((one) => one !== id && one !== 'whole');
  const what = `'${id}' is too large for a picture that could be read`;
  return parts.length > 0 ? `${what}; draw a part with --view: ${parts.join(', ')}` : what;
}
