/**
 * A page as one file of HTML that needs nothing else: landmarks, one style sheet, pictures inline, no script.
 * Owns the frame; what may stand in a page is `html.ts`'s, what makes it accessible `html-dressing.ts`'s.
 */
import type { Element, ElementContent } from 'hast';
import { toHtml as print } from 'hast-util-to-html';
import type { Link, List, ListItem, Nodes, Root, RootContent } from 'mdast';
import { diagramCss } from './diagram/theme.js';
import type { Drawing } from './drawing.js';
import { settledHeadings } from './flavours/headings.js';
import { dressed } from './html-dressing.js';
import { element } from './html-elements.js';
import { documentCss } from './html-style.js';
import { safeTree } from './html.js';
import { textIn } from './links.js';

export interface DocumentOptions {
  /** Of the window. */
  readonly title: string;
  /** Without styles of their own, by the ids that the page has of them; a picture without one is left out. */
  readonly drawings: readonly Drawing[];
}

/** The file's text, with LF line ends and a final newline. It holds no path and no time but what stands on the page. */
export function htmlDocument(root: Root, { title, drawings }: DocumentOptions): string {
  // Nothing here gives a heading an id, so none can take that of an anchor.
  const { head, contents, body } = partsOf(settledHeadings(root, () => ''));
  const html = (nodes: readonly RootContent[]): ElementContent[] =>
    dressed(safeTree({ type: 'root', children: [...nodes] }), drawings);
  const states = statesIn(head);
  const page = [
    element('a', { className: ['skip'], href: '#content' }, 'Skip to the content'),
    element('header', {}, ...html(head)),
    ...(contents ? [element('nav', { ariaLabel: 'Contents' }, ...html([contents]))] : []),
    element('main', { id: 'content', tabIndex: -1 }, ...html(body)),
    ...(states === '' ? [] : [element('footer', {}, element('p', {}, states))]),
  ];
  const file = element(
    'html',
    { lang: 'en' },
    '\n',
    headOf(title, drawings.length > 0),
    '\n',
    element('body', {}, ...page.flatMap((part) => ['\n', part]), '\n'),
    '\n',
  );
  const tree = { type: 'root' as const, children: [{ type: 'doctype' as const }, file] };
  const text = print(tree, { allowDangerousHtml: true });
  // Browsers drop the character of no code; Markdown has a mark for it.
  return `${text.replaceAll('\0', '\ufffd')}\n`;
}

/** Nothing is loaded, sent or run; styles stand in the file. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

function headOf(title: string, hasPictures: boolean): Element {
  const meta = (properties: Element['properties']) => element('meta', properties);
  const parts = [
    meta({ charSet: 'utf-8' }),
    meta({ httpEquiv: ['Content-Security-Policy'], content: POLICY }),
    meta({ name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    meta({ name: 'color-scheme', content: 'light dark' }),
    element('title', {}, title),
    ...(hasPictures ? [element('style', {}, diagramCss())] : []),
    element('style', {}, documentCss()),
  ];
  return element('head', {}, ...parts.flatMap((part) => ['\n', part]), '\n');
}

interface Parts {
  /** The heading of the page and what it says before its first chapter. */
  readonly head: readonly RootContent[];
  readonly contents: List | undefined;
  readonly body: readonly RootContent[];
}

function partsOf({ children }: Root): Parts {
  const at = children.findIndex(isContents);
  if (at < 0) return { head: children.slice(0, 1), contents: undefined, body: children.slice(1) };
  const contents = children[at] as List;
  return { head: children.slice(0, at), contents, body: children.slice(at + 1) };
}

/** A list of nothing but links into the page is its table of contents. */
function isContents(node: RootContent): boolean {
  return (
    node.type === 'list' &&
    node.children.length > 0 &&
    node.children.every((item) => onlyLink(item)?.url.startsWith('#'))
  );
}

function onlyLink({ children: [first, ...more] }: ListItem): Link | undefined {
  if (first?.type !== 'paragraph' || more.length > 0 || first.children.length !== 1)
    return undefined;
  const [child] = first.children;
  return child?.type === 'link' ? child : undefined;
}

/** What the head of a page says of its state, for its foot, too. */
const STATES = /^(?:Version|Last reviewed):/u;

function statesIn(head: readonly RootContent[]): string {
  const items: Nodes[] = head.flatMap((node) => (node.type === 'list' ? node.children : []));
  const lines = items.map((item) => textIn(item)).filter((line) => STATES.test(line));
  return lines.map((line) => `${line}.`).join(' ');
}
