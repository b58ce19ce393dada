/**
 * MyST for Sphinx, without a setting: anchors and the links to them are HTML, which MyST passes on. Its own targets
 * would be names of the whole project, where two pages of one model are in each other's way, and cannot stand in a
 * cell of a table.
 */
import type { Code, Heading, RootContent } from 'mdast';
import type { Unsafe } from 'mdast-util-to-markdown';
import { toMarkdown } from '../markdown.js';
import type { Flavour } from './flavour.js';
import { settledHeadings } from './headings.js';
import { html, linkElement, reshaped, withoutExtras } from './reshape.js';

export const myst: Flavour = {
  name: 'myst',
  pictures: 'svg',
  print: (root) =>
    toMarkdown(reshaped(settledHeadings(root, slug), plain), { unsafe: [...UNSAFE] }),
};

/** What MyST or one of its extensions reads as more than text: roles, targets, comments, fields, formulas. */
const UNSAFE: readonly Unsafe[] = [
  { character: '{', inConstruct: 'phrasing' },
  { character: '$', inConstruct: 'phrasing' },
  { atBreak: true, character: '%' },
  { atBreak: true, character: '(' },
  { atBreak: true, character: ':' },
  { atBreak: true, character: '+', after: '\\+' },
];

/** As docutils does (`nodes.make_id`, 0.19), but for letters that it writes out, such as the long s. */
function slug(text: string): string {
  const ascii = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^ -~\s]/gu, '');
  return ascii.replace(/[^a-z0-9]+/gu, '-').replace(/^[-0-9]+|-+$/gu, '');
}

function plain(node: RootContent): readonly RootContent[] {
  switch (node.type) {
    case 'link':
      // MyST would look for a target of its own.
      return node.url.startsWith('#') ? linkElement(node.url, node.children) : [node];
    case 'heading':
      // Sphinx repeats a heading in its navigation, where a link would stand in a link.
      return [unlinked(node)];
    case 'code':
      return [unread(node)];
    case 'thematicBreak':
      // Docutils refuses one at the end of a section.
      return [html('<hr>')];
    default:
      return withoutExtras(node);
  }
}

function unlinked(heading: Heading): Heading {
  return { ...heading, children: heading.children.filter((child) => child.type !== 'html') };
}

/** Sphinx warns of languages that it does not know and of text that is not of the language; `{name}` is an order. */
function unread({ type, value }: Code): Code {
  return { type, value, lang: 'text' };
}
