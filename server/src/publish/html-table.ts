/**
 * A table that screen readers can find the way in, and that becomes a row of cards where it is too narrow for columns.
 * The roles are those that tables have anyway: browsers forget them when a table is not shown as one.
 */
import type { Element, ElementContent } from 'hast';
import { element, isElement, textOf } from './html-elements.js';

/**
 * @param original before its rows lost what they come from: those of a declaration are headed by it
 * @param title what the table is about
 */
export function dressedTable(original: Element, inner: Element, title: string): Element {
  const headed = rowsOf(original).some(({ properties }) => properties['dataDecl'] !== undefined);
  const heads = rowsOf(inner)[0]?.children.filter((cell) => isElement(cell, 'th')) ?? [];
  const labels = heads.map((head) => textOf(head).trim());
  const children = inner.children.map((group) =>
    isElement(group) ? dressedGroup(group, labels, headed) : group,
  );
  const properties = { ...inner.properties, role: 'table', ariaLabel: title };
  const table = { ...inner, properties, children };
  if (headed) return table;
  const scrolled = {
    className: ['scroll'],
    role: 'group',
    tabIndex: 0,
    ariaLabel: `Table: ${title}`,
  };
  return element('div', scrolled, table);
}

function rowsOf(table: Element): readonly Element[] {
  const groups = table.children.filter((group) => isElement(group, 'thead', 'tbody'));
  return groups.flatMap((group) => group.children.filter((row) => isElement(row, 'tr')));
}

function dressedGroup(group: Element, labels: readonly string[], headed: boolean): Element {
  const children = group.children.map((row) =>
    isElement(row, 'tr') ? dressedRow(row, labels, headed) : row,
  );
  return { ...group, properties: { ...group.properties, role: 'rowgroup' }, children };
}

function dressedRow(row: Element, labels: readonly string[], headed: boolean): Element {
  let at = 0;
  const children = row.children.map((cell): ElementContent => {
    if (!isElement(cell, 'th', 'td')) return cell;
    const index = at++;
    if (cell.tagName === 'th') return columnHead(cell);
    return headed && index === 0 ? rowHead(cell) : dataCell(cell, labels[index] ?? '');
  });
  return { ...row, properties: { ...row.properties, role: 'row' }, children };
}

/** An empty head is none. */
function columnHead(cell: Element): Element {
  if (textOf(cell).trim() === '') return { ...cell, tagName: 'td', properties: { role: 'cell' } };
  return { ...cell, properties: { ...cell.properties, scope: 'col', role: 'columnheader' } };
}

/** Read out before each cell of the row, so by its title alone. */
function rowHead(cell: Element): Element {
  const [title] = cell.children.filter((child) => isElement(child, 'strong'));
  const abbr = title && { abbr: textOf(title) };
  return { ...cell, tagName: 'th', properties: { scope: 'row', role: 'rowheader', ...abbr } };
}

function dataCell(cell: Element, label: string): Element {
  const isEmpty = cell.children.length === 0;
  const properties = { ...cell.properties, role: 'cell', ...(!isEmpty && { dataLabel: label }) };
  return { ...cell, properties };
}
