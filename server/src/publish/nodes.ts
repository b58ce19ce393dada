/**
 * Shorthands to build a page with: each makes one node of a Markdown tree (mdast).
 * Knows nothing of models. Text is always a text node, so that escaping is the printer's and cannot be forgotten.
 */
import type {
  BlockContent,
  Heading,
  Html,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Strong,
  Table,
  TableCell,
  TableRow,
  Text,
} from 'mdast';

declare module 'mdast' {
  interface Data {
    /** The id of an anchor. */
    anchor?: string;
    /** The id of the picture that a block of code draws, or that an image is. */
    diagram?: string;
  }
}

/** What an inline builder takes: a string is text, never Markdown. */
export type Inline = string | PhrasingContent | readonly Inline[];

/** White space other than single spaces. */
const UNEVEN = /\s\s|[^\S ]/u;

/** Text with runs of white space as one space: a title or value never starts a block or a line. */
export function text(value: string): Text {
  return { type: 'text', value: UNEVEN.test(value) ? value.replace(/\s+/gu, ' ') : value };
}

/** The nodes of all parts. Long lists are one part: a call takes no hundred thousand. */
export function inline(...parts: readonly Inline[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const part of parts) addInline(nodes, part);
  return nodes;
}

function addInline(nodes: PhrasingContent[], part: Inline): void {
  if (typeof part === 'string') {
    if (part !== '') nodes.push(text(part));
  } else if (!isList(part)) nodes.push(part);
  else for (const inner of part) addInline(nodes, inner);
}

function isList(part: Inline): part is readonly Inline[] {
  return Array.isArray(part);
}

export function paragraph(...parts: readonly Inline[]): Paragraph {
  return { type: 'paragraph', children: inline(...parts) };
}

export function strong(...parts: readonly Inline[]): Strong {
  return { type: 'strong', children: inline(...parts) };
}

export function emphasis(...parts: readonly Inline[]): PhrasingContent {
  return { type: 'emphasis', children: inline(...parts) };
}

export function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value: value.replace(/\s+/gu, ' ') };
}

export function link(url: string, ...parts: readonly Inline[]): Link {
  return { type: 'link', url, children: inline(...parts) as Link['children'] };
}

/** @param depth from 1; deeper than 6 is 6 */
export function heading(depth: number, ...parts: readonly Inline[]): Heading {
  return {
    type: 'heading',
    depth: Math.min(depth, 6) as Heading['depth'],
    children: inline(...parts),
  };
}

/** A line break that may also stand in a table cell, where Markdown has none of its own. */
export function lineBreak(): Html {
  return { type: 'html', value: '<br>' };
}

/** A place that links lead to. The id must be free of quotes and angle brackets, as every anchor is. */
export function anchor(id: string): Html {
  return { type: 'html', value: `<a id="${id}"></a>`, data: { anchor: id } };
}

/** The parts with a separator between them; empty parts are left out. */
export function joined(parts: readonly Inline[], separator: Inline): Inline {
  const nodes: PhrasingContent[] = [];
  for (const part of parts) {
    const own = inline(part);
    if (own.length === 0) continue;
    if (nodes.length > 0) addInline(nodes, separator);
    addInline(nodes, own);
  }
  return nodes;
}

/** A bullet list of single lines or of blocks. */
export function bullets(items: readonly ListItem[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: items.some((item) => item.spread),
    children: [...items],
  };
}

export function numbered(items: readonly ListItem[]): List {
  return { type: 'list', ordered: true, start: 1, spread: false, children: [...items] };
}

export function item(...parts: readonly Inline[]): ListItem {
  return { type: 'listItem', spread: false, children: [paragraph(...parts)] };
}

/** A list item with blocks below its first line. */
export function itemOf(first: readonly Inline[], blocks: readonly RootContent[]): ListItem {
  const children = [paragraph(...first), ...(blocks as BlockContent[])];
  return { type: 'listItem', spread: blocks.length > 0, children };
}

export function row(...cells: readonly Inline[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: inline(cell) })),
  };
}

/** One column of a table of things: its head, and the cell for each thing. */
export interface Column<T> {
  readonly head: string;
  readonly cell: (thing: T) => Inline;
  /** Shown even when no row has content. */
  readonly always?: true;
}

/**
 * A table with one row for each thing. Columns that are empty in every row are left out.
 * @param mark adds what a row carries besides its cells
 */
export function tableOf<T>(
  things: readonly T[],
  columns: readonly Column<T>[],
  mark: (row: TableRow, thing: T) => TableRow = (plain) => plain,
): Table {
  const cells = columns.map((column) => things.map((thing) => inline(column.cell(thing))));
  const kept = columns.flatMap((column, at) =>
    column.always || cells[at]?.some((cell) => cell.length > 0) ? [at] : [],
  );
  const rows = things.map((thing, at) => {
    const children = kept.map((c): TableCell => ({
      type: 'tableCell',
      children: cells[c]?.[at] ?? [],
    }));
    return mark({ type: 'tableRow', children }, thing);
  });
  const head = row(...kept.map((at) => columns[at]?.head ?? ''));
  return { type: 'table', align: kept.map(() => null), children: [head, ...rows] };
}
