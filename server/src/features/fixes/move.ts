/**
 * Moves a declaration out of a block that does not hold its kind.
 */
import { nameOf } from '../../model/link/names.js';
import { quoted } from '../../syntax/quote.js';
import type { Span, Unit } from '../../syntax/tree.js';
import type { FixMaker } from './fix.js';
import { literal } from './snippet.js';
import { subjectOf } from './subject.js';
import {
  behindUnit,
  commentsOn,
  lineEnd,
  startsLine,
  statementOf,
  withCommentsAbove,
  withoutStatement,
} from './text.js';

/** Now that it counts, rules judge it. */
const LEAVES = [
  'unmitigated-threat',
  'threat-without-severity',
  'threat-only-planned',
  'threat-partly-mitigated',
  'mitigation-without-status',
  'unused-mitigation',
  'unbacked-property',
  'unplaced-element',
  'isolated-element',
  'untouched-asset',
  'unused-declaration',
  'unanswered-question',
];

/** To the top level, behind all that it stands in. */
export const moveToTop: FixMaker = (question) => {
  const { declaration, view } = subjectOf(question) ?? {};
  const statement = declaration && statementOf(declaration);
  if (!statement || !view || !declaration.kind || !declaration.misplaced) return [];
  if (!declaration.parent || question.finding.at.start !== statement.start) return [];
  const isQualified = view.model.uses(declaration).some(({ segments }) => segments.length > 1);
  const { unit } = declaration;
  const moved = withComments(unit, statement);
  if (isQualified || !moved) return [];
  const text = literal(unit.text.slice(moved.start, moved.end));
  return [
    {
      title: `move ${quoted(nameOf(declaration))} to the top level`,
      edits: [withoutStatement(unit, moved), behindUnit(unit, text)],
      preferred: true,
      leaves: LEAVES,
    },
  ];
};

/** The statement with the comments above and behind it; nothing where others share its lines and comments. */
function withComments(unit: Unit, statement: Span): Span | undefined {
  const { start, end } = withCommentsAbove(unit, statement);
  const behind = commentsOn(unit, statement).filter((comment) => comment.start >= end);
  if (behind.length === 0) return { start, end };
  const last = behind.at(-1)!;
  const isAlone =
    startsLine(unit, start) && unit.text.slice(last.end, lineEnd(unit, last.end)).trim() === '';
  return isAlone ? { start, end: last.end } : undefined;
}
