/**
 * One page of a whole model as a file of HTML, with its pictures, for `tm export`.
 */
import { fileURLToPath } from 'node:url';
import type { View } from '../model/model.js';
import { nodeLayout } from '../node-layout.js';
import type { Audience } from '../publish/audience.js';
import { drawViews } from '../publish/diagram/draw.js';
import { graphOf } from '../publish/graph.js';
import { htmlDocument } from '../publish/html-document.js';
import { textIn } from '../publish/links.js';
import { renderPage } from '../publish/page.js';

/** The text of the file, with a final newline. A picture that takes too long is left out, and the page says so. */
export async function exportHtml(view: View, audience: Audience): Promise<string> {
  const layout = nodeLayout(fileURLToPath(new URL('layout-worker.cjs', __dist)));
  const drawings = await drawViews(graphOf(view, { audience }), layout, {
    title: view.model.statement?.title ?? view.model.root,
    link: (id) => `#diagram-${id}`,
    standalone: true,
  });
  const root = renderPage(view, { audience, drawings });
  const [heading] = root.children;
  return htmlDocument(root, { title: heading ? textIn(heading) : '', drawings });
}
