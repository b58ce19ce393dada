/**
 * The formatter: the edits that give a file its one shape. Nothing is sorted, aligned or dropped but blanks, `;` that
 * end lines and commas behind lists; what a statement means stays the same. See docs/formatting.md.
 * Owns the row of units: those with mistakes of syntax stay as they are, byte for byte, since a guess is not written down.
 */
import { startOfText } from '../declaration-line.js';
import { sliceOf } from '../locate.js';
import { parse } from '../parse.js';
import type { Edit, Span, SyntaxProblem, Tree, Unit } from '../tree.js';
import { settleBraces } from './braces.js';
import { applyEdits, EditWriter } from './edits.js';
import { joinClauses } from './join.js';
import { markLines } from './lines.js';
import { piecesOf, readGap } from './pieces.js';
import { printUnit } from './printer.js';
import { editsIn, hasLostBlock, unitsAround, widened } from './range.js';

export { applyEdits };

type Row = Pick<Tree, 'units'>;

/**
 * What makes the file formatted, sorted; no two touch.
 * @param range only the statements that it touches, whole: of the innermost block that holds it
 */
export function formatEdits({ units }: Row, range?: Span): readonly Edit[] {
  if (!range) return formattedUnits(units, units).edits;
  const { edits, bonds } = formattedUnits(unitsAround(units, range), units);
  return editsIn(edits, widened(units, range, bonds), bonds);
}

/**
 * The same for what stands on one line, whatever statements that is part of: for a line that was just ended.
 * @param line without its line break
 */
export function formatLine({ units }: Row, line: Span): readonly Edit[] {
  if (hasLostBlock(units)) return [];
  const { edits, bonds } = formattedUnits(unitsAround(units, line), units);
  return editsIn(edits, withSpaceBefore(units, line), bonds);
}

/** Back to what stands in an earlier line: the line break and the indentation before it count as its own. */
function withSpaceBefore(units: readonly Unit[], { start, end }: Span): Span {
  const [first] = unitsAround(units, { start, end });
  const before = sliceOf(units, first!.offset, start);
  return { start: first!.offset + before.trimEnd().length, end };
}

/** A text in its one shape. */
export function formatted(text: string): string {
  return applyEdits(text, formatEdits(parse('', text)));
}

export function isFormatted(tree: Row): boolean {
  return formatEdits(tree).length === 0;
}

interface Found {
  readonly edits: readonly Edit[];
  /** Spans in which all or nothing may be changed. */
  readonly bonds: readonly Span[];
}

/** @param all the units of the file, of which `units` are some in a row */
function formattedUnits(units: readonly Unit[], all: readonly Unit[]): Found {
  const writer = new UnitWriter(units, newlineOf(all), units[0] === all[0]);
  const hasLostText = all.some(({ problems }) => problems.some(isLostText));
  for (const unit of units) {
    const isKept = unit.problems.length > 0 || (hasLostText && unit.text.includes('"""'));
    if (isKept) writer.keep(unit);
    else writer.add(unit);
  }
  writer.finish(units.at(-1) === all.at(-1));
  return writer.found();
}

/** While a text is not closed, where others end hangs on how their lines are indented. */
function isLostText({ code }: SyntaxProblem): boolean {
  return code === 'unclosed-string';
}

/** That of the first line with something on it decides. */
function newlineOf(units: readonly Unit[]): string {
  for (const { text } of units) {
    const found = /\r?\n/.exec(text.trimStart());
    if (found) return found[0];
  }
  return '\n';
}

/** What was written last: nothing, a unit that is formatted, or one that is not and may have ended its last line. */
type Before = 'nothing' | 'formatted' | 'line' | 'part of a line';

class UnitWriter {
  readonly #out: EditWriter;
  /** Where the row of units starts in the file. */
  readonly #base: number;
  readonly #bonds: Span[] = [];
  #before: Before;

  constructor(
    units: readonly Unit[],
    private readonly newline: string,
    isStart: boolean,
  ) {
    const text = units.map((unit) => unit.text).join('');
    this.#base = units[0]!.offset;
    this.#out = new EditWriter(text, isStart ? startOfText(text) : 0);
    this.#before = isStart ? 'nothing' : 'line';
  }

  add(unit: Unit): void {
    const base = unit.offset - this.#base;
    const { pieces, bonds } = joinClauses(piecesOf(unit.text, base), unit.statement, base);
    const [first] = pieces;
    if (!first) return;
    for (const bond of [...bonds, ...settleBraces(pieces)]) this.#bonds.push(bond);
    markLines(pieces);
    printUnit(pieces, this.#out, { lead: this.#lead(first.start), newline: this.newline });
    this.#before = 'formatted';
  }

  /** Leaves the unit as it is, and the line on which it starts. */
  keep(unit: Unit): void {
    const start = unit.offset - this.#base;
    const isOnNewLine = /[\r\n]/.test(this.#out.text.slice(this.#out.at, start));
    if (this.#before === 'formatted' && isOnNewLine) {
      this.#out.write(this.newline);
      this.#out.endAt(start);
    }
    this.#out.keepUpTo(start + unit.text.length);
    // Behind a lone CR, a LF would begin no line.
    this.#before = unit.text.endsWith('\n') ? 'line' : 'part of a line';
  }

  /** Of a file that holds nothing, nothing is left. */
  finish(isEnd: boolean): void {
    const { text } = this.#out;
    if (!isEnd || this.#before === 'part of a line') return;
    if (this.#before === 'formatted') this.#out.write(this.newline);
    this.#out.endAt(text.length);
  }

  found(): Found {
    const moved = <S extends Span>(span: S): S => {
      return { ...span, start: span.start + this.#base, end: span.end + this.#base };
    };
    return { edits: this.#out.edits.map(moved), bonds: this.#bonds.map(moved) };
  }

  /** What goes before the first piece of a unit. */
  #lead(start: number): string {
    const { text, at } = this.#out;
    const gap = { breaks: 0, separated: false };
    readGap(text, at, start, gap);
    const { breaks } = gap;
    const { newline } = this;
    switch (this.#before) {
      case 'nothing':
        return '';
      case 'formatted':
        return newline + (breaks > 1 ? newline : '');
      case 'line':
        return breaks > 0 ? newline : '';
      case 'part of a line':
        return text.slice(at, start);
    }
  }
}
