/**
 * Pages whose pictures are laid out before: which need them, and the page as one file of HTML with all of them.
 */
import { drawViews, type DrawingOptions } from './diagram/draw.js';
import type { Layout } from './diagram/layout.js';
import type { Drawing } from './drawing.js';
import { graphOf, modelTitle } from './graph.js';
import { htmlDocument } from './html-document.js';
import { textIn } from './links.js';
import { renderPage, type PageOptions } from './page.js';
import type { View } from '../model/model.js';

/**
 * The pictures of a page; none for one without the section `diagram`. One that takes too long is left out, and the
 * first of the others says so.
 */
export async function drawingsOf(
  view: View,
  { audience, include, title }: PageOptions,
  layout: Layout,
  options: Pick<DrawingOptions, 'link' | 'standalone'>,
): Promise<readonly Drawing[]> {
  if (include && !include.includes('diagram')) return [];
  const named = { ...options, title: title ?? modelTitle(view, audience) };
  return drawViews(graphOf(view, { audience }), layout, named);
}

/** The page as one file of HTML, with a final newline. */
export async function htmlPage(view: View, options: PageOptions, layout: Layout): Promise<string> {
  const link = (id: string): string => `#diagram-${id}`;
  const drawings = await drawingsOf(view, options, layout, { link, standalone: false });
  const root = renderPage(view, { ...options, drawings });
  const [heading] = root.children;
  return htmlDocument(root, { title: heading ? textIn(heading) : '', drawings });
}
