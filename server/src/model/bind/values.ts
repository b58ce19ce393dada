/**
 * The values of an attribute or clause: which of them fit its type, and what is wrong with the others.
 * Knows no attribute by name but those whose strings have a form of their own (`cvss`).
 */
import { kindDef } from '../../schema/schema.js';
import type { ClauseDef, ValueType } from '../../schema/types.js';
import type { ArgNode, ReferenceNode, Span, ValueNode } from '../../syntax/tree.js';
import { report, type Context, type Remedy } from './context.js';
import type { StageCode } from '../codes.js';
import { readCvss } from '../terms/cvss.js';
import { parseDate } from '../dates.js';
import type { Declaration, Reference, Value, Written } from '../declaration.js';
import { BoundReference, fitted } from './draft.js';
import { startsAttribute } from './keyword-advice.js';
import { nearest } from '../suggest.js';
import {
  adviceFor,
  describeType,
  describeWritten,
  enumWordOf,
  misfitMessage,
  paddedDate,
  type WrittenNode,
} from './value-advice.js';
import { didYouMean, phraseAt, sourceOf, stringLiteral } from '../words.js';
import { quoted, shortened } from '../../syntax/quote.js';

/** What values are wanted for. */
export interface Slot {
  readonly context: Context;
  readonly owner: Declaration;
  /** The attribute that references are values of. */
  readonly role: string;
  /** The attribute's or clause's words, for messages. */
  readonly label: string;
  readonly type: ValueType;
  readonly many: boolean;
  /** Clauses that may follow: a mistyped connector is read as a value at first. */
  readonly clauses: readonly ClauseDef[];
}

/** `rejected`: something given was no value, or nothing was given. */
export interface Bound {
  readonly values: readonly Value[];
  readonly rejected: boolean;
}

/** Length of `CVSS:3.1`. */
const CVSS_VERSION = 8;

const NOTHING_FITS: Bound = { values: [], rejected: true };

/** The values that fit. One problem at most for each value that does not; `word` is where a missing one is shown. */
export function bindValues(slot: Slot, args: readonly ArgNode[], word: Span): Bound {
  const only = args.length === 1 ? args[0] : undefined;
  if (only?.values.length === 1 && !only.arrow && slot.type.type !== 'nothing') {
    return bindEach(slot, only.values);
  }
  const arrow = args.find((arg) => arg.arrow)?.arrow;
  if (arrow) return reject(slot, arrow, "'->' stands only between the two ends of a flow");
  const nodes = args.flatMap((arg) => arg.values);
  if (slot.type.type === 'nothing') return bindNothing(slot, nodes);
  if (nodes.length === 0)
    return reject(slot, word, `'${slot.label}' needs ${describeType(slot.type)}`);
  return (args.length > 1 && bindPhrase(slot, nodes)) || bindList(slot, args, nodes);
}

/** A reference as a value; recorded for the linking. */
export function referTo(
  context: Context,
  owner: Declaration,
  role: string,
  to: Reference['to'],
  node: ReferenceNode,
): Reference {
  const reference = new BoundReference(owner, role, to, node);
  context.references.push(reference);
  return reference;
}

function bindNothing(slot: Slot, nodes: readonly ValueNode[]): Bound {
  const [first] = nodes;
  if (!first) return { values: [], rejected: false };
  const typo = mistypedConnector(slot, first);
  if (typo.length > 0)
    return reject(slot, first, `'${slot.label}' takes no value${didYouMean(typo)}`, guessed(typo));
  const source = sourceOf(slot.context.unit, first);
  const isReason = (first.is === 'string' || first.is === 'text') && wantsReason(slot);
  if (!isReason) return reject(slot, first, `'${slot.label}' takes no value: remove it`);
  const message = `'${slot.label}' takes no value: write 'because' before the reason`;
  return reject(slot, first, message, exactly(`because ${source}`));
}

function wantsReason(slot: Slot): boolean {
  return slot.clauses.some(({ connector }) => connector === 'because');
}

/** Bare words in a row where quotes were forgotten, or an enumeration word written out: `denial of service`. */
function bindPhrase(slot: Slot, nodes: readonly ValueNode[]): Bound | undefined {
  const span = spanOf(nodes);
  const source = phraseAt(slot.context.unit, span);
  const bare = nodes.every((node) => node.is === 'reference' || node.is === 'numeral');
  if (!bare || source === undefined) return undefined;
  const replacement = phraseReplacement(slot, source);
  if (replacement === undefined) return undefined;
  const { label, type } = slot;
  const message =
    type.type === 'enum'
      ? `'${label}' cannot be ${quoted(source)}: write ${quoted(replacement)}`
      : `'${label}' takes ${describeType(type)}, not ${quoted(source)}: write ${shortened(replacement)}`;
  return reject(slot, span, message, exactly(replacement));
}

function phraseReplacement({ type, many }: Slot, source: string): string | undefined {
  const phrases = many ? source.split(/\s*,\s*/) : [source];
  if (type.type === 'string' || type.type === 'text') return phrases.map(stringLiteral).join(', ');
  if (type.type !== 'enum') return undefined;
  const words = phrases.flatMap((phrase) => enumWordOf(type.of, phrase) ?? []);
  return words.length === phrases.length ? words.join(', ') : undefined;
}

function bindList(slot: Slot, args: readonly ArgNode[], nodes: readonly ValueNode[]): Bound {
  const surplus = slot.many ? args[1]?.values[0] : nodes[1];
  if (!surplus) return bindEach(slot, nodes);
  const [message, suggestions = []] = aboutSurplus(slot, surplus);
  const lacksComma = suggestions[0]?.startsWith(',') ?? false;
  const isList = lacksComma && nodes.every(({ is }) => is === nodes[0]?.is);
  const wanted = isList ? nodes : (args[0]?.values ?? []);
  const { values, rejected } = bindEach(slot, slot.many ? wanted : wanted.slice(0, 1));
  return rejected
    ? { values, rejected }
    : { ...reject(slot, surplus, message, guessed(suggestions)), values };
}

function bindEach(slot: Slot, nodes: readonly ValueNode[]): Bound {
  const [only, second] = nodes;
  if (only && !second) {
    const value = bindValue(slot, only);
    return value ? { values: [value], rejected: false } : NOTHING_FITS;
  }
  const values = nodes.flatMap((node) => bindValue(slot, node) ?? []);
  return { values: fitted(values), rejected: values.length < nodes.length };
}

/** What is wrong about a value too many: it is a mistyped clause, begins the next line, or lacks its comma. */
function aboutSurplus(slot: Slot, surplus: ValueNode): [message: string, suggestions?: string[]] {
  const { label, many, context } = slot;
  const source = sourceOf(context.unit, surplus);
  const quotes = surplus.is === 'string' || surplus.is === 'text';
  const got = quotes ? `this ${surplus.is}` : describeWritten(writtenOf(slot, surplus));
  const typo = mistypedConnector(slot, surplus);
  if (typo.length > 0) return [`${got} is no clause of '${label}'${didYouMean(typo)}`, typo];
  if (isNextLine(slot, surplus)) {
    return [`${got} begins another attribute: write ';' or a new line before it`, [`; ${source}`]];
  }
  return many
    ? [`a comma is missing before ${got}: '${label}' takes a list`, [`, ${source}`]]
    : [`'${label}' takes one value, and ${got} is a second one`];
}

function isNextLine({ context, owner }: Slot, node: ValueNode): boolean {
  if (node.is !== 'reference' || !owner.kind) return false;
  return startsAttribute(kindDef(owner.kind), sourceOf(context.unit, node));
}

function mistypedConnector(slot: Slot, node: ValueNode): string[] {
  if (node.is !== 'reference') return [];
  const connectors = slot.clauses.map(({ connector }) => connector);
  return nearest(sourceOf(slot.context.unit, node), connectors);
}

function bindValue(slot: Slot, node: ValueNode): Value | undefined {
  const value = read(slot, slot.type, node);
  if (!value) reportMisfit(slot, node);
  return value && (slot.label !== 'cvss' || isCvss(slot, node)) ? value : undefined;
}

function read(slot: Slot, type: ValueType, node: ValueNode): Value | undefined {
  switch (type.type) {
    case 'string':
      return node.is === 'string' ? written('string', node.value, node) : undefined;
    case 'text':
      return node.is === 'string' || node.is === 'text'
        ? written('text', node.value, node)
        : undefined;
    case 'date':
      return readDate(node);
    case 'number':
      return readNumber(node);
    case 'word':
      return readWord('word', node);
    case 'enum': {
      const value = readWord('enum', node);
      return type.of.values.some(({ word }) => word === value?.text) ? value : undefined;
    }
    case 'reference':
      return node.is === 'reference'
        ? referTo(slot.context, slot.owner, slot.role, type.to, node)
        : undefined;
    case 'either':
      return firstOf(type.of, (option) => read(slot, option, node));
    case 'nothing':
    case 'condition':
      return undefined;
  }
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function written<I extends 'string' | 'text' | 'word' | 'enum'>(
  is: I,
  text: string,
  { start, end }: Span,
): Written {
  return { is, text, start, end };
}

function readDate(node: ValueNode): Value | undefined {
  const date = node.is === 'numeral' ? parseDate(node.text) : undefined;
  if (!date || node.is !== 'numeral') return undefined;
  const { text, start, end } = node;
  return { is: 'date', date, text, start, end };
}

function readNumber(node: ValueNode): Value | undefined {
  if (node.is !== 'numeral' || !/^\d+(?:\.\d+)?$/.test(node.text)) return undefined;
  const { text, start, end } = node;
  return { is: 'number', number: Number(text), text, start, end };
}

function readWord(is: 'word' | 'enum', node: ValueNode): Written | undefined {
  const [word, ...more] = node.is === 'reference' ? node.segments : [];
  return word && more.length === 0 ? written(is, word.nfc, node) : undefined;
}

function reportMisfit(slot: Slot, node: ValueNode): void {
  const { label, type } = slot;
  if (type.type === 'date' && node.is === 'numeral') return reportDate(slot, node.text, node);
  const written = writtenOf(slot, node);
  const advice = adviceFor(type, written);
  const { exact, replacements: suggestions } = advice;
  reject(slot, node, misfitMessage(label, type, written, advice), { suggestions, exact });
}

function reportDate(slot: Slot, text: string, node: ValueNode): void {
  const padded = paddedDate(text);
  const remedy = padded === undefined ? '2026, 2026-11 or 2026-11-22' : padded;
  const isDate = /^\d{4}(?:-\d{2}){0,2}$/.test(text);
  const message = isDate
    ? `${quoted(text)} is not in the calendar`
    : `${quoted(text)} is not written as a date is: write ${shortened(remedy)}`;
  reject(slot, node, message, exactly(padded), 'invalid-date');
}

function isCvss(slot: Slot, node: ValueNode): boolean {
  const vector = node.is === 'string' ? node.value : '';
  const read = readCvss(vector);
  if ('score' in read) return true;
  const right = read.suggestion === undefined ? undefined : stringLiteral(read.suggestion);
  const remedy = right === undefined ? '' : `; write ${shortened(right)}`;
  const isReordered = read.suggestion?.startsWith(vector.slice(0, CVSS_VERSION)) ?? false;
  const how = { ...exactly(right), exact: isReordered };
  reject(slot, node, `no CVSS vector: ${read.problem}${remedy}`, how, 'invalid-cvss');
  return false;
}

function reject(
  slot: Slot,
  span: Span,
  message: string,
  remedy: Remedy = guessed([]),
  code: StageCode = 'wrong-value',
): Bound {
  report(slot.context, code, span, message, remedy);
  return { values: [], rejected: true };
}

function guessed(suggestions: readonly string[]): Remedy {
  return { suggestions, exact: false };
}

function exactly(replacement: string | undefined): Remedy {
  return { suggestions: replacement === undefined ? [] : [replacement], exact: true };
}

function writtenOf(slot: Slot, node: ValueNode): WrittenNode {
  return { node, source: sourceOf(slot.context.unit, node) };
}

function spanOf(nodes: readonly ValueNode[]): Span {
  return { start: nodes[0]?.start ?? 0, end: nodes.at(-1)?.end ?? 0 };
}
