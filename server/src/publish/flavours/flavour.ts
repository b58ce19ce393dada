/**
 * What a dialect of Markdown is. A dialect knows nodes only, never models; the escaping is its printer's.
 */
import type { Root } from 'mdast';

export type FlavourName = 'gfm' | 'commonmark' | 'myst' | 'mkdocs' | 'docusaurus';

export interface Flavour {
  readonly name: FlavourName;
  /** What its hosts draw themselves; others are given SVG files beside the page. */
  readonly pictures: 'mermaid' | 'svg';
  /** The text of a page, with LF line ends and a final newline. */
  readonly print: (root: Root) => string;
}
