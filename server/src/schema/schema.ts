/**
 * The table of the language as a whole, and the ways to look something up in it.
 * Owns no row: those stand in `kinds-*.ts`, `common.ts` and `enums*.ts`.
 */
import { COMMON, PLACED_IN } from './common.js';
import * as enums from './enums.js';
import { CLAIM_KINDS } from './kinds-claims.js';
import { ELEMENT_KINDS } from './kinds-elements.js';
import { JUDGED_KIND, POLICY_KINDS } from './kinds-policy.js';
import { SYSTEM_KINDS } from './kinds-system.js';
import { THREAT_KINDS } from './kinds-threats.js';
import {
  CONNECTORS,
  KINDS,
  type AttributeDef,
  type Connector,
  type EnumDef,
  type Kind,
  type KindDef,
} from './types.js';

export { COMMON, WHEN } from './common.js';

const rows = [...SYSTEM_KINDS, ...ELEMENT_KINDS, ...CLAIM_KINDS, ...THREAT_KINDS, ...POLICY_KINDS];
const rowOf = new Map(rows.map((row) => [row.kind, withCommon(row)]));

/** Every kind, in the order of the language reference, each with all attributes that it takes. */
export const SCHEMA: readonly KindDef[] = KINDS.map(kindDef);

/** Every enumeration of the language. */
export const ENUMS: readonly EnumDef[] = [...Object.values(enums), JUDGED_KIND];

const attributeByName = new Map(
  SCHEMA.map((row) => [row.kind, new Map(row.attributes.map((def) => [def.name, def]))]),
);
const connectors: ReadonlySet<string> = new Set(CONNECTORS);

/** True when the word, in normalisation form C, is a kind of statement. */
export function isKind(word: string): word is Kind {
  return rowOf.has(word as Kind);
}

/** True when the word is reserved because it opens a clause. */
export function isConnector(word: string): word is Connector {
  return connectors.has(word);
}

/** The row of a kind. */
export function kindDef(kind: Kind): KindDef {
  const row = rowOf.get(kind);
  if (!row) throw new Error(`the table has no row for '${kind}'`);
  return row;
}

/** All attributes that a kind takes: its own, then the common ones. */
export function attributesOf(kind: Kind): readonly AttributeDef[] {
  return kindDef(kind).attributes;
}

/** The attribute of that name (words joined by one space, normalisation form C), own or common. */
export function attributeOf(kind: Kind, name: string): AttributeDef | undefined {
  return attributeByName.get(kind)?.get(name);
}

const firstWords = new Map(
  SCHEMA.flatMap(({ attributes }) => attributes.map((def) => [def, def.name.split(' ')[0] ?? ''])),
);

/** `mitigated` of `mitigated by`: what begins a statement. */
export function firstWordOf(def: AttributeDef): string {
  return firstWords.get(def) ?? '';
}

/** Attributes of the kind that take the clause. The `in` of `source` stays on its line and is left out. */
export function clauseTakers(kind: KindDef, connector: string): readonly AttributeDef[] {
  if (connector === 'in') return [];
  return kind.attributes.filter(({ clauses }) =>
    clauses.some((clause) => clause.connector === connector),
  );
}

function withCommon(row: KindDef): KindDef {
  if (row.kind === 'import') return row;
  const place = row.placedIn.length > 0 ? [PLACED_IN] : [];
  const common = row.apart ? COMMON.filter(({ name }) => name !== 'only in') : COMMON;
  return { ...row, attributes: [...row.attributes, ...place, ...common] };
}
