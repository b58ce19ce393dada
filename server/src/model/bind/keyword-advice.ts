/**
 * What a word at the start of a statement or clause could mean, and what to say when it means nothing there.
 * Derived from the schema alone; reports nothing itself.
 */
import { attributeOf, clauseTakers, COMMON, SCHEMA } from '../../schema/schema.js';
import { CONNECTORS, KINDS, type AttributeDef, type KindDef } from '../../schema/types.js';
import type { ArgNode, ClauseNode, Span, Statement } from '../../syntax/tree.js';
import { argsOf } from './context.js';
import { nearest } from '../suggest.js';
import { didYouMean, oneOfWords, withArticle } from '../words.js';
import { quoted } from '../../syntax/quote.js';

/** A statement read as an attribute: its word or words, what is given to it, and the clauses behind. */
export interface AttributeLine {
  readonly def: AttributeDef;
  readonly word: Span;
  readonly args: readonly ArgNode[];
  readonly clauses: readonly ClauseNode[];
}

/** Reads a statement as an attribute of the kind: of two words where its connector follows at once. */
export function attributeLine(kind: KindDef, statement: Statement): AttributeLine | undefined {
  const { keyword, args, clauses } = statement;
  const [first, ...others] = clauses;
  const pair = first && args.length === 0 ? `${keyword.nfc} ${first.connector.nfc}` : '';
  const two = attributeOf(kind.kind, pair);
  if (first && two) {
    const word = { start: keyword.start, end: first.connector.end };
    return { def: two, word, args: argsOf(first.values), clauses: others };
  }
  const def = attributeOf(kind.kind, keyword.nfc);
  return def && { def, word: keyword, args, clauses };
}

/** Reads a statement as an attribute of two words without its connector: `open customer`. */
export function halfLine(kind: KindDef, statement: Statement): AttributeLine | undefined {
  const { keyword, args, clauses } = statement;
  const def = kind.attributes.find(({ name }) => name.startsWith(`${keyword.nfc} `));
  return def && { def, word: keyword, args, clauses };
}

/** True when the word is an attribute of the kind, or the first word of one. */
export function startsAttribute(kind: KindDef, word: string): boolean {
  return kind.attributes.some(({ name }) => name === word || name.startsWith(`${word} `));
}

/** The statement read as an attribute of whatever other kind has it first, and all the kinds that do. */
export function foreignLine(
  statement: Statement,
): { readonly line: AttributeLine; readonly kinds: readonly KindDef[] } | undefined {
  const found = SCHEMA.flatMap((kind) => {
    const line = attributeLine(kind, statement) ?? halfLine(kind, statement);
    return line ? [{ kind, line }] : [];
  });
  const [first] = found;
  return first && { line: first.line, kinds: found.map(({ kind }) => kind) };
}

/** "'stride' is an attribute of 'threat', not of 'component': ...", or at the top level "... of any declaration". */
export function foreignMessage(name: string, kinds: readonly KindDef[], holder?: KindDef): string {
  const common = COMMON.some((def) => def.name === name);
  const owners = common ? 'every declaration' : oneOfWords(kinds.map(({ kind }) => kind));
  return holder
    ? `'${name}' is an attribute of ${owners}, not of '${holder.kind}': move it there or remove it`
    : `'${name}' is an attribute of ${owners}: write it in the block of one`;
}

/** Where a declaration of the kind may stand instead. */
export function misplacedKindMessage(kind: KindDef, holder: string): string {
  const holders = SCHEMA.filter(({ holds }) => holds.includes(kind.kind));
  const blocks = oneOfWords(holders.map((other) => other.kind));
  const inside = blocks && ` or into the block of ${blocks}`;
  return `${withArticle(kind.kind)} cannot stand in ${holder}: move it to the top level${inside}`;
}

/** Words near to the one that means nothing, each so that it can stand in its place. */
export function keywordsNear(kind: KindDef | undefined, statement: Statement): string[] {
  const { keyword, args, clauses } = statement;
  const connector = args.length === 0 ? clauses[0]?.connector.nfc : undefined;
  const byFirstWord = new Map<string, string>();
  for (const name of keywordsOf(kind)) {
    const [first = '', second] = name.split(' ');
    if (second === connector || !byFirstWord.has(first)) {
      byFirstWord.set(first, second === connector ? first : name);
    }
  }
  return nearest(keyword.nfc, byFirstWord.keys()).map((word) => byFirstWord.get(word) ?? word);
}

/** Says that a word begins no statement there, with what was meant or what could stand there. */
export function unknownMessage(
  word: string,
  kind: KindDef | undefined,
  suggestions: readonly string[],
): string {
  const held = kind && kind.holds.length > 0 ? ' and nothing that it holds' : '';
  const what = kind
    ? `${quoted(word)} is no attribute of '${kind.kind}'${held}`
    : `${quoted(word)} is no kind of statement`;
  return what + (didYouMean(suggestions) || `: ${whatFits(kind)}`);
}

/** "'to' follows its word on one line", "'until' belongs to 'accepted'", ...: where a clause would fit. */
export function clauseMessage(connector: string, kind: KindDef): string {
  const pairs =
    connector === 'in' ? [] : kind.attributes.filter(({ name }) => name.endsWith(` ${connector}`));
  const takers = clauseTakers(kind, connector);
  if (takers.length > 0) return takersMessage(connector, takers, kind);
  if (pairs.length > 0)
    return `'${connector}' stands right after its word, on one line: write ${oneOfWords(pairs.map(({ name }) => `${name} ...`))}`;
  return `'${connector}' means nothing for ${withArticle(kind.kind)}${elsewhereFor(connector)}`;
}

function takersMessage(connector: string, takers: readonly AttributeDef[], kind: KindDef): string {
  const [first, ...others] = takers.map(({ name }) => name);
  if (others.length === 0)
    return `'${connector}' belongs to '${first}', which is not written here: write '${first} ... ${connector} ...'`;
  const names = oneOfWords(takers.map(({ name }) => name));
  return `in ${withArticle(kind.kind)}, '${connector}' can belong to ${names}: write it on that line`;
}

function elsewhereFor(connector: string): string {
  const kinds = SCHEMA.filter((kind) => attributeOf(kind.kind, connector));
  const takers = SCHEMA.flatMap((kind) => clauseTakers(kind, connector));
  const names = new Set([...kinds.map(({ kind }) => kind), ...takers.map(({ name }) => name)]);
  return names.size > 0 ? `; it belongs to ${oneOfWords([...names])}` : ': remove it';
}

function keywordsOf(kind: KindDef | undefined): readonly string[] {
  if (!kind) return SCHEMA.map((other) => other.kind);
  const clauses = CONNECTORS.filter((connector) => clauseTakers(kind, connector).length === 1);
  return [...kind.attributes.map(({ name }) => name), ...clauses, 'when', ...kind.holds];
}

function whatFits(kind: KindDef | undefined): string {
  if (!kind) return `a file holds ${oneOfWords(KINDS, 'and')}`;
  const names = kind.attributes.map(({ name }) => name);
  const own = names.filter((name) => !COMMON.some((common) => common.name === name));
  const fitting = [...own, ...kind.holds];
  return `it takes ${oneOfWords(fitting.length > 0 ? fitting : names)}`;
}
