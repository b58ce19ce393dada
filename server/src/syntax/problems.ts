/**
 * Settles which problems of a text are told, and in which statements: one mistake, one problem.
 * Owns `broken` and the order of a unit's problems. Knows nothing of what a problem is about.
 */
import { lastIndex } from './locate.js';
import type { Statement, SyntaxProblem, Unit } from './tree.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What was found in a unit, with absolute offsets. */
export interface FoundInUnit {
  /** All are told. */
  readonly plain: readonly SyntaxProblem[];
  /** Only the first of a statement is told, and none where something else is wrong. */
  readonly structural: readonly SyntaxProblem[];
}

const NONE: readonly SyntaxProblem[] = [];

/** So many problems a unit tells at most: nobody reads more, and no text may take memory without bound. */
export const MOST_PROBLEMS = 100;

/**
 * The problems of a unit, with offsets that count from it. Marks the statements that are broken.
 */
export function settled(
  unit: Pick<Unit, 'offset' | 'text' | 'statement'>,
  { plain, structural }: FoundInUnit,
): readonly SyntaxProblem[] {
  if (plain.length === 0 && structural.length === 0) return NONE;
  const isLost = ({ code }: SyntaxProblem) => code === 'unclosed-block';
  const settling = new Settling(unit);
  for (const problem of plain) if (!isLost(problem)) settling.tell(problem);
  for (const problem of structural) settling.tell(problem, isBroken);
  for (const problem of plain) if (isLost(problem)) settling.tell(problem, isBrokenAndNameless);
  return bounded(settling.problems.sort(byStart));
}

/** Where there are too many, the last one says so. */
function bounded(problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  if (problems.length <= MOST_PROBLEMS) return problems;
  const told = problems.slice(0, MOST_PROBLEMS - 1);
  const { start, end } = problems[told.length]!;
  const more = problems.length - told.length;
  const message = `from here on there are ${more} more mistakes of syntax in this statement; mend the earlier ones first`;
  return [...told, { code: 'syntax', start, end, message }];
}

class Settling {
  readonly problems: SyntaxProblem[] = [];
  /** The piece of the text in which a line end was last looked for: no break is in it. */
  private line = { start: 0, end: -1 };

  constructor(private readonly unit: Pick<Unit, 'offset' | 'text' | 'statement'>) {}

  /** Adds the problem, unless the statement in which it stands says that it is known. */
  tell(problem: SyntaxProblem, isKnown: (statement: Statement) => boolean = () => false): void {
    const { offset } = this.unit;
    const start = problem.start - offset;
    const concerned = concernedBy(this.statementsAt(start));
    const known = concerned.slice(0, 2).some(isKnown);
    if (problem.code !== 'invalid-escape') concerned.forEach(markBroken);
    if (!known) this.problems.push({ ...problem, start, end: problem.end - offset });
  }

  /** The statement on whose lines the offset lies, after those around it. */
  private statementsAt(offset: number): Statement[] {
    const { statement } = this.unit;
    const path: Statement[] = [];
    let row: readonly Statement[] = statement ? [statement] : [];
    for (;;) {
      const found = this.onLine(row, offset);
      if (!found) return path;
      path.push(found);
      const { block } = found;
      if (!block || offset <= block.start || offset >= block.end) return path;
      row = block.statements;
    }
  }

  /** The statement that the offset lies in or behind, else the one before which it lies. */
  private onLine(row: readonly Statement[], offset: number): Statement | undefined {
    const index = lastIndex(row, ({ start }) => start <= offset);
    const before = row[index];
    if (before && offset <= this.lineEnd(before.end)) return before;
    const after = row[index + 1];
    return after && after.start <= this.lineEnd(offset) ? after : undefined;
  }

  /** The offset of the next line break or `;`. */
  private lineEnd(from: number): number {
    const { line } = this;
    const { text } = this.unit;
    if (line.start <= from && from <= line.end) return line.end;
    const next = /[\r\n;]/g;
    next.lastIndex = from;
    const end = next.exec(text)?.index ?? text.length;
    this.line = { start: from, end };
    return end;
  }
}

/**
 * The statement of a problem. One that no word starts may be the value that the line before it lacks, or the
 * attribute that its holder lacks: then they are, too.
 */
function concernedBy(path: readonly Statement[]): readonly Statement[] {
  const [holder, statement] = [path.at(-2), path.at(-1)];
  if (!statement) return [];
  if (!holder?.block || !isNameless(statement)) return [statement];
  const { statements } = holder.block;
  const before = statements[lastIndex(statements, ({ start }) => start < statement.start)];
  return [statement, before && !before.block ? before : statement, holder];
}

function isNameless({ keyword }: Statement): boolean {
  return keyword.text === '';
}

function isBrokenAndNameless(statement: Statement): boolean {
  return statement.broken && isNameless(statement);
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
