/**
 * A page as Markdown text (GitHub's dialect; `flavours/` has the others).
 * Owns the settings of the printer, which does all escaping; knows nothing of models.
 */
import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown as print, type Options } from 'mdast-util-to-markdown';

/**
 * The text of a page, with LF line ends and a final newline.
 * Bullets are dashes and tables are not padded, so that a changed cell changes one line. Links are always written
 * with text and address: other dialects read `<address>` as a tag.
 * @param dialect what another dialect needs besides
 */
export function toMarkdown(root: Root, dialect: Options = {}): string {
  return print(root, {
    bullet: '-',
    emphasis: '*',
    strong: '*',
    fence: '`',
    rule: '-',
    listItemIndent: 'one',
    resourceLink: true,
    ...dialect,
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  });
}
