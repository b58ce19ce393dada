// What a built page of HTML says and where its links lead.
import assert from 'node:assert/strict';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export interface HtmlPage {
  /** The text that a reader sees, without white space. */
  readonly text: string;
  readonly ids: readonly string[];
  /** The ids that links inside the page lead to. */
  readonly targets: readonly string[];
  readonly elements: readonly Element[];
}

/**
 * @param isContent finds the element that the page's text stands in; links and ids are those of the whole file
 * @param isLeftOut elements that the host adds, such as the mark beside a heading
 */
export function htmlPage(
  html: string,
  isContent: (element: Element) => boolean = ({ tagName }) => tagName === 'body',
  isLeftOut: (element: Element) => boolean = () => false,
): HtmlPage {
  const elements = elementsIn(parse(html));
  const content = elements.find(isContent);
  if (!content) throw new Error('the page has no content');
  const links = elements.flatMap((one) => attribute(one, 'href') ?? []);
  return {
    text: withoutSpace(textOf(content, isLeftOut)),
    ids: elements.flatMap((one) => attribute(one, 'id') ?? []),
    targets: links.flatMap((url) => (/^#./.test(url) ? decodeURIComponent(url.slice(1)) : [])),
    elements,
  };
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** What readers of HTML show for the character of no code, too. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '').replaceAll('\0', '\ufffd');
}

/** Says the first place where two long texts differ, rather than both. */
export function assertSameText(actual: string, expected: string, message = ''): void {
  if (actual === expected) return;
  let at = 0;
  while (actual[at] === expected[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 40), at + 60);
  assert.equal(around(actual), around(expected), message);
}

/**
 * Ids that no element has, or several: of links, and of places.
 * @param places ids that links of elsewhere lead to
 */
export function lostLinks(
  { ids, targets }: HtmlPage,
  places: ReadonlySet<string> = new Set(),
): readonly string[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...new Set([...targets, ...places])].filter((id) => counts.get(id) !== 1);
}

function elementsIn(node: Node): Element[] {
  const own = 'tagName' in node ? [node] : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(elementsIn)] : own;
}

function textOf(node: Node, isLeftOut: (element: Element) => boolean): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if ('tagName' in node && (isLeftOut(node) || /^(?:script|style)$/.test(node.tagName))) return '';
  return 'childNodes' in node
    ? node.childNodes.map((child) => textOf(child, isLeftOut)).join('')
    : '';
}
