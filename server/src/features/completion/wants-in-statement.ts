/**
 * What may follow what is written of a statement: values of the right type, clauses, ends of a flow, paths.
 * Knows the line only up to the cursor.
 */
import { attributeOf, clauseTakers, isConnector, isKind, kindDef } from '../../schema/schema.js';
import type { AttributeDef, ClauseDef, Kind, KindDef, ValueType } from '../../schema/types.js';
import type { Declaration } from '../../model/declaration.js';
import { FLOW_ENDS } from '../../model/bind/bind.js';
import type { Cursor, Part, Phrase } from './cursor.js';
import { wantsInCondition } from './wants-in-condition.js';
import {
  declarationAt,
  looseClauses,
  readLine,
  type Line,
  type ValueWant,
  type Want,
  type Writing,
} from './wants.js';

const PROFILES: ValueType = { type: 'reference', to: ['profile'] };
const ENDS: ValueType = { type: 'reference', to: FLOW_ENDS };

/** Nothing where a statement starts, and in strings that are no path. */
export function wantsInStatement(writing: Writing): readonly Want[] {
  const { block, cursor, binding } = writing;
  const { statement: phrase } = cursor;
  const [keyword] = phrase;
  if (!keyword || block.is === 'unknown') return [];
  if (cursor.quoted) return isImport(writing) ? [{ is: 'paths' }] : [];
  const own = declarationAt(binding, keyword.start);
  if (block.is === 'top') return isKind(keyword.text) ? inHeader(writing, keyword.text, own) : [];
  if (block.is === 'conditions') return wantsInCondition(block.kinds, cursor);
  if (block.is === 'attribute') return inLine({ def: block.def, rest: phrase }, block.of, cursor);
  const line = readLine(block.kind, phrase);
  const seconds = phrase.length === 1 ? secondWords(block.kind, keyword) : [];
  if (line) return [...inLine(line, block.of, cursor), ...seconds];
  if (seconds.length > 0) return seconds;
  if (isConnector(keyword.text)) return inClauseLine(block.kind, block.of, cursor);
  if (block.is === 'when') return [];
  if (keyword.text === 'when') return profiles(phrase.slice(1), block.of, cursor);
  return isKind(keyword.text) ? inHeader(writing, keyword.text, own) : [];
}

function isImport({ block, cursor }: Writing): boolean {
  const [keyword, ...others] = cursor.statement;
  return block.is === 'top' && keyword?.text === 'import' && others.length === 0;
}

function secondWords(kind: KindDef, keyword: Part): readonly Want[] {
  const defs = kind.attributes.filter(({ name }) => name.startsWith(`${keyword.text} `));
  return defs.length > 0 ? [{ is: 'second-words', defs }] : [];
}

function profiles(rest: Phrase, owner: Declaration | undefined, cursor: Cursor): readonly Want[] {
  if (!takesValue(rest, cursor)) return [];
  return [valueWant({ type: PROFILES, role: 'when', parts: rest, owner })];
}

/** A clause that stands as a line: of the one attribute that takes it. */
function inClauseLine(
  kind: KindDef,
  owner: Declaration | undefined,
  cursor: Cursor,
): readonly Want[] {
  const { statement: phrase } = cursor;
  const connector = phrase[0]?.text ?? '';
  const own = attributeOf(kind.kind, connector);
  if (own) return inLine({ def: own, rest: phrase.slice(1) }, owner, cursor);
  const [taker, ...others] = clauseTakers(kind, connector);
  return taker && others.length === 0 ? inLine({ def: taker, rest: phrase }, owner, cursor) : [];
}

/** Values of the attribute or of its last clause, or else the clauses that are not written yet. */
function inLine(
  { def, rest }: Line,
  owner: Declaration | undefined,
  cursor: Cursor,
): readonly Want[] {
  const segments = segmentsOf(rest);
  const { connector, parts } = lastOf(segments);
  const clause = def.clauses.find((each) => each.connector === connector);
  if (connector !== undefined && !clause) return [];
  const { value: type, many } = clause ?? def;
  if (type.type !== 'nothing' && type.type !== 'condition' && takesValue(parts, cursor)) {
    const isSurplus = cursor.afterComma && !many;
    return isSurplus ? [] : [valueWant({ type, role: def.name, parts, owner })];
  }
  const given = new Set(segments.map((segment) => segment.connector));
  return [{ is: 'clauses', defs: def.clauses.filter((each) => !given.has(each.connector)) }];
}

/** A connector and what follows it; the first segment of a line has none. */
interface Segment {
  readonly connector: string | undefined;
  readonly parts: Part[];
}

function segmentsOf(phrase: Phrase): readonly Segment[] {
  const segments: Segment[] = [{ connector: undefined, parts: [] }];
  for (const part of phrase) {
    if (part.is === 'connector') segments.push({ connector: part.text, parts: [] });
    else segments.at(-1)?.parts.push(part);
  }
  return segments;
}

function lastOf(segments: readonly Segment[]): Segment {
  return segments.at(-1) ?? { connector: undefined, parts: [] };
}

/** True where a value is still to come. */
function takesValue(parts: Phrase, { afterComma }: Cursor): boolean {
  return parts.length === 0 || afterComma || parts.at(-1)?.is === 'dot';
}

interface ValuePlace {
  readonly type: ValueType;
  readonly role: string;
  /** What stands before the cursor since the last keyword or connector. */
  readonly parts: Phrase;
  readonly owner: Declaration | undefined;
}

function valueWant({ type, role, parts, owner }: ValuePlace): ValueWant {
  const names = namesIn(parts);
  const isPath = parts.at(-1)?.is === 'dot';
  const path = isPath ? (names.pop() ?? '').split('.').filter(Boolean) : [];
  return { is: 'values', type, role, given: names, path, owner };
}

/** Names with their dots; what else there is stands between them. */
function namesIn(parts: Phrase): string[] {
  const names: string[] = [];
  let isJoined = false;
  for (const { is, text } of parts) {
    const isSegment = is === 'word' || is === 'numeral';
    if (is === 'dot' || (isSegment && isJoined)) names.push(`${names.pop() ?? ''}${text}`);
    else if (isSegment) names.push(text);
    isJoined = is === 'dot';
  }
  return names;
}

/** The header of a declaration: ends of a flow, a path, and clauses behind the title. */
function inHeader(
  { block, cursor, binding }: Writing,
  kind: Kind,
  owner: Declaration | undefined,
): readonly Want[] {
  const def = kindDef(kind);
  const segments = segmentsOf(cursor.statement.slice(1));
  const { connector, parts } = lastOf(segments);
  if (connector !== undefined && takesValue(parts, cursor)) {
    return valuesOfHeader(def, connector, { parts, owner, cursor });
  }
  if (connector === undefined) {
    if (kind === 'import') return parts.length === 0 ? [{ is: 'paths' }] : [];
    if (kind === 'flow' && !isBehindEnds(parts)) return flowEnds(parts, owner);
    if (!parts.some(({ is }) => is === 'quoted' || is === 'arrow')) return [];
  }
  const word = cursor.word.start - binding.unit.offset;
  return [{ is: 'clauses', defs: headerClauses(def, owner, word, block.is === 'top') }];
}

function valuesOfHeader(
  kind: KindDef,
  connector: string,
  { parts, owner, cursor }: Omit<ValuePlace, 'type' | 'role'> & { readonly cursor: Cursor },
): readonly Want[] {
  const own = attributeOf(kind.kind, connector);
  const [taker] = clauseTakers(kind, connector);
  const clause = taker?.clauses.find((each) => each.connector === connector);
  const def = own ?? clause;
  if (!def || (cursor.afterComma && !def.many)) return [];
  return [valueWant({ type: def.value, role: own?.name ?? taker?.name ?? '', parts, owner })];
}

/** What the header may still say, besides what is said in it and in the block. */
function headerClauses(
  kind: KindDef,
  declaration: Declaration | undefined,
  word: number,
  isTop: boolean,
): readonly (AttributeDef | ClauseDef)[] {
  const attributes = declaration?.attributes ?? [];
  const written = attributes.filter((line) => line.start !== word);
  const given = new Set(written.map((line) => line.def));
  const own = kind.attributes.filter(
    (def) => def.header && !given.has(def) && (isTop || def.name !== 'in'),
  );
  return [...own, ...looseClauses(kind, written, word)];
}

/** The second end is written: a word behind the arrow with no dot after it. */
function isBehindEnds(parts: Phrase): boolean {
  const arrow = parts.findIndex(({ is }) => is === 'arrow');
  return arrow >= 0 && arrow < parts.length - 1 && parts.at(-1)?.is !== 'dot';
}

/** Before the arrow stands one end, and before that perhaps an id. */
function flowEnds(parts: Phrase, owner: Declaration | undefined): readonly Want[] {
  const arrow = parts.findIndex(({ is }) => is === 'arrow');
  const side = parts.slice(arrow + 1);
  if (side.some(({ is }) => is === 'quoted')) return [];
  const role = arrow >= 0 ? 'to' : 'from';
  const end = valueWant({ type: ENDS, role, parts: side, owner });
  if (arrow >= 0 || end.path.length > 0 || end.given.length === 0) return [{ ...end, given: [] }];
  return end.given.length > 1 ? [{ is: 'arrow' }] : [{ ...end, given: [] }, { is: 'arrow' }];
}
