/**
 * Which lines of a unit a comment is about, and which statements stand around a place.
 * Knows lines and statements; nothing of codes and findings.
 */
import type { Comment, Span, Statement, Unit } from '../syntax/tree.js';

export interface Scope {
  /** The lines whose statements a comment of the unit covers: those that start there. */
  linesOf(comment: Comment): readonly number[];
  lineOf(offset: number): number;
}

/** A comment covers what starts on its line; when that holds no code, what starts on the next line that does. */
export function scopeOf(unit: Unit): Scope {
  const lines = withoutComments(unit).split('\n');
  const starts = startsOf(lines);
  const codes = linesWithCode(lines);
  const lineOf = (offset: number): number => last(starts, (start) => start <= offset);
  const linesOf = ({ start, end }: Comment): readonly number[] => {
    const [first, final] = [lineOf(start), lineOf(end - 1)];
    const next = last(codes, (line) => line < first) + 1;
    const behind = last(codes, (line) => line <= final) + 1;
    return codes.slice(next, Math.max(behind, next + 1));
  };
  return { linesOf, lineOf };
}

/** The statements around a place in the statement of a unit, outermost first. */
export function statementsAround(statement: Statement | undefined, at: Span): readonly Statement[] {
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

function linesWithCode(lines: readonly string[]): readonly number[] {
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : index));
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
