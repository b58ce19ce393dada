/**
 * Where a finding is, as people count: lines and columns from 1, columns in characters (code points).
 */
import { codePoints, lineTable, type LineTable, type Position } from '../syntax/lines.js';
import { absolute, type FilePath, type Place } from '../syntax/tree.js';
import type { Report } from './report.js';

export interface Located {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Locates places of a report; keeps the lines of each file that it was asked about. */
export class Locator {
  readonly #tables = new Map<FilePath, LineTable>();

  constructor(private readonly report: Report) {}

  locate(place: Place): Located {
    const { path } = place.unit;
    const table = this.#table(path);
    const { start, end } = absolute(place);
    const from = table.position(start);
    const to = table.position(end);
    return {
      file: this.report.name(path),
      line: from.line + 1,
      column: codePoints(table.line(from.line), from.character) + 1,
      endLine: to.line + 1,
      endColumn: codePoints(table.line(to.line), to.character) + 1,
    };
  }

  /** As an editor counts: lines from 0, UTF-16 code units. */
  range(place: Place): { readonly start: Position; readonly end: Position } {
    const table = this.#table(place.unit.path);
    const { start, end } = absolute(place);
    return { start: table.position(start), end: table.position(end) };
  }

  /** A line without its line break; lines count from 1. */
  line(path: FilePath, line: number): string {
    return this.#table(path).line(line - 1);
  }

  #table(path: FilePath): LineTable {
    let table = this.#tables.get(path);
    if (!table) this.#tables.set(path, (table = lineTable(this.report.text(path))));
    return table;
  }
}
