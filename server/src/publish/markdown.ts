/**
 * A page as Markdown text (GitHub's dialect).
 * Owns the settings of the printer, which does all escaping; knows nothing of models.
 */
import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown as print } from 'mdast-util-to-markdown';
import { plainHandlers } from './plain-markdown.js';

const GFM = gfmToMarkdown({ tablePipeAlign: false });
const [printTable] = GFM.extensions?.flatMap(({ handlers }) => handlers?.table ?? []) ?? [];
if (!printTable) throw new Error('the printer of tables is missing');
const PLAIN = { handlers: plainHandlers(printTable) };

/**
 * The text of a page, with LF line ends and a final newline.
 * Bullets are dashes and tables are not padded, so that a changed cell changes one line. Links are always written
 * with text and address: other dialects read `<address>` as a tag.
 */
export function toMarkdown(root: Root): string {
  return print(root, {
    bullet: '-',
    emphasis: '*',
    strong: '*',
    fence: '`',
    rule: '-',
    listItemIndent: 'one',
    resourceLink: true,
    extensions: [GFM, PLAIN],
  });
}
