/**
 * What may stand in a block of conditions of a requirement: attributes of the kinds that it asks about, terms, and what
 * these can be asked for. Knows the line only up to the cursor.
 */
import { askableOf, askedOf, COMBINING, kindsNamedBy, wordsOf } from '../../schema/conditions.js';
import { JUDGED_KIND } from '../../schema/kinds-policy.js';
import { isKind, SCHEMA } from '../../schema/schema.js';
import type { AttributeDef, EnumValue, Kind } from '../../schema/types.js';
import { ANY, kindsOf } from '../../model/bind/condition.js';
import type { Declaration } from '../../model/declaration.js';
import type { Cursor, Phrase } from './cursor.js';
import type { Want } from './wants.js';

/** The kinds that the conditions of a requirement ask about; all of them until it says for which it is. */
export function kindsAsked(requirement: Declaration | undefined): readonly Kind[] {
  const kinds = requirement ? kindsOf(requirement) : [];
  return kinds.length > 0 ? kinds : kindsIn(JUDGED_KIND.values.map(({ word }) => word));
}

/** Those that a block in a block of conditions asks about; nothing where there is nothing to ask. */
export function kindsBelow(kinds: readonly Kind[], phrase: Phrase): readonly Kind[] {
  const [keyword] = phrase;
  if (COMBINING.some(({ name }) => name === keyword?.text)) return kinds;
  const line = readLine(kinds, phrase);
  if (!line) return [];
  const named = [...new Set(line.defs.flatMap(namedBy))];
  const asked = kindsIn(line.rest.map(({ text }) => text)).filter((kind) => named.includes(kind));
  return asked.length > 0 ? asked : named;
}

/** What may start a condition. */
export function conditionsOf(kinds: readonly Kind[]): readonly Want[] {
  const byName = new Map(kinds.flatMap(askableOf).map((def) => [def.name, def]));
  return [{ is: 'conditions', defs: [...COMBINING, ...byName.values()] }];
}

export function wantsInCondition(kinds: readonly Kind[], cursor: Cursor): readonly Want[] {
  const { statement: phrase, afterComma } = cursor;
  const [keyword] = phrase;
  if (!keyword) return [];
  const defs = phrase.length === 1 ? longer(kinds, keyword.text) : [];
  const seconds: readonly Want[] = defs.length > 0 ? [{ is: 'second-words', defs }] : [];
  const line = readLine(kinds, phrase);
  if (!line || (line.rest.length > 0 && !afterComma)) return seconds;
  return [wordsFor(line), ...seconds];
}

interface Line {
  readonly defs: readonly AttributeDef[];
  readonly rest: Phrase;
}

function readLine(kinds: readonly Kind[], [keyword, ...rest]: Phrase): Line | undefined {
  const [second, ...others] = rest;
  const defsOf = (name: string) => kinds.flatMap((kind) => askedOf(kind, name) ?? []);
  const pair = second?.is === 'connector' ? defsOf(`${keyword?.text} ${second.text}`) : [];
  if (pair.length > 0) return { defs: pair, rest: others };
  const defs = defsOf(keyword?.text ?? '');
  return defs.length > 0 ? { defs, rest } : undefined;
}

/** Attributes of two words that begin with the word. */
function longer(kinds: readonly Kind[], word: string): readonly AttributeDef[] {
  const found = kinds.flatMap(askableOf).filter(({ name }) => name.startsWith(`${word} `));
  return [...new Set(found)];
}

/** Words or kinds as those of an enumeration, with what stands for all of them. */
function wordsFor({ defs, rest }: Line): Want {
  const words = defs.flatMap(({ value }) =>
    wordsOf(value) && value.type === 'enum' ? value.of.values : [],
  );
  const named = defs.flatMap(namedBy);
  const kinds = JUDGED_KIND.values.filter(({ word }) => named.some((kind) => kind === word));
  const values: readonly EnumValue[] = [...new Set([...words, ...kinds]), ANYTHING];
  const given = rest.map(({ text }) => text);
  const type = { type: 'enum', of: { name: 'WORD', doc: '', values } } as const;
  return { is: 'values', type, role: defs[0]?.name ?? '', given, path: [], owner: undefined };
}

const ANYTHING: EnumValue = { word: ANY, doc: 'Whatever it is, as long as there is something.' };

function namedBy({ value }: AttributeDef): readonly Kind[] {
  const kinds = kindsNamedBy(value) ?? [];
  if (kinds !== 'any') return kinds;
  return SCHEMA.flatMap(({ kind, referable }) => (referable ? kind : []));
}

function kindsIn(words: readonly string[]): readonly Kind[] {
  return words.flatMap((word) => (isKind(word) ? word : []));
}
