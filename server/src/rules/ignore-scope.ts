/**
 * Which statements of a unit a comment is about, and which statements stand around a place.
 * Knows lines and statements; nothing of codes and findings.
 */
import type { Comment, Span, Statement, Unit } from '../syntax/tree.js';

/** The statements that a comment of the unit covers. */
export type Scope = (comment: Comment) => readonly Statement[];

/** A comment covers what starts on its line; when that holds no code, what starts on the next line that does. */
export function scopeOf(unit: Unit): Scope {
  const lines = withoutComments(unit).split('\n');
  const starts = startsOf(lines);
  const byLine = new Map<number, Statement[]>();
  for (const statement of statementsOf(unit)) {
    const line = last(starts, (start) => start <= statement.start);
    const others = byLine.get(line);
    if (others) others.push(statement);
    else byLine.set(line, [statement]);
  }
  const hasCode = (line: number) => lines[line]?.trim() !== '';
  return (comment) => {
    const from = last(starts, (start) => start <= comment.start);
    let to = last(starts, (start) => start < comment.end);
    const own = range(from, to);
    if (own.some(hasCode)) return own.flatMap((line) => byLine.get(line) ?? []);
    do to += 1;
    while (!hasCode(to));
    return byLine.get(to) ?? [];
  };
}

/** The statements around a place of the unit, outermost first. */
export function statementsAround({ statement }: Unit, at: Span): readonly Statement[] {
  const path: Statement[] = [];
  let inner = statement;
  while (inner && inner.start <= at.start && at.end <= inner.end) {
    path.push(inner);
    const within: readonly Statement[] = inner.block?.statements ?? [];
    inner = within[last(within, (each) => each.start <= at.start)];
  }
  return path;
}

/** The text of the unit with blanks for its comments; line breaks stay. */
function withoutComments({ text, comments }: Unit): string {
  const parts: string[] = [];
  let end = 0;
  for (const comment of comments) {
    parts.push(text.slice(end, comment.start), comment.text.replace(/[^\n]/g, ' '));
    end = comment.end;
  }
  return parts.join('') + text.slice(end);
}

function startsOf(lines: readonly string[]): readonly number[] {
  let next = 0;
  return lines.map((line) => {
    const start = next;
    next += line.length + 1;
    return start;
  });
}

/** Every statement of the unit. */
function statementsOf({ statement }: Unit): readonly Statement[] {
  const found = statement ? [statement] : [];
  for (const each of found) for (const inner of each.block?.statements ?? []) found.push(inner);
  return found;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The index of the last of some sorted things for which the test holds, by bisection; -1 without any. */
function last<T>(sorted: readonly T[], holds: (each: T) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
