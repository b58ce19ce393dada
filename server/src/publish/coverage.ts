/**
 * Tables of coverage as Markdown. Owns the layout; what is in a table is the model's.
 */
import type { Root, RootContent } from 'mdast';
import type { Considered } from '../model/terms/considered.js';
import {
  consideredCount,
  noteOf,
  notesOf,
  type Coverage,
  type CoverageRow,
} from '../model/terms/coverage.js';
import type { View } from '../model/model.js';
import { titleOf } from './graph.js';
import { heading, item, numbered, paragraph, tableOf, type Column } from './nodes.js';
import { capitalised, category } from './phrases.js';

const WORDS: Readonly<Record<Considered['is'], string>> = {
  considered: 'yes',
  'not-considered': 'no',
  'not-applicable': 'n/a',
};

/** One section for each table, with the reasons under it. */
export function coverageMarkdown(view: View, tables: readonly Coverage[]): Root {
  return { type: 'root', children: tables.flatMap((table) => sectionOf(view, table)) };
}

function sectionOf(view: View, table: Coverage): readonly RootContent[] {
  const { considered, of } = consideredCount(table);
  const notes = notesOf(table);
  const name = table.method.toUpperCase();
  return [
    heading(2, `${name} per element`),
    paragraph(
      `${considered} of ${of} considered. Yes: a threat near the element states the category, or somebody examined the element. No: nobody has looked. n/a: it does not apply.`,
    ),
    tableOf(table.rows, columnsOf(view, table, notes)),
    ...(notes.length > 0 ? [numbered(notes.map((note) => item(note)))] : []),
  ];
}

function columnsOf(
  view: View,
  { method, categories }: Coverage,
  notes: readonly string[],
): readonly Column<CoverageRow>[] {
  return [
    {
      head: 'Element',
      cell: ({ element }) => `${capitalised(element.kind ?? '')}: ${titleOf(view, element)}`,
      always: true,
    },
    ...categories.map((word): Column<CoverageRow> => ({
      head: category(method, word),
      cell: ({ cells }) => cellText(cells.get(word), notes),
      always: true,
    })),
  ];
}

function cellText(cell: Considered | undefined, notes: readonly string[]): string {
  if (!cell) return '';
  const note = noteOf(cell);
  return WORDS[cell.is] + (note === undefined ? '' : ` (${notes.indexOf(note) + 1})`);
}
