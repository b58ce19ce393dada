/**
 * Changes of a page's nodes that several dialects need, where they lack what GitHub's has.
 * Knows nodes only.
 */
import type {
  Html,
  InlineCode,
  ListItem,
  Nodes,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import { inline, lineBreak, type Inline } from '../nodes.js';

/** What stands in the place of a node, whose children are changed already. */
export type Change = (node: RootContent, parent: Parents) => readonly RootContent[];

/** The page with every node changed, from the inside out. The page that is given stays as it is. */
export function reshaped(root: Root, change: Change): Root {
  return withChildren(root, change);
}

function withChildren<T extends Parents>(parent: T, change: Change): T {
  const children = parent.children.flatMap((child) => {
    const inner = 'children' in child ? withChildren(child, change) : child;
    return change(inner, parent);
  });
  return { ...parent, children };
}

export function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}

/** An inline node as the HTML element of that name, for dialects without a mark of their own for it. */
export function asElement(
  name: string,
  children: readonly PhrasingContent[],
): readonly PhrasingContent[] {
  return [html(`<${name}>`), ...children, html(`</${name}>`)];
}

/** A link as HTML, for addresses that a dialect has no words for. */
export function linkElement(
  url: string,
  children: readonly PhrasingContent[],
): readonly PhrasingContent[] {
  const href = url.replace(/&/gu, '&amp;').replace(/"/gu, '&quot;').replace(/</gu, '&lt;');
  return [html(`<a href="${href}">`), ...children, html('</a>')];
}

/** Inline code as HTML, for code that holds what would end it. */
export function codeElement(value: string): Html {
  const text = value.replace(/[^\p{L}\p{N}\s]/gu, (one) => `&#${one.codePointAt(0)};`);
  return html(`<code>${text}</code>`);
}

/** In a cell of GitHub's tables, code cannot hold a backslash before a bar. */
export function endsCell({ value }: InlineCode): boolean {
  return value.includes('\\|');
}

export function html(value: string): Html {
  return { type: 'html', value };
}

/** What GitHub's dialect has over CommonMark, but for tables: struck text, ticked items, and a firm line break. */
export function withoutExtras(node: RootContent): readonly RootContent[] {
  switch (node.type) {
    case 'delete':
      return asElement('del', node.children);
    case 'break':
      return [lineBreak()];
    case 'inlineCode':
      return [endsCell(node) ? codeElement(node.value) : node];
    case 'listItem':
      return [withoutBox(node)];
    default:
      return [node];
  }
}

/** The box of a task as the author typed it. */
function withoutBox({ checked, ...item }: ListItem): ListItem {
  const [first, ...rest] = item.children;
  if (typeof checked !== 'boolean' || first?.type !== 'paragraph') return item;
  const box: Inline = checked ? '[x] ' : '[ ] ';
  return { ...item, children: [{ ...first, children: inline(box, first.children) }, ...rest] };
}
