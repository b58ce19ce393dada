/**
 * One page of a whole model as a file of HTML, with its pictures, for `tm export`.
 */
import type { View } from '../model/model.js';
import { nodeHost } from '../node-host.js';
import type { Audience } from '../publish/audience.js';
import { htmlPage } from '../publish/drawn-page.js';

/** The text of the file, with a final newline. A picture that takes too long is left out, and the page says so. */
export function exportHtml(view: View, audience: Audience): Promise<string> {
  return htmlPage(view, { audience }, nodeHost.layout);
}
