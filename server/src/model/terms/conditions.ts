/**
 * Whether the conditions of a requirement hold for a declaration. What nobody can know while something in the model
 * cannot be read, or while a trust is unknown, is unknown, and so is all that follows from it.
 * Owns what a line asks; terms are in `condition-terms.ts`, how answers are put together in `answer.ts`.
 */
import { termOf } from '../../schema/conditions.js';
import { attributeOf } from '../../schema/schema.js';
import type { AttributeDef } from '../../schema/types.js';
import { attributesOf, isUncertain } from '../attributes.js';
import type { Attribute, Declaration, Value } from '../declaration.js';
import type { View } from '../model.js';
import { ANY, type Condition, type Question } from '../bind/condition.js';
import { answer, forAll, forSome, opposite, unless, type Answer } from './answer.js';
import { CONDITION_TERMS, type Said } from './condition-terms.js';
import { effectiveAuthentication, endsOf } from './flows.js';
import { holdsIn } from './presence.js';

/** Whether all the conditions hold for the declaration. */
export function meets(view: View, subject: Declaration, conditions: readonly Condition[]): Answer {
  return forAll(conditions, (condition) => holds(view, subject, condition));
}

function holds(view: View, subject: Declaration, condition: Condition): Answer {
  switch (condition.is) {
    case 'not':
      return opposite(meets(view, subject, condition.of));
    case 'any':
      return forSome(condition.of, (each) => holds(view, subject, each));
    case 'question':
      return says(view, subject, condition);
  }
}

function says(view: View, subject: Declaration, question: Question): Answer {
  const { kind } = subject;
  if (!kind) return 'unknown';
  const { name } = question.def;
  const term = termOf(kind, name) && CONDITION_TERMS.get(name);
  if (term) return isSaid(view, question, term(view, subject));
  const def = attributeOf(kind, name);
  return def ? isWritten(view, subject, def, question) : 'no';
}

function isSaid(view: View, question: Question, said: Said): Answer {
  if ('names' in said) {
    const found = forSome(said.names, (each) => isMeant(view, each, question));
    return found === 'no' ? unless(said.isOpen, false) : found;
  }
  return said.word === undefined ? 'unknown' : answer(isAskedFor(question, said.word));
}

function isWritten(
  view: View,
  subject: Declaration,
  def: AttributeDef,
  question: Question,
): Answer {
  const lines = linesOf(view, subject, def);
  if (lines.length > 0) return forSome(lines, (line) => isInLine(view, line, question));
  if (def.name === 'description' && subject.description !== undefined) return 'yes';
  const inDoubt =
    subject.doubtful || (inheritsFrom(subject, def) && isEntryInDoubt(view, subject, def));
  const { default: fallback } = def;
  const isDefault = fallback !== undefined && isWord(question, fallback);
  if (isDefault) return inDoubt ? 'unknown' : 'yes';
  return unless(inDoubt, false);
}

/** Those of a flow are those of its entry where it has none. */
function linesOf(view: View, subject: Declaration, def: AttributeDef): readonly Attribute[] {
  const own = attributesOf(view, subject, def.name);
  if (own.length > 0 || !inheritsFrom(subject, def)) return own;
  if (def.name !== 'protocol')
    return effectiveAuthentication(view, subject).filter((line) => line.def.name === def.name);
  const ends = endsOf(view, subject);
  const entries = [ends?.to, ends?.from].filter((end) => end?.kind === 'entry');
  return entries.flatMap((entry) => (entry ? attributesOf(view, entry, def.name) : []));
}

function isEntryInDoubt(view: View, flow: Declaration, { name }: AttributeDef): boolean {
  const ends = endsOf(view, flow);
  return !ends || [ends.from, ends.to].some((end) => end.doubtful || isUncertain(view, end, name));
}

function inheritsFrom({ kind }: Declaration, { name }: AttributeDef): boolean {
  return kind === 'flow' && (name === 'protocol' || name.startsWith('authenticated'));
}

function isInLine(view: View, line: Attribute, question: Question): Answer {
  const { values, of } = question;
  if (values.length === 0 && !of) return 'yes';
  if (line.rejected) return 'unknown';
  const { default: fallback } = line.def;
  if (line.implied && fallback !== undefined) return answer(isAskedFor(question, fallback));
  if (line.values.length === 0) return answer(isAskedFor(question, ANY));
  return forSome(line.values, (value) => isAskedValue(view, value, question));
}

function isAskedValue(view: View, value: Value, question: Question): Answer {
  if (value.is !== 'reference') return answer(!question.of && isAskedFor(question, value.text));
  const target = view.model.target(value);
  if (!target?.kind) return 'unknown';
  return holdsIn(view, target) ? isMeant(view, target, question) : 'no';
}

/** Something that is named, against the kinds and conditions that are asked for. */
function isMeant(view: View, named: Declaration, question: Question): Answer {
  if (named.kind === undefined) return 'unknown';
  if (!isAskedFor(question, named.kind)) return 'no';
  return meets(view, named, question.of ?? []);
}

function isAskedFor({ values }: Question, word: string): boolean {
  return values.length === 0 || values.some(({ nfc }) => nfc === word || nfc === ANY);
}

/** The word itself is asked for, not that something is written. */
function isWord({ values }: Question, word: string): boolean {
  return values.some(({ nfc }) => nfc === word);
}
