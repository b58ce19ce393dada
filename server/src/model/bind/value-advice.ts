/**
 * What to say about a value that does not fit: what would, and what was most likely meant.
 * Knows value types and the text; whether a value fits is decided in `bind-values.ts`.
 */
import type { EnumDef, ValueType } from '../../schema/types.js';
import type { ValueNode } from '../../syntax/tree.js';
import { parseDate } from '../dates.js';
import { nearest } from '../suggest.js';
import { didYouMean, joined, oneOfWords, stringLiteral, withArticle } from '../words.js';
import { quoted, shortened } from '../../syntax/quote.js';

/** A value as written and as meant. */
export interface WrittenNode {
  readonly node: ValueNode;
  readonly source: string;
}

/** Replacements in the notation of the language: `exact` are the same value written right, else near misses. */
export interface Advice {
  readonly exact: boolean;
  readonly replacements: readonly string[];
}

/** Why the value does not fit the attribute and what to write instead; starts with the attribute's words. */
export function misfitMessage(
  label: string,
  type: ValueType,
  written: WrittenNode,
  advice: Advice,
): string {
  const got = describeWritten(written);
  const remedy = remedyOf(advice);
  if (type.type !== 'enum') return `'${label}' takes ${describeType(type)}, not ${got}${remedy}`;
  return `'${label}' cannot be ${got}${remedy || `: it takes ${describeType(type)}`}`;
}

/** What fits, in words: completes "it takes ...". */
export function describeType(type: ValueType): string {
  switch (type.type) {
    case 'string':
      return 'a string in quotes';
    case 'text':
      return 'a string or text in quotes';
    case 'date':
      return 'a date such as 2026-11-22';
    case 'number':
      return 'a number';
    case 'word':
      return 'a word';
    case 'nothing':
      return 'no value';
    case 'condition':
      return 'a block of conditions';
    case 'enum':
      return oneOfWords(wordsOf(type.of));
    case 'reference':
      return `the name of ${type.to === 'any' ? 'a declaration' : kindsInWords(type.to)}`;
    case 'either':
      return joined(type.of.map(describeType));
  }
}

/** The value in a message: words and numbers as written, anything quoted only by its sort. */
export function describeWritten({ node, source }: WrittenNode): string {
  return node.is === 'string' || node.is === 'text' ? `a ${node.is}` : quoted(source);
}

/** What the author most likely meant. */
export function adviceFor(type: ValueType, written: WrittenNode): Advice {
  if (type.type === 'enum') return enumAdvice(type.of, textOf(written));
  if (type.type === 'either') return adviceFor(type.of[0] as ValueType, written);
  const replacement = rewritten(type, written);
  return { exact: true, replacements: replacement === undefined ? [] : [replacement] };
}

/** The word of the enumeration that a phrase in any spelling stands for: `Denial of service`. */
export function enumWordOf(of: EnumDef, text: string): string | undefined {
  const spelling = normalised(text);
  return of.values.find(({ word, aliases = [] }) => word === spelling || aliases.includes(spelling))
    ?.word;
}

/** A date written with single digits, as the language writes it. */
export function paddedDate(text: string): string | undefined {
  const parts = text.trim().split('-');
  const padded = parts.map((part, index) => part.padStart(index === 0 ? 4 : 2, '0')).join('-');
  return parts[0]?.length === 4 && parseDate(padded) ? padded : undefined;
}

function remedyOf({ exact, replacements }: Advice): string {
  if (!exact) return didYouMean(replacements);
  return replacements
    .map((text) => `: write ${/^[\d"]/.test(text) ? shortened(text) : quoted(text)}`)
    .join('');
}

function kindsInWords(kinds: readonly string[]): string {
  const [first = '', ...others] = kinds;
  return joined([withArticle(first), ...others]);
}

function enumAdvice(of: EnumDef, text: string): Advice {
  const exact = enumWordOf(of, text);
  if (exact !== undefined) return { exact: true, replacements: [exact] };
  return { exact: false, replacements: nearest(normalised(text), wordsOf(of)) };
}

function rewritten(type: ValueType, written: WrittenNode): string | undefined {
  const { node, source } = written;
  const text = textOf(written);
  switch (type.type) {
    case 'string':
    case 'text':
      return text.includes('\n') ? undefined : stringLiteral(node.is === 'text' ? text : source);
    case 'date':
      return paddedDate(text);
    case 'number':
      return /^(?:[A-Za-z]+[-_ ]?)?(\d+(?:\.\d+)?)$/.exec(text)?.[1];
    case 'word':
    case 'reference':
      return node.is === 'string' && isWord(text) ? text : undefined;
    default:
      return undefined;
  }
}

function isWord(text: string): boolean {
  return (
    /^[\p{L}\p{M}\p{Nd}_]+(?:-[\p{L}\p{M}\p{Nd}_]+)*$/u.test(text) && /[\p{L}\p{M}_]/u.test(text)
  );
}

function textOf({ node, source }: WrittenNode): string {
  return node.is === 'string' || node.is === 'text' ? node.value : source;
}

function normalised(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

function wordsOf(of: EnumDef): string[] {
  return of.values.map(({ word }) => word);
}
