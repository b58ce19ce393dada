/**
 * The author's prose (CommonMark with GitHub's tables and bare links) as nodes that may stand anywhere on a page.
 * Owns what prose may do: no raw HTML, no headings above its section, no links but to web, mail and the project
 * itself. Never rewords anything. Knows nothing of models.
 */
import type {
  Definition,
  ListItem,
  Nodes,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  Text,
} from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { inline, lineBreak, text, type Inline } from './nodes.js';

/**
 * Prose as blocks.
 * @param level of the heading that the prose stands under: its own headings are deeper
 */
export function prose(markdown: string, level: number): RootContent[] {
  const root = parse(markdown);
  const shift = level + 1 - shallowest(root);
  return blocksOf(root, { definitions: definitionsOf(root), shift });
}

/** Prose as one line, where it consists of paragraphs and lists only; `undefined` where it needs blocks. */
export function proseLine(markdown: string): PhrasingContent[] | undefined {
  const blocks = prose(markdown, 1);
  return blocks.every(isPlain) ? inline(lines(blocks)) : undefined;
}

const SAFE_SCHEME = /^(?:https?|mailto):/iu;
const ANY_SCHEME = /^[^/?#]*:/u;

/** True for addresses that a page may link to: web, mail, and relative ones that stay with the page's host. */
export function isSafeUrl(url: string): boolean {
  // Browsers skip control characters and white space inside a scheme, and read a backslash as a slash.
  if ([...url].some((character) => character <= ' ')) return false;
  if (SAFE_SCHEME.test(url)) return true;
  return !ANY_SCHEME.test(url) && !/^[/\\]{2}/u.test(url);
}

interface Cleaning {
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Added to the depth of headings. */
  readonly shift: number;
}

const OPTIONS = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

/** One line of words and plain punctuation, in which nothing can be Markdown. Most prose is; parsing is slow. */
const PLAIN = /^(?!.*(?:www\.|:\/\/))\p{L}[\p{L}\p{N} ,.;:?!'"()/-]*[\p{L}\p{N}.?!)]$/iu;

function parse(markdown: string): Root {
  if (!PLAIN.test(markdown)) return fromMarkdown(markdown, OPTIONS);
  const children: Text[] = [{ type: 'text', value: markdown }];
  return { type: 'root', children: [{ type: 'paragraph', children }] };
}

function definitionsOf(root: Root): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  visit(root, (node) => {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
  });
  return found;
}

function shallowest(root: Root): number {
  let depth = 6;
  visit(root, (node) => {
    if (node.type === 'heading') depth = Math.min(depth, node.depth);
  });
  return depth;
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}

function blocksOf(parent: Parents, cleaning: Cleaning): RootContent[] {
  return parent.children.flatMap((child) => cleaned(child, cleaning, parent));
}

/** The nodes that stand for a node of the author's on a page. */
function cleaned(node: RootContent, cleaning: Cleaning, parent: Parents): RootContent[] {
  switch (node.type) {
    case 'html':
      return asText(node.value, parent);
    case 'definition':
      return [];
    case 'footnoteDefinition':
      return blocksOf(node, cleaning);
    case 'footnoteReference':
      return [{ type: 'text', value: `[^${node.label ?? node.identifier}]` }];
    case 'heading': {
      const depth = Math.min(6, Math.max(1, node.depth + cleaning.shift)) as typeof node.depth;
      return [withChildren({ ...node, depth }, cleaning)];
    }
    case 'link':
    case 'linkReference':
      return linked(node, urlOf(node, cleaning), cleaning);
    case 'image':
    case 'imageReference':
      return pictured(node.alt ?? '', urlOf(node, cleaning));
    default:
      return [withChildren(node, cleaning)];
  }
}

function withChildren<T extends RootContent>(node: T, cleaning: Cleaning): T {
  const { position: _position, ...rest } = node;
  if (!('children' in node)) return rest as T;
  return { ...rest, children: blocksOf(node, cleaning) } as unknown as T;
}

/** Raw HTML is shown, not obeyed. */
function asText(value: string, parent: Parents): RootContent[] {
  const shown: RootContent = { type: 'text', value };
  const isBlock = ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type);
  return isBlock ? [{ type: 'paragraph', children: [shown] }] : [shown];
}

type Addressed = Extract<
  RootContent,
  { type: 'link' | 'linkReference' | 'image' | 'imageReference' }
>;

function urlOf(node: Addressed, cleaning: Cleaning): string | undefined {
  return 'url' in node ? node.url : cleaning.definitions.get(node.identifier)?.url;
}

function linked(
  node: Extract<RootContent, { type: 'link' | 'linkReference' }>,
  url: string | undefined,
  cleaning: Cleaning,
): RootContent[] {
  const children = blocksOf(node, cleaning) as PhrasingContent[];
  if (url === undefined || !isSafeUrl(url)) return children;
  return [{ type: 'link', url, children: children as never }];
}

function pictured(alt: string, url: string | undefined): RootContent[] {
  if (url === undefined || !isSafeUrl(url)) return alt === '' ? [] : [text(alt)];
  return [{ type: 'image', url, alt }];
}

function isPlain(block: RootContent): boolean {
  if (block.type === 'paragraph') return true;
  return block.type === 'list' && block.children.every((item) => item.children.every(isPlain));
}

/** Paragraphs and lists on one line, with breaks between. */
function lines(blocks: readonly RootContent[]): Inline {
  const parts = blocks.flatMap((block): Inline[] => {
    if (block.type === 'paragraph') return [block.children.map(onOneLine)];
    if (block.type === 'list')
      return block.children.map((item, at) => bulletLine(item, block.ordered ? `${at + 1}.` : '•'));
    return [];
  });
  return parts.flatMap((part, at) => (at === 0 ? [part] : [lineBreak(), part]));
}

function bulletLine(item: ListItem, bullet: string): Inline {
  return [`${bullet} `, lines(item.children)];
}

/** A table cell ends at a line break, so none may be left in it. */
function onOneLine(node: PhrasingContent): PhrasingContent {
  if (node.type === 'break') return lineBreak();
  if (node.type === 'text') return text(node.value);
  if (node.type === 'inlineCode') return { ...node, value: node.value.replace(/\s+/gu, ' ') };
  if (!('children' in node)) return node;
  return { ...node, children: node.children.map(onOneLine) } as PhrasingContent;
}
