/**
 * Acceptances: a new one, and what one lacks. Reasons, names and dates are places to fill in.
 */
import { clauseOf } from '../../model/attributes.js';
import { formatDay } from '../../model/dates.js';
import type { Declaration } from '../../model/declaration.js';
import { nameOf } from '../../model/link/names.js';
import { quoted } from '../../syntax/quote.js';
import { rangeOf, type TextEdit } from '../shapes.js';
import type { FixMaker, FixQuestion } from './fix.js';
import { stop } from './snippet.js';
import { subjectOf } from './subject.js';
import { insertAt, lineInBlock, pathTo } from './text.js';

/** Long enough to act, short enough to decide again. */
const DAYS = 365;

export const accept: FixMaker = (question) => {
  const threat = subjectOf(question)?.declaration;
  if (!threat || threat.attributes.some(({ def }) => def.response && def.name !== 'mitigated by'))
    return [];
  const clauses = `because "${stop(1, 'reason')}" by "${stop(2, 'who')}" until ${endStop(question, 3)}`;
  const edits = lineInBlock(threat, `accepted ${clauses}`);
  if (edits.length === 0) return [];
  return [{ title: `accept ${quoted(nameOf(threat))} for a year, with a reason`, edits }];
};

/** The finding is at the date. */
export const extend: FixMaker = (question) => [
  {
    title: 'accept it for another year',
    edits: [{ at: rangeOf(question.finding.at), text: endStop(question, 1) }],
  },
];

export const giveReason: FixMaker = (question) => {
  const threat = subjectOf(question)?.declaration;
  const accepted = threat?.attributes.find(({ def }) => def.name === 'accepted');
  if (!threat || !accepted) return [];
  const reason = clauseOf(accepted, 'because') ? '' : ` because "${stop(1, 'reason')}"`;
  const by = isAnswered(question, threat) ? '' : ` by "${stop(2, 'who')}"`;
  return clauses(question, reason + by, 'say why and by whom it is accepted');
};

function isAnswered({ context }: FixQuestion, threat: Declaration): boolean {
  const accepted = threat.attributes.find(({ def }) => def.name === 'accepted');
  const owners = [threat, ...context.views.flatMap(({ model }) => model.statement ?? [])];
  const isOwned = owners.some(({ attributes }) =>
    attributes.some(({ def }) => def.name === 'owner'),
  );
  return isOwned || clauseOf(accepted, 'by') !== undefined;
}

export const limitAcceptance: FixMaker = (question) =>
  clauses(question, ` until ${endStop(question, 1)}`, 'accept it for a year');

/** Clauses at the end of the finding's line; none where they stand in a block of it. */
function clauses(
  { finding: { at } }: FixQuestion,
  text: string,
  title: string,
): ReturnType<FixMaker> {
  const line = pathTo(at.unit, at).findLast(({ start }) => start === at.start);
  if (!line || line.block || text === '') return [];
  const edits: TextEdit[] = [insertAt(at.unit, line.end, text)];
  return [{ title, edits, preferred: true }];
}

function endStop({ now }: FixQuestion, number: number): string {
  return stop(number, formatDay(now + DAYS));
}
