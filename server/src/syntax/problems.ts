/**
 * Settles which problems of a text are told, and in which statements: one mistake, one problem.
 * Owns `broken` and the order of a unit's problems. Knows nothing of what a problem is about.
 */
import { unitAt } from './locate.js';
import type { Statement, SyntaxProblem, Unit } from './tree.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type OpenUnit = Unit & { readonly problems: SyntaxProblem[] };

/**
 * Gives each unit its problems, with offsets that count from the unit, and marks the statements that are broken.
 * @param plain absolute; all are told
 * @param structural absolute; only the first of a statement is told, and none where something else is wrong
 */
export function settle(
  units: readonly OpenUnit[],
  plain: readonly SyntaxProblem[],
  structural: readonly SyntaxProblem[],
): void {
  if (plain.length === 0 && structural.length === 0) return;
  const isLost = ({ code }: SyntaxProblem) => code === 'unclosed-block';
  for (const problem of plain) if (!isLost(problem)) tell(units, problem);
  for (const problem of structural.toSorted(byStart)) tell(units, problem, isBroken);
  for (const problem of plain) if (isLost(problem)) tell(units, problem);
  for (const unit of units) unit.problems.sort(byStart);
}

/** Adds the problem to its unit, unless the statement in which it stands says that it is told already. */
function tell(
  units: readonly OpenUnit[],
  problem: SyntaxProblem,
  isTold?: (statement: Statement) => boolean,
): void {
  const unit = unitAt(units, problem.start);
  const start = problem.start - unit.offset;
  const path = statementsAt(unit, start);
  const statement = path.at(-1);
  if (statement && isTold?.(statement)) return;
  unit.problems.push({ ...problem, start, end: problem.end - unit.offset });
  if (problem.code !== 'invalid-escape') path.slice(firstBroken(path)).forEach(markBroken);
}

/** The statement that holds the offset or its line's rest, after those around it. */
function statementsAt(unit: Unit, offset: number): Statement[] {
  const path: Statement[] = [];
  let inside = unit.statement ? [unit.statement] : [];
  for (;;) {
    const statement = inside.findLast(({ start }) => start <= offset);
    if (!statement || isPast(unit.text, statement, offset)) return path;
    path.push(statement);
    const { block } = statement;
    if (!block || offset <= block.start || offset >= block.end) return path;
    inside = [...block.statements];
  }
}

/** The offset lies behind the line on which the statement ends. */
function isPast(text: string, { end }: Statement, offset: number): boolean {
  return offset > end && /[\r\n;]/.test(text.slice(end, offset));
}

/** What stands in a block without a word to start it may be what its holder lacks: both are broken. */
function firstBroken(path: readonly Statement[]): number {
  const isNameless = path.at(-1)?.keyword.text === '';
  return Math.max(0, path.length - (isNameless ? 2 : 1));
}

function markBroken(statement: Mutable<Statement>): void {
  statement.broken = true;
}

function isBroken({ broken }: Statement): boolean {
  return broken;
}

function byStart(a: SyntaxProblem, b: SyntaxProblem): number {
  return a.start - b.start;
}
