/**
 * A page as Markdown text (GitHub's dialect; `flavours/` has the others).
 * Owns the settings of the printer, which does all escaping; knows nothing of models.
 */
import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown as print, type Options } from 'mdast-util-to-markdown';
import { plainHandlers } from './plain-markdown.js';

const GFM = gfmToMarkdown({ tablePipeAlign: false });
const [printTable] = GFM.extensions?.flatMap(({ handlers }) => handlers?.table ?? []) ?? [];
if (!printTable) throw new Error('the printer of tables is missing');
const PLAIN = { handlers: plainHandlers(printTable) };

/**
 * The text of a page, with LF line ends and a final newline.
 * Bullets are dashes and tables are not padded, so that a changed cell changes one line. Links are always written
 * with text and address: other dialects read `<address>` as a tag.
 * @param dialect what another dialect needs besides; what is plain words in one may not be in another
 */
export function toMarkdown(root: Root, dialect?: Options): string {
  return print(root, {
    bullet: '-',
    emphasis: '*',
    strong: '*',
    fence: '`',
    rule: '-',
    listItemIndent: 'one',
    resourceLink: true,
    ...dialect,
    extensions: dialect ? [GFM] : [GFM, PLAIN],
  });
}
