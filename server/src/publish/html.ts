/**
 * A page as HTML for the preview: the body's content, with the declaration that each heading, row and list item comes
 * from, and a place for the picture.
 * Owns what may stand in that HTML; everything else is removed, whatever the page holds.
 */
import type { Element, Root as HtmlRoot, Text } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml as print } from 'hast-util-to-html';
import type { Code, Html, Image, Paragraph, Root } from 'mdast';
import { defaultHandlers, toHast, type State } from 'mdast-util-to-hast';

/**
 * The HTML of a page. `data-decl` is the anchor of a declaration and `data-at` the place of its name, `PATH:OFFSET`
 * in UTF-16 code units; `data-standing` is how well a threat is answered; `<figure data-diagram="overview">` is left
 * empty for the picture. An image is a link to it: the preview loads nothing.
 */
export function toHtml(root: Root): string {
  return print(safeTree(root));
}

/** The same as a tree, which holds nothing but what is listed below. */
export function safeTree(root: Root): HtmlRoot {
  const tree = toHast(root, { handlers: { html, code, image, paragraph: block } });
  return sanitize(tree, SCHEMA) as HtmlRoot;
}

/** The page's own anchors and line breaks are the only raw HTML in it; prose has none. */
function html(_state: State, node: Html): Element | undefined {
  const id = node.data?.anchor;
  if (id !== undefined) return element('a', { id });
  return node.value === '<br>' ? element('br', {}) : undefined;
}

function code(state: State, node: Code): Element {
  const diagram = node.data?.diagram;
  if (diagram === undefined) return defaultHandlers.code(state, node);
  return element('figure', { dataDiagram: diagram });
}

/** A picture stands alone in its paragraph. */
function block(state: State, node: Paragraph): Element {
  const [first] = node.children;
  const diagram = first?.type === 'image' ? first.data?.diagram : undefined;
  if (diagram === undefined) return defaultHandlers.paragraph(state, node);
  return element('figure', { dataDiagram: diagram });
}

function image(_state: State, { url, alt }: Image): Element {
  const children: Text[] = [{ type: 'text', value: alt || url }];
  return { ...element('a', { href: url }), children };
}

function element(tagName: string, properties: Element['properties']): Element {
  return { type: 'element', tagName, properties, children: [] };
}

const BLOCKS = ['p', 'blockquote', 'pre', 'hr', 'ul', 'ol', 'li', 'figure'];
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const TABLES = ['table', 'thead', 'tbody', 'tr', 'th', 'td'];
const INLINES = ['a', 'br', 'strong', 'em', 'del', 'code', 'input'];

const SCHEMA: Schema = {
  tagNames: [...BLOCKS, ...HEADINGS, ...TABLES, ...INLINES],
  attributes: {
    '*': ['dataDecl', 'dataAt', 'dataStanding'],
    a: ['href', 'id'],
    code: [['className', /^language-./u]],
    figure: ['dataDiagram'],
    input: [
      ['type', 'checkbox'],
      ['disabled', true],
      ['checked', true],
    ],
    ol: ['start'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  // Ids come from anchors alone, which no author can write.
  clobber: [],
  clobberPrefix: '',
};
