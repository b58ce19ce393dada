/**
 * What may stand in a block of conditions of a requirement: attributes of the kinds that it asks about, terms, and what
 * these can be asked for. Knows the line only up to the cursor.
 */
import { askableOf, COMBINING, kindsNamedBy } from '../../schema/conditions.js';
import { JUDGED_KIND } from '../../schema/kinds-policy.js';
import type { AttributeDef, EnumValue, Kind } from '../../schema/types.js';
import { ANY } from '../../model/bind/condition.js';
import { readLine, type Line } from './condition-kinds.js';
import type { Cursor } from './cursor.js';
import type { Want } from './wants.js';

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

/** Attributes of two words that begin with the word. */
function longer(kinds: readonly Kind[], word: string): readonly AttributeDef[] {
  const found = kinds.flatMap(askableOf).filter(({ name }) => name.startsWith(`${word} `));
  return [...new Set(found)];
}

/** Words or kinds as those of an enumeration, with what stands for all of them. */
function wordsFor({ defs, rest }: Line): Want {
  const words = defs.flatMap(({ value }) => (value.type === 'enum' ? value.of.values : []));
  const named = defs.flatMap(({ value }) => kindsNamedBy(value));
  const kinds = JUDGED_KIND.values.filter(({ word }) => named.some((kind) => kind === word));
  const values: readonly EnumValue[] = [...new Set([...words, ...kinds]), ANYTHING];
  const given = rest.map(({ text }) => text);
  const type = { type: 'enum', of: { name: 'WORD', doc: '', values } } as const;
  return { is: 'values', type, role: defs[0]?.name ?? '', given, path: [], owner: undefined };
}

const ANYTHING: EnumValue = { word: ANY, doc: 'Whatever it is, as long as there is something.' };
