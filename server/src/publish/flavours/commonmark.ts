/** CommonMark alone, for hosts that know neither tables nor other extensions. Raw HTML is part of it. */
import { slug } from 'github-slugger';
import type { RootContent } from 'mdast';
import { toMarkdown } from '../markdown.js';
import type { Flavour } from './flavour.js';
import { settledHeadings } from './headings.js';
import { reshaped, withoutExtras } from './reshape.js';
import { tableAsList } from './table-lists.js';

/** Printed as GitHub's, so that text is text there too. */
export const commonmark: Flavour = {
  name: 'commonmark',
  pictures: 'svg',
  print: (root) => toMarkdown(reshaped(settledHeadings(root, slug), plain)),
};

function plain(node: RootContent): readonly RootContent[] {
  return node.type === 'table' ? [tableAsList(node)] : withoutExtras(node);
}
