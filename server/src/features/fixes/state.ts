/**
 * Says what a declaration leaves unsaid, in one line of its block.
 */
import { formatDay } from '../../model/dates.js';
import type { Declaration } from '../../model/declaration.js';
import { LEVELS, severityOf } from '../../model/terms/severity.js';
import { nameOf } from '../../model/link/names.js';
import { attributeOf } from '../../schema/schema.js';
import { quoted } from '../../syntax/quote.js';
import { rangeOf } from '../shapes.js';
import type { Draft, FixMaker, FixQuestion } from './fix.js';
import { placeFor } from './missing.js';
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

export const hide: FixMaker = (question) =>
  written(question, 'audience', 'internal', (name) => `make ${name} internal`);

/** Once it is known. What is not encrypted may then be found as such. */
export const stateEncryption: FixMaker = (question) => [
  ...written(question, 'encrypted', 'yes', () => "write 'encrypted yes'"),
  ...written(question, 'encrypted', 'no', () => "write 'encrypted no'", {
    leaves: ['cleartext-crossing'],
  }),
];

/** For those who have just looked. */
export function renew(attribute: string): FixMaker {
  return (question) =>
    written(
      question,
      attribute,
      formatDay(question.now),
      (name) => `write that ${name} was ${attribute} today`,
    );
}

/** A place for what the attribute says; nothing where it would have to name something that is not there. */
export function fill(attribute: string, leaves: readonly string[] = []): FixMaker {
  return (question) => {
    const { declaration, view } = subjectOf(question) ?? {};
    const def = declaration?.kind && attributeOf(declaration.kind, attribute);
    if (!def || !view) return [];
    const filling = { model: view.model, block: declaration, now: question.now, number: 1 };
    const place = placeFor(def.value, filling);
    if (place === undefined) return [];
    const title = (name: string) => `add ${attribute} to ${name}`;
    return written(question, attribute, place, title, { leaves });
  };
}

/** In the place of what the attribute says, else in a line of its own. */
function written(
  question: FixQuestion,
  attribute: string,
  value: string,
  title: (name: string) => string,
  more: Omit<Draft, 'title' | 'edits'> = {},
): readonly Draft[] {
  const declaration = subjectOf(question)?.declaration;
  const old = declaration?.attributes.find(({ def }) => def.name === attribute)?.values[0];
  if (!declaration || !old) return stated(question, `${attribute} ${value}`, title, more);
  const edits = [editAt(declaration.unit, old, value)];
  return [{ title: title(quoted(nameOf(declaration))), edits, ...more }];
}

function stated(
  question: FixQuestion,
  line: string,
  title: (name: string) => string,
  more: Omit<Draft, 'title' | 'edits'> = {},
): readonly Draft[] {
  const declaration: Declaration | undefined = subjectOf(question)?.declaration;
  const edits = declaration ? lineInBlock(declaration, line) : [];
  if (!declaration || edits.length === 0) return [];
  return [{ title: title(quoted(nameOf(declaration))), edits, ...more }];
}
