/**
 * Silences a finding of a rule where it stands, with a place for the reason.
 */
import { startsLine as isFirstOnLine, unitIndexAt } from '../../syntax/locate.js';
import type { FixMaker, FixQuestion } from './fix.js';
import { stop } from './snippet.js';
import { declarationAround } from './subject.js';
import { indentAt, insertAt, lineBreakOf, lineStart, pathTo, startsLine } from './text.js';

/**
 * Above the line of the finding's statement, or of its declaration: a comment covers all that starts on the next line.
 */
export const ignoreWithReason: FixMaker = (question) => {
  const { code, at } = question.finding;
  const declaration = declarationAround(question);
  if (!declaration) return [];
  const own = pathTo(at.unit, at).filter(({ start }) => start >= declaration.start);
  const statement = own.findLast(({ start }) => startsLine(at.unit, start)) ?? own[0];
  const { unit } = at;
  if (!statement || !isOnOwnLine(question, lineStart(unit, statement.start))) return [];
  const comment = `// tm-ignore ${code}: ${stop(1, 'reason')}`;
  const line = `${indentAt(unit, statement.start)}${comment}${lineBreakOf(unit)}`;
  const edits = [insertAt(unit, lineStart(unit, statement.start), line)];
  return [{ title: `ignore ${code} here, with a reason`, edits }];
};

/** The line begins in the unit: else what stands before it would share the comment. */
function isOnOwnLine({ context, finding }: FixQuestion, start: number): boolean {
  const { units } = context.file.tree;
  const { unit } = finding.at;
  return start > 0 || isFirstOnLine(units, unitIndexAt(units, unit.offset));
}
