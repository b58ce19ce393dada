/**
 * Small rewrites that follow from the text alone: a backslash, an import or an attribute that stands there twice.
 */
import { sourceOf } from '../../model/words.js';
import type { Span, Statement, Unit } from '../../syntax/tree.js';
import type { FixMaker } from './fix.js';
import { insertAt, pathTo, withoutLine, withoutStatement } from './text.js';

export const doubleBackslash: FixMaker = ({ finding: { at } }) => [
  {
    title: "write '\\\\' for a backslash",
    edits: [insertAt(at.unit, at.start, '\\\\')],
    preferred: true,
    safe: true,
  },
];

export const removeImport: FixMaker = ({ finding: { at } }) => {
  const { unit } = at;
  if (!unit.statement) return [];
  const edits = [withoutLine(unit, unit.statement)];
  return [{ title: 'remove this import', edits, preferred: true, safe: true }];
};

/** Only where both say the same: else nobody can tell which is meant. */
export const removeRepeated: FixMaker = ({ finding: { at, related } }) => {
  const { unit } = at;
  const [other] = related;
  const second = lineAt(unit, at);
  const first = other && lineAt(unit, other.at);
  if (!first || !second || first === second) return [];
  if (sameText(unit, first) !== sameText(unit, second)) return [];
  const edits = [withoutStatement(unit, second)];
  return [{ title: 'remove the second one', edits, preferred: true, safe: true }];
};

function lineAt(unit: Unit, at: Span): Statement | undefined {
  return pathTo(unit, at).findLast(({ start }) => start === at.start);
}

function sameText(unit: Unit, statement: Statement): string {
  return sourceOf(unit, statement).replace(/\s+/g, ' ');
}
