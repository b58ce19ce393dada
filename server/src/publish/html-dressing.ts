/**
 * What a page's HTML needs to be used by everybody, when it stands alone: ids on headings, pictures, labels, addresses
 * that tell nothing of where one comes from. Tables are in `html-table.ts`. Knows elements only.
 */
import type { Element, ElementContent, Root } from 'hast';
import type { Drawing } from './drawing.js';
import { element, isElement, textOf } from './html-elements.js';
import { dressedTable } from './html-table.js';

/** The content of a sanitised tree, with the pictures in it. */
export function dressed(tree: Root, drawings: readonly Drawing[]): ElementContent[] {
  const dressing = new Dressing(new Map(drawings.map((drawing) => [drawing.id, drawing])));
  return dressing.all(withPlaces(tree.children as ElementContent[]));
}

class Dressing {
  /** Of the last heading: a table has none of its own. */
  #heading = '';

  constructor(private readonly drawings: ReadonlyMap<string, Drawing>) {}

  all(nodes: readonly ElementContent[]): ElementContent[] {
    return nodes.flatMap((node) => (node.type === 'element' ? this.#one(node) : [node]));
  }

  #one(node: Element): ElementContent[] {
    if (/^h[1-6]$/u.test(node.tagName)) this.#heading = textOf(node);
    const inner = { ...node, properties: published(node), children: this.all(node.children) };
    switch (node.tagName) {
      case 'a':
        return [withoutReferrer(inner)];
      case 'figure':
        return this.#picture(node);
      case 'input':
        return [{ ...inner, properties: { ...inner.properties, ariaLabel: doneOr(node) } }];
      case 'table':
        return [dressedTable(node, inner, this.#heading)];
      default:
        return [inner];
    }
  }

  #picture(node: Element): ElementContent[] {
    const drawing = this.drawings.get(String(node.properties['dataDiagram']));
    if (!drawing) return [];
    const label = { role: 'group', tabIndex: 0, ariaLabel: `Picture: ${drawing.title}` };
    return [element('figure', label, { type: 'raw', value: drawing.svg })];
  }
}

/** What only the preview needs, and what tells of the author's disk, is left out. */
function published({ properties }: Element): Element['properties'] {
  const { dataDecl: _decl, dataAt: _at, ...rest } = properties;
  return rest;
}

function withoutReferrer(link: Element): Element {
  if (!/^https?:/iu.test(String(link.properties['href'] ?? ''))) return link;
  return { ...link, properties: { ...link.properties, rel: ['noreferrer'] } };
}

function doneOr({ properties }: Element): string {
  return properties['checked'] ? 'done' : 'not done';
}

/** A paragraph of places alone goes into the heading that it stands before. */
function withPlaces(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let places: Element[] = [];
  for (const node of nodes) {
    if (isPlaces(node)) places.push(...(node.children as Element[]));
    else if (isElement(node) && places.length > 0) {
      result.push(placed(node, places));
      places = [];
    } else result.push(node);
  }
  return [...result, ...places];
}

function isPlaces(node: ElementContent): node is Element {
  return (
    isElement(node, 'p') &&
    node.children.length > 0 &&
    node.children.every((child) => isElement(child, 'a') && child.properties['id'] !== undefined)
  );
}

/** The first is the element's own. */
function placed(node: Element, [first, ...others]: readonly Element[]): Element {
  const properties = { ...node.properties, id: first?.properties['id'] };
  return { ...node, properties, children: [...others, ...node.children] };
}
