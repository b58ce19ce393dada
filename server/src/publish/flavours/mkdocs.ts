/**
 * Python-Markdown as MkDocs sets it up, without a setting: its own extensions are tables, fenced code and the table
 * of contents. It reads lists, code and escapes by rules of its own, and its extensions give a meaning to more
 * characters than any other dialect.
 */
import type { Code, ListItem, RootContent, Text } from 'mdast';
import type { Handle, Join, Options, Unsafe } from 'mdast-util-to-markdown';
import { toMarkdown } from '../markdown.js';
import { inline } from '../nodes.js';
import type { Flavour } from './flavour.js';
import { settledHeadings } from './headings.js';
import { codeElement, linkElement, reshaped, withoutExtras } from './reshape.js';

export const mkdocs: Flavour = {
  name: 'mkdocs',
  pictures: 'svg',
  print: (root) => toMarkdown(reshaped(settledHeadings(root, slug), plain), PRINTING),
};

/** Marks and orders of its extensions (pymdownx's too) besides those of CommonMark. */
const UNSAFE: readonly Unsafe[] = [
  { character: '{', inConstruct: 'phrasing' },
  { character: '<', inConstruct: 'phrasing' },
  { character: '$', inConstruct: 'phrasing' },
  { character: '\\', after: ' ', inConstruct: 'phrasing' },
  { character: '^', inConstruct: 'phrasing' },
  { character: '=', after: '=', inConstruct: 'phrasing' },
  { character: '+', after: '\\+', inConstruct: 'phrasing' },
  { character: ':', after: '[\\w+-]+:', inConstruct: 'phrasing' },
  { atBreak: true, character: ':' },
  { atBreak: true, character: '!' },
  { atBreak: true, character: '?' },
  { atBreak: true, character: '/' },
];

/** What a backslash does not escape there, and the mark of code, which is looked for first. */
const REFERENCED = [...'<&~|:@=^$"\'%,;?/`'];

const text: Handle = (node: Text, _parent, state, info) =>
  state.safe(node.value, { ...info, encode: REFERENCED });

/** Every block in an item is four columns in, however long the number of the item is. */
const listItem: Handle = (node: ListItem, parent, state, info) => {
  const isNumbered = parent?.type === 'list' && parent.ordered;
  const marker = isNumbered ? `${parent.start ?? 1}.` : (state.bulletCurrent ?? '-');
  const exit = state.enter('listItem');
  const blocks = state.containerFlow(node, state.createTracker(info).current());
  exit();
  return state.indentLines(blocks, (line, at, blank) =>
    at === 0 ? `${marker} `.padEnd(4) + line : blank ? '' : `    ${line}`,
  );
};

/** Whatever their bullets, two lists in a row are one there, and code after a list is part of it. */
const join: Join = (left, right) =>
  left.type === 'list' && right.type === 'list' ? false : undefined;

const PRINTING: Options = {
  fences: false,
  incrementListMarker: false,
  handlers: { text, listItem },
  join: [join],
  unsafe: [...UNSAFE],
};

/** As the table of contents does it (`markdown.extensions.toc.slugify`, 3.4). */
function slug(text: string): string {
  const ascii = text.normalize('NFKD').replace(/[^ -~\s]/gu, '');
  const words = ascii.replace(/[^\w\s-]/gu, '').trim();
  return words.toLowerCase().replace(/[-\s]+/gu, '-');
}

function plain(original: RootContent): readonly RootContent[] {
  const node = withoutMarks(original);
  switch (node.type) {
    case 'list':
      return [{ ...node, spread: node.spread || node.children.some(isSpread) }];
    case 'code':
      return indented(node);
    case 'inlineCode':
      return [/[`|\\]|^\s|\s$/u.test(node.value) ? codeElement(node.value) : node];
    case 'link':
      if (node.url.includes('&')) return linkElement(node.url, node.children);
      return [{ ...node, url: plainUrl(node.url) }];
    case 'image':
      if (node.url.includes('&')) return linkElement(node.url, inline(node.alt || node.url));
      return [{ ...node, url: plainUrl(node.url) }];
    default:
      return withoutExtras(node);
  }
}

/** Characters that it takes out, two of them since it uses them itself. */
const OWN_MARKS = ['\0', '\u0002', '\u0003'];

function withoutMarks(node: RootContent): RootContent {
  if (!('value' in node)) return node;
  const value = OWN_MARKS.reduce((text, mark) => text.replaceAll(mark, '\ufffd'), node.value);
  return { ...node, value };
}

/** An item with a blank line in it: the next one is not seen without a blank line before it. */
function isSpread({ spread, children }: ListItem): boolean {
  return Boolean(spread) || children.some((block) => block.type === 'list' && block.spread);
}

/** Fenced code is known outside of lists alone, and coloured in a language alone that has been set up. */
function indented({ type, value }: Code): readonly RootContent[] {
  const lines = value.replace(/^(?:[ \t]*\n)+|\s+$/gu, '');
  return lines === '' ? [] : [{ type, value: lines }];
}

/** An address without what ends it, or would be read as more than an address. */
function plainUrl(url: string): string {
  const percent = url.replace(/[\s()<>[\]\\`"{}|^*~]/gu, (character) =>
    encodeURIComponent(character),
  );
  return percent.replace(/[()*~]/gu, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
