/**
 * The words that conditions of requirements are written with besides the attributes of the kind that is asked about:
 * terms, and the two that put conditions together. Owns the words and what they mean; judges nothing.
 */
import { attribute, MANY, names, oneOf } from './build.js';
import { ENCRYPTED, LEVEL, RESPONSE, TRUST, YES_NO } from './enums.js';
import { attributeOf, attributesOf, SCHEMA } from './schema.js';
import type { AttributeDef, Kind, ValueType } from './types.js';

/** What follows from a model and can be asked as an attribute is. */
export interface TermDef {
  /** The kinds of what it can be asked about; `any`: all. */
  readonly kinds: readonly Kind[] | 'any';
  readonly def: AttributeDef;
}

const PLACES = ['component', 'store', 'external', 'entry', 'boundary'] as const;
const PEOPLE = ['actor', 'adversary'] as const;
const ENDS = names('actor', 'adversary', 'component', 'store', 'external', 'entry');

/** Every term. One that an attribute shares its word with stands for what is so, written or not. */
export const TERMS: readonly TermDef[] = [
  term(
    'trust',
    [...PEOPLE, ...PLACES],
    oneOf(TRUST),
    'Its trust: its own, else that of what it extends or stands in. While that is unknown, nothing follows.',
  ),
  term(
    'encrypted',
    ['flow', 'store'],
    oneOf(ENCRYPTED),
    'Whether others can read the data: as written, for a flow else as its protocol implies, else `unknown`.',
  ),
  term(
    'severity',
    ['threat'],
    oneOf(LEVEL),
    'How severe it is: as written, else of its CVSS vector, else of likelihood and impact, else `medium`.',
  ),
  term('response', ['threat'], oneOf(RESPONSE), 'What is done about it, all in all.'),
  term(
    'open-to-untrusted',
    ['entry'],
    oneOf(YES_NO),
    'Whether an untrusted actor, or an adversary in scope, can reach it or decides what comes in.',
  ),
  term('goes-up', ['flow'], oneOf(YES_NO), 'Whether it leads to something that is trusted more.'),
  term('crosses', ['flow'], names('boundary'), 'The boundaries that it enters or leaves.'),
  term(
    'from',
    ['flow'],
    ENDS,
    'Where it begins. At an entry that is the component or external around it as well.',
  ),
  term(
    'to',
    ['flow'],
    ENDS,
    'Where it ends. At an entry that is the component or external around it as well.',
  ),
  term(
    'stands-in',
    [...PEOPLE, ...PLACES, 'mitigation'],
    names('boundary', 'component', 'external', 'threat'),
    'What it stands in, however deep.',
  ),
  term(
    'answered-by',
    ['threat'],
    names('mitigation'),
    'The controls that answer it: nested ones and those that `mitigated by` names.',
  ),
  term(
    'named-by',
    'any',
    { type: 'reference', to: 'any' },
    'Declarations that name it in any of their attributes, or as an end of a flow.',
  ),
];

/** The words that put conditions together, each with a block of conditions. */
export const COMBINING: readonly AttributeDef[] = [
  attribute('any', { type: 'condition' }, 'At least one of the conditions in its block holds.'),
  attribute('not', { type: 'condition' }, 'The conditions in its block do not all hold.'),
];

/** What a word asks of a kind: a term, else an attribute. */
export function askedOf(kind: Kind, name: string): AttributeDef | undefined {
  return termOf(kind, name) ?? attributeOf(kind, name);
}

/** The term of that name that can be asked of the kind. */
export function termOf(kind: Kind, name: string): AttributeDef | undefined {
  return TERMS.find(({ kinds, def }) => def.name === name && fits(kinds, kind))?.def;
}

/** All that can be asked of the kind: its attributes, but for those that a term stands for, then terms. */
export function askableOf(kind: Kind): readonly AttributeDef[] {
  const terms = TERMS.filter(({ kinds }) => fits(kinds, kind)).map(({ def }) => def);
  const own = attributesOf(kind).filter(({ name }) => !terms.some((each) => each.name === name));
  return [...own, ...terms];
}

/** The kinds that a value of the type can name; none for one that names nothing. */
export function kindsNamedBy(type: ValueType): readonly Kind[] {
  if (type.type === 'either') return type.of.flatMap(kindsNamedBy);
  if (type.type !== 'reference') return [];
  return type.to === 'any' ? ANYTHING : type.to;
}

/** What a reference to anything can mean. */
const ANYTHING: readonly Kind[] = SCHEMA.flatMap(({ referable, kind }) => (referable ? kind : []));

/** The words that a value of the type can be; nothing for one that is no word of a set. */
export function wordsOf(type: ValueType): readonly string[] | undefined {
  return type.type === 'enum' ? type.of.values.map(({ word }) => word) : undefined;
}

function term(name: string, kinds: TermDef['kinds'], value: ValueType, doc: string): TermDef {
  return { kinds, def: attribute(name, value, doc, MANY) };
}

function fits(kinds: TermDef['kinds'], kind: Kind): boolean {
  return kinds === 'any' || kinds.includes(kind);
}
