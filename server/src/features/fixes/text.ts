/**
 * Where in a text something is put or taken out: lines, indentation, statements and their blocks.
 * Writes as the formatter does: two spaces a level, one space between parts.
 */
import type { Declaration } from '../../model/declaration.js';
import type { Comment, Span, Statement, Unit } from '../../syntax/tree.js';
import type { TextEdit } from '../shapes.js';

/** An edit in a unit, at offsets of its text. */
export function editAt(unit: Unit, { start, end }: Span, text: string): TextEdit {
  const at = { path: unit.path, start: unit.offset + start, end: unit.offset + end };
  return { at, text };
}

export function insertAt(unit: Unit, offset: number, text: string): TextEdit {
  return editAt(unit, { start: offset, end: offset }, text);
}

/** The line break that the unit uses. */
export function lineBreakOf({ text }: Unit): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

export function lineStart({ text }: Pick<Unit, 'text'>, offset: number): number {
  let start = offset;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start -= 1;
  return start === 0 && text.startsWith('\ufeff') ? 1 : start;
}

/** Before its line break. */
export function lineEnd({ text }: Pick<Unit, 'text'>, offset: number): number {
  let end = offset;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end += 1;
  return end;
}

/** The blank space that the line of the offset starts with. */
export function indentAt(unit: Unit, offset: number): string {
  return /^[ \t]*/.exec(unit.text.slice(lineStart(unit, offset)))![0];
}

export function startsLine(unit: Unit, offset: number): boolean {
  return unit.text.slice(lineStart(unit, offset), offset).trim() === '';
}

/** The statement of a declaration. */
export function statementOf({ unit, start }: Declaration): Statement | undefined {
  return statementAt(unit, start);
}

/** The innermost statement that starts there. */
export function statementAt(unit: Unit, start: number): Statement | undefined {
  return pathTo(unit, { start, end: start }).findLast((statement) => statement.start === start);
}

/** The statements around a place of the unit, outermost first. */
export function pathTo(unit: Unit, at: Span): readonly Statement[] {
  const path: Statement[] = [];
  let row: readonly Statement[] = unit.statement ? [unit.statement] : [];
  for (;;) {
    const next = row.find(({ start, end }) => start <= at.start && at.end <= end);
    if (!next) return path;
    path.push(next);
    row = next.block?.statements ?? [];
  }
}

/**
 * Adds a line at the end of a declaration's block, and the block where there is none; nothing where the block is
 * not closed.
 */
export function lineInBlock(declaration: Declaration, line: string): readonly TextEdit[] {
  const { unit } = declaration;
  const statement = statementOf(declaration);
  if (!statement) return [];
  const { block } = statement;
  if (!block) return [insertAt(unit, statement.end, ` { ${line} }`)];
  if (!block.close) return [];
  const inner = unit.text.slice(block.open.end, block.close.start);
  if (/[\r\n]/.test(inner)) return [lineBeforeClose(unit, statement, block.close.start, line)];
  const end = block.open.end + inner.trimEnd().length;
  const text = block.statements.length > 0 ? `; ${line} ` : ` ${line} `;
  return [editAt(unit, { start: end, end: block.close.start }, text)];
}

function lineBeforeClose(unit: Unit, { start }: Statement, close: number, line: string): TextEdit {
  const outer = indentAt(unit, start);
  const whole = `${outer}  ${line}${lineBreakOf(unit)}`;
  if (startsLine(unit, close)) return insertAt(unit, lineStart(unit, close), whole);
  const end = unit.text.slice(0, close).trimEnd().length;
  const text = `${lineBreakOf(unit)}${whole}${outer}`;
  return editAt(unit, { start: end, end: close }, text);
}

/** Adds a statement after that of the unit. */
export function behindUnit(unit: Unit, text: string): TextEdit {
  const lineBreak = lineBreakOf(unit);
  const isEnded = /[\r\n]$/.test(unit.text);
  const whole = isEnded ? `${text}${lineBreak}` : `${lineBreak}${text}`;
  return insertAt(unit, unit.text.length, whole);
}

/** The statement with the comments right above it, which are lines of their own. */
export function withCommentsAbove(unit: Unit, { start, end }: Span): Span {
  if (!startsLine(unit, start)) return { start, end };
  let top = start;
  for (const comment of unit.comments.toReversed()) {
    const between = unit.text.slice(comment.end, Math.max(comment.end, top));
    const isAbove = comment.end <= top && /^[ \t]*(?:\r\n|\r|\n)[ \t]*$/.test(between);
    if (isAbove && startsLine(unit, comment.start)) ({ start: top } = comment);
  }
  return { start: top, end };
}

/** The comments in a range and on its first and last line. */
export function commentsOn(unit: Unit, { start, end }: Span): readonly Comment[] {
  const [from, to] = [lineStart(unit, start), lineEnd(unit, end)];
  return unit.comments.filter((comment) => comment.end > from && comment.start < to);
}

/** Takes out a range, and its line where nothing else stands on it. */
export function withoutLine(unit: Unit, { start, end }: Span): TextEdit {
  const from = lineStart(unit, start);
  const to = lineEnd(unit, end);
  const isAlone = startsLine(unit, start) && unit.text.slice(end, to).trim() === '';
  if (!isAlone) return editAt(unit, { start: blanksBefore(unit, start), end }, '');
  return editAt(unit, { start: from, end: to + breakLength(unit, to) }, '');
}

/** Takes out a statement, with the `;` that parts it from the one before or behind it on its line. */
export function withoutStatement(unit: Unit, { start, end }: Span): TextEdit {
  const after = /^[ \t]*;[ \t]*/.exec(unit.text.slice(end))?.[0].length ?? 0;
  const before = /[ \t]*;[ \t]*$/.exec(unit.text.slice(0, start))?.[0].length ?? 0;
  if (before > 0) return withoutLine(unit, { start: start - before, end });
  return withoutLine(unit, { start, end: end + after });
}

function blanksBefore({ text }: Unit, offset: number): number {
  let start = offset;
  while (start > 0 && /[ \t]/.test(text[start - 1]!)) start -= 1;
  return start;
}

function breakLength({ text }: Unit, offset: number): number {
  return /^(?:\r\n|\n|\r)?/.exec(text.slice(offset, offset + 2))![0].length;
}

function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
