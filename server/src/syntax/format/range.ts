/**
 * Which edits of a file concern a range of it. Owns what "the statements that a range touches" are.
 */
import { unitIndexAt } from '../locate.js';
import type { Edit, Span, Statement, Unit } from '../tree.js';

/** The units that the range touches, and their neighbours: what stands between two units belongs to both. */
export function unitsAround(units: readonly Unit[], { start, end }: Span): readonly Unit[] {
  const first = Math.max(0, unitIndexAt(units, start) - 1);
  return units.slice(first, unitIndexAt(units, end) + 2);
}

/**
 * The range, widened to whole statements, with the space before the first one, and to whatever is moved out of or
 * into it.
 */
export function widened(units: readonly Unit[], range: Span, bonds: readonly Span[]): Span {
  let wide = union(range, touchedStatements(units, range));
  for (const bond of bonds) {
    if (!meet(bond, wide)) continue;
    // What begins where the bond ends is not part of it.
    const inner = { start: bond.start, end: bond.end - 1 };
    wide = union(union(wide, bond), touchedStatements(units, inner));
  }
  return wide;
}

/**
 * The edits that lie in the range.
 * @param bonds spans of which all or nothing is changed
 */
export function editsIn(
  edits: readonly Edit[],
  range: Span,
  bonds: readonly Span[],
): readonly Edit[] {
  const torn = bonds.filter((bond) => !holds(range, bond));
  return edits.filter((edit) => holds(range, edit) && !torn.some((bond) => meet(bond, edit)));
}

function touchedStatements(units: readonly Unit[], range: Span): Span {
  const first = unitIndexAt(units, range.start);
  const last = unitIndexAt(units, range.end);
  if (first === last && !hasLostBlock(units)) return inUnit(units, first, range);
  return { start: endBefore(units, first), end: units[last]!.offset + endOf(units[last]!) };
}

/** While a block is not closed, where it ends hangs on how its lines are indented: none may be moved alone. */
export function hasLostBlock(units: readonly Unit[]): boolean {
  return units.some(({ problems }) => problems.some(({ code }) => code === 'unclosed-block'));
}

function inUnit(units: readonly Unit[], index: number, range: Span): Span {
  const { offset, statement } = units[index]!;
  const own = { start: range.start - offset, end: range.end - offset };
  let around = statement;
  let row: readonly Statement[] = statement ? [statement] : [];
  let start = endBefore(units, index) - offset;
  while (around?.block && isInside(own, around)) {
    row = around.block.statements;
    start = around.block.open.end;
    around = row.find((each) => isInside(own, each));
  }
  return moved(spanInRow(row, own, start), offset);
}

/** From the end of what stands before the first statement that the range touches to the end of the last one. */
function spanInRow(row: readonly Statement[], range: Span, start: number): Span {
  const first = row.findIndex((each) => meet(each, range));
  if (first < 0) return range;
  const last = row.findLast((each) => meet(each, range))!;
  return { start: row[first - 1]?.end ?? start, end: last.end };
}

function isInside({ start, end }: Span, { block }: Statement): boolean {
  return block !== undefined && block.open.end <= start && end <= (block.close ?? block).start;
}

/** Where the statement before the unit ends. */
function endBefore(units: readonly Unit[], index: number): number {
  const before = units[index - 1];
  return before ? before.offset + endOf(before) : 0;
}

function endOf({ statement }: Unit): number {
  return statement?.end ?? 0;
}

function union(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** They overlap, or touch. */
function meet(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
