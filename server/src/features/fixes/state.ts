/**
 * Says what a declaration leaves unsaid, in one line of its block.
 */
import { formatDay } from '../../model/dates.js';
import type { Declaration } from '../../model/declaration.js';
import { LEVELS, severityOf } from '../../model/terms/severity.js';
import { nameOf } from '../../model/link/names.js';
import { quoted } from '../../syntax/quote.js';
import { rangeOf } from '../shapes.js';
import type { Draft, FixMaker } from './fix.js';
import { choice } from './snippet.js';
import { subjectOf } from './subject.js';
import { editAt, lineInBlock } from './text.js';

/** Looked at today, nothing found. The next crossing of the same entry may then be the one to look at. */
export const examine: FixMaker = (question) => {
  const line = `examined ${formatDay(question.now)}`;
  return stated(question, line, (name) => `mark ${name} as examined today`, {
    preferred: true,
    leaves: ['unexamined-crossing'],
  });
};

/** Planned is what it counts as: nothing changes but that it is written. */
export const statePlanned: FixMaker = (question) =>
  stated(question, 'status planned', () => "write 'status planned', as it counts now", {
    preferred: true,
    safe: true,
  });

/** Medium is what it counts as, so it comes first. */
export const rate: FixMaker = (question) => {
  const levels = ['medium', ...LEVELS.filter((level) => level !== 'medium')];
  return stated(question, `severity ${choice(1, levels)}`, (name) => `rate ${name}`, {
    preferred: true,
  });
};

/** At most the level that the threat itself has. */
export const stateResidual: FixMaker = (question) => {
  const subject = subjectOf(question);
  if (!subject) return [];
  const { level } = severityOf(subject.view, subject.declaration);
  const levels = LEVELS.slice(1, LEVELS.indexOf(level) + 1);
  const line = `residual ${choice(1, [...levels, 'none'])}`;
  return stated(question, line, (name) => `state what is left of ${name}`, { preferred: true });
};

export const encrypt: FixMaker = ({ finding: { at } }) => {
  if (at.unit.text.slice(at.start, at.end) !== 'no') return [];
  return [{ title: "write 'encrypted yes'", edits: [{ at: rangeOf(at), text: 'yes' }] }];
};

export const hide: FixMaker = (question) => {
  const declaration = subjectOf(question)?.declaration;
  const written = declaration?.attributes.find(({ def }) => def.name === 'audience')?.values[0];
  const title = (name: string) => `make ${name} internal`;
  if (!declaration || !written) return stated(question, 'audience internal', title);
  return [
    {
      title: title(quoted(nameOf(declaration))),
      edits: [editAt(declaration.unit, written, 'internal')],
    },
  ];
};

function stated(
  question: Parameters<FixMaker>[0],
  line: string,
  title: (name: string) => string,
  more: Omit<Draft, 'title' | 'edits'> = {},
): readonly Draft[] {
  const declaration: Declaration | undefined = subjectOf(question)?.declaration;
  const edits = declaration ? lineInBlock(declaration, line) : [];
  if (!declaration || edits.length === 0) return [];
  return [{ title: title(quoted(nameOf(declaration))), edits, ...more }];
}
