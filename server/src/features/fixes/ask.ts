/**
 * Asks those who know: a question about a claim that was inferred.
 */
import { nameOf } from '../../model/link/names.js';
import { shortestName } from '../../model/link/resolve.js';
import { quoted } from '../../syntax/quote.js';
import type { FixMaker } from './fix.js';
import { freeName } from './free-name.js';
import { stop } from './snippet.js';
import { subjectOf } from './subject.js';
import { behindUnit } from './text.js';

export const ask: FixMaker = (question) => {
  const subject = subjectOf(question);
  if (!subject) return [];
  const { declaration: claim, view } = subject;
  const { model } = view;
  const name = shortestName(model.names, undefined, claim, 'any');
  if (name === undefined) return [];
  const id = freeName(model, `ask-${claim.stableId}`);
  const title = stop(2, 'Is this so?');
  const text = `question ${stop(1, id)} "${title}" { about ${name} }`;
  return [
    {
      title: `ask about ${quoted(nameOf(claim))}`,
      edits: [behindUnit(claim.unit, text)],
      preferred: true,
      leaves: ['unanswered-question'],
    },
  ];
};
