/**
 * Tables as lists, for readers of CommonMark, which has none: a row is an item, headed by its first cell, and every
 * other cell a line under the head of its column. Knows nodes only.
 */
import type { List, ListItem, PhrasingContent, Table, TableRow } from 'mdast';
import { bullets, item, itemOf, strong } from '../nodes.js';

/** A table of a head alone is one line of it. */
export function tableAsList({ children: [head, ...rows] }: Table): List {
  const heads = head ? cellsOf(head) : [];
  const items = rows.map((row) => rowAsItem(heads, cellsOf(row)));
  return bullets(items.length > 0 ? items : heads.map((cell) => item(cell)));
}

type Cell = readonly PhrasingContent[];

function cellsOf(row: TableRow): readonly Cell[] {
  return row.children.map(({ children }) => children);
}

function rowAsItem(heads: readonly Cell[], [first = [], ...cells]: readonly Cell[]): ListItem {
  const lines = cells.flatMap((cell, at) =>
    cell.length > 0 ? [labelledItem(heads[at + 1] ?? [], cell)] : [],
  );
  const blocks = lines.length > 0 ? [bullets(lines)] : [];
  return { ...itemOf([first], blocks), spread: false };
}

function labelledItem(head: Cell, cell: Cell): ListItem {
  return head.length > 0 ? item(strong(head, ':'), ' ', cell) : item(cell);
}
