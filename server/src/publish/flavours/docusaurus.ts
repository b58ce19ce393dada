/** MDX as Docusaurus reads it: HTML is JSX, a brace opens an expression, and every `<` a tag. */
import { slug } from 'github-slugger';
import type { RootContent } from 'mdast';
import type { Unsafe } from 'mdast-util-to-markdown';
import { toMarkdown } from '../markdown.js';
import type { Flavour } from './flavour.js';
import { settledHeadings } from './headings.js';
import { codeElement, endsCell, html, reshaped } from './reshape.js';

export const docusaurus: Flavour = {
  name: 'docusaurus',
  pictures: 'svg',
  print: (root) =>
    toMarkdown(reshaped(settledHeadings(root, slug), asMdx), { unsafe: [...UNSAFE] }),
};

/** Expressions, tags, modules and admonitions. */
const UNSAFE: readonly Unsafe[] = [
  { character: '{', inConstruct: 'phrasing' },
  { character: '<', inConstruct: 'phrasing' },
  { atBreak: true, character: 'i', after: 'mport' },
  { atBreak: true, character: 'e', after: 'xport' },
  { atBreak: true, character: ':', after: ':' },
];

function asMdx(node: RootContent): readonly RootContent[] {
  switch (node.type) {
    case 'break':
      return [html('<br />')];
    case 'html':
      return [node.value === '<br>' ? html('<br />') : node];
    case 'inlineCode':
      return [endsCell(node) ? codeElement(node.value) : node];
    case 'code':
      return [{ type: 'code', value: node.value, lang: node.lang ?? null }];
    default:
      return [node];
  }
}
