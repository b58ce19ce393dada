/**
 * Which kinds a block of conditions is about, from the lines around it. Knows lines only as far as they are written.
 */
import { askedOf, COMBINING, kindsNamedBy } from '../../schema/conditions.js';
import { JUDGED_KIND } from '../../schema/kinds-policy.js';
import { isKind } from '../../schema/schema.js';
import type { AttributeDef, Kind } from '../../schema/types.js';
import { kindsOf } from '../../model/bind/condition.js';
import type { Declaration } from '../../model/declaration.js';
import type { Phrase } from './cursor.js';

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
  const named = [...new Set(line.defs.flatMap(({ value }) => kindsNamedBy(value)))];
  const asked = kindsIn(line.rest.map(({ text }) => text)).filter((kind) => named.includes(kind));
  return asked.length > 0 ? asked : named;
}

/** A line read as what it asks. */
export interface Line {
  readonly defs: readonly AttributeDef[];
  readonly rest: Phrase;
}

/** Of two words where the second follows at once. */
export function readLine(kinds: readonly Kind[], [keyword, ...rest]: Phrase): Line | undefined {
  const [second, ...others] = rest;
  const defsOf = (name: string) => kinds.flatMap((kind) => askedOf(kind, name) ?? []);
  const pair = second?.is === 'connector' ? defsOf(`${keyword?.text} ${second.text}`) : [];
  if (pair.length > 0) return { defs: pair, rest: others };
  const defs = defsOf(keyword?.text ?? '');
  return defs.length > 0 ? { defs, rest } : undefined;
}

function kindsIn(words: readonly string[]): readonly Kind[] {
  return words.flatMap((word) => (isKind(word) ? word : []));
}
