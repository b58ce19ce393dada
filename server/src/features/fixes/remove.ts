/**
 * Takes out a declaration that nothing needs.
 */
import { nameOf } from '../../model/link/names.js';
import { quoted } from '../../syntax/quote.js';
import type { FixMaker } from './fix.js';
import { subjectOf } from './subject.js';
import { commentsOn, statementOf, withCommentsAbove, withoutStatement } from './text.js';

/** Where nothing is lost but what is unused: a comment of it may be worth more. */
export const removeDeclaration: FixMaker = (question) => {
  const declaration = subjectOf(question)?.declaration;
  const statement = declaration && statementOf(declaration);
  if (!statement) return [];
  const { unit } = declaration;
  if (commentsOn(unit, withCommentsAbove(unit, statement)).length > 0) return [];
  return [
    {
      title: `remove ${quoted(nameOf(declaration))}`,
      edits: [withoutStatement(unit, statement)],
      leaves: ['unused-declaration'],
    },
  ];
};
