/**
 * `tm coverage` as text and as data. Owns both formats; what is in the table is the model's (`coverage.ts` of its
 * terms).
 */
import { formatDay } from '../model/dates.js';
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import type { Considered } from '../model/terms/considered.js';
import { consideredCount, noteOf, notesOf, type Coverage } from '../model/terms/coverage.js';
import { columnsOf, printable } from './terminal.js';

/** One character for each state of a cell. */
export const MARKS: Readonly<Record<Considered['is'], string>> = {
  considered: '+',
  'not-considered': 'x',
  'not-applicable': '.',
};

const LEGEND = '+ considered   x not considered   . does not apply';

/** The tables with their marks, the legend, and why where there is more to say; with a final newline. */
export function coverageText(view: View, tables: readonly Coverage[]): string {
  return `${tables.map((table) => tableText(view, table)).join('\n\n')}\n`;
}

function tableText(view: View, table: Coverage): string {
  const { categories, method, rows } = table;
  const { considered, of } = consideredCount(table);
  const notes = notesOf(table);
  const grid = [
    ['', ...categories],
    ...rows.map(({ element, cells }) => [
      nameIn(view, element),
      ...categories.map((category) => cellText(cells.get(category), notes)),
    ]),
  ];
  const numbered = notes.map((note, at) => `${at + 1}  ${printable(oneLine(note))}`);
  return [
    `${method.toUpperCase()}: ${considered} of ${of} considered`,
    '',
    ...aligned(grid),
    '',
    LEGEND,
    ...(numbered.length > 0 ? ['', ...numbered] : []),
  ].join('\n');
}

/** `component web.api` */
function nameIn({ model }: View, element: Declaration): string {
  return printable(`${element.kind} ${oneLine(model.qualifiedName(element))}`);
}

function cellText(cell: Considered | undefined, notes: readonly string[]): string {
  if (!cell) return '';
  const note = noteOf(cell);
  return MARKS[cell.is] + (note === undefined ? '' : ` ${notes.indexOf(note) + 1}`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function aligned(grid: readonly (readonly string[])[]): readonly string[] {
  const widths = (grid[0] ?? []).map((_, column) =>
    grid.reduce((most, line) => Math.max(most, columnsOf(line[column] ?? '')), 0),
  );
  return grid.map((line) =>
    line
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - columnsOf(cell)))
      .join('  ')
      .trimEnd(),
  );
}

/** The tables as data, indented by two spaces, with a final newline. */
export function coverageJson(view: View, tables: readonly Coverage[]): string {
  const { model, now, profile } = view;
  const data = {
    version: 1,
    now: formatDay(now),
    model: model.statement?.stableId ?? '',
    ...(profile && { profile: profile.stableId }),
    tables: tables.map((table) => tableJson(view, table)),
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

function tableJson({ model }: View, table: Coverage): object {
  const { method, categories, rows } = table;
  const named = (each: Declaration) => ({ kind: each.kind, id: model.qualifiedName(each) });
  return {
    method,
    categories,
    ...consideredCount(table),
    rows: rows.map(({ element, cells }) => ({
      ...named(element),
      ...(element.title !== undefined && { title: element.title }),
      cells: Object.fromEntries(
        [...cells].map(([category, { is, by, reason }]) => [
          category,
          { is, by: by.map(named), ...(reason !== undefined && { reason }) },
        ]),
      ),
    })),
  };
}
