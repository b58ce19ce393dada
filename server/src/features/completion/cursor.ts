/**
 * The text before a cursor as completion needs it: the blocks that are open there, the statement that is being
 * written, and the word under the cursor. Reads the tokens of one statement, never the whole file.
 * Knows tokens only; what fits there is in `wants.ts`.
 */
import type { BoundFile } from '../../model/declaration.js';
import { indentationAt } from '../../syntax/declaration-line.js';
import { isLineBreak } from '../../syntax/lines.js';
import { sliceOf, startsLine, unitIndexAt } from '../../syntax/locate.js';
import {
  Arrow,
  Close,
  Comma,
  Connector,
  Dot,
  End,
  Newline,
  Numeral,
  Open,
  StringLiteral,
  TextLiteral,
  Word,
} from '../../syntax/tokens.js';
import type { Span } from '../../syntax/tree.js';
import { readingOf, type Reading } from './reading.js';
import { limitOf, targetOf, type Target } from './target.js';
import type { Token } from './tokens.js';

/** One part of a statement, with offsets that count from its unit. */
export interface Part extends Span {
  readonly is: 'word' | 'connector' | 'numeral' | 'quoted' | 'comma' | 'dot' | 'arrow' | 'other';
  readonly text: string;
}

/** The parts of a statement before its block, or before the cursor. */
export type Phrase = readonly Part[];

export interface Cursor extends Target {
  /** Index of the unit whose statement is being written: a cursor below an unclosed block is still in it. */
  readonly unit: number;
  /** The statements whose blocks are open at the cursor, outermost first. */
  readonly around: readonly Phrase[];
  /** What is written of the statement at the cursor; empty where one starts. Without a comma at its end. */
  readonly statement: Phrase;
  /** A comma stands right before the word. */
  readonly afterComma: boolean;
  /** A statement may start at the word. */
  readonly starts: boolean;
}

/**
 * @param offset UTF-16 code units from the start of the file
 * @returns `undefined` in comments and texts, and behind a block
 */
export function cursorAt(file: BoundFile, offset: number): Cursor | undefined {
  const own = readingOf(file, indexOfOwnUnit(file, offset));
  const target = own && targetOf(own, offset);
  if (!target) return undefined;
  const isFirst = before(own, limitOf(target)).length === 0;
  const left = isFirst ? leftOpen(file, own.index - 1) : undefined;
  const written = writtenIn(file, left ?? own, target);
  return left
    ? cursorIn({ reading: left, target: { ...target, last: true }, written })
    : cursorIn({ reading: own, target, written });
}

/** From the start of the line on which the reading starts to the word. */
function writtenIn({ tree: { units } }: BoundFile, { index }: Reading, { word }: Target): Written {
  let first = index;
  while (!startsLine(units, first)) first -= 1;
  const { offset } = units[first]!;
  return { offset, text: sliceOf(units, offset, word.start) };
}

/** At the end of a line without line break, the unit that ends there. */
function indexOfOwnUnit({ tree }: BoundFile, offset: number): number {
  const index = unitIndexAt(tree.units, offset);
  const previous = tree.units[index - 1];
  const atStart = tree.units[index]?.offset === offset;
  return previous && atStart && !/[\r\n]$/.test(previous.text) ? index - 1 : index;
}

/** Laid-out tokens that start before an offset of the file. */
function before({ unit, laidOut }: Reading, offset: number): readonly Token[] {
  return laidOut.filter(({ start }) => unit.offset + start < offset);
}

/** The unit, if its statement goes on below it: a block of it is not closed, or a list ends with a comma. */
function leftOpen(file: BoundFile, index: number): Reading | undefined {
  const reading = readingOf(file, index);
  if (!reading) return undefined;
  const open = unclosedOpens(reading.laidOut).size > 0;
  if (!open && lastPart(reading.raw)?.type !== Comma) return undefined;
  return { ...reading, laidOut: withoutMadeEnd(reading.laidOut) };
}

/** Without what the layout added to close the blocks. */
function withoutMadeEnd(laidOut: readonly Token[]): readonly Token[] {
  let length = laidOut.length;
  while (isMadeClose(laidOut[length - 1]) || isMadeClose(laidOut[length - 2])) length -= 1;
  return laidOut.slice(0, length);
}

function isMadeClose(token: Token | undefined): boolean {
  return token?.type === Close && token.image === '';
}

function lastPart(raw: readonly Token[]): Token | undefined {
  return raw.findLast(({ type }) => type !== Newline);
}

/** The `{` whose `}` the layout had to add. */
function unclosedOpens(laidOut: readonly Token[]): ReadonlySet<Token> {
  const unclosed = new Set<Token>();
  const stack: Token[] = [];
  for (const token of laidOut) {
    if (token.type === Open) stack.push(token);
    else if (token.type === Close) {
      const open = stack.pop();
      if (open && token.image === '') unclosed.add(open);
    }
  }
  for (const open of stack) unclosed.add(open);
  return unclosed;
}

interface Situation {
  readonly reading: Reading;
  readonly target: Target;
  readonly written: Written;
}

/** A part of the file, from the start of a line on. */
interface Written {
  /** Where it starts in the file, in UTF-16 code units. */
  readonly offset: number;
  readonly text: string;
}

interface OpenBlock {
  readonly phrase: Phrase;
  readonly open: Token;
}

/** The open blocks and the statement after some tokens. */
interface Walk {
  readonly blocks: OpenBlock[];
  statement: Part[];
  /** The statement before, if its END is the last token. */
  ended: Part[];
  behindBlock: boolean;
}

function cursorIn(situation: Situation): Cursor | undefined {
  const { reading, target, written } = situation;
  const start = limitOf(target);
  const { blocks, statement, ended, behindBlock } = walk(situation);
  if (behindBlock) return undefined;
  const { raw, unit } = reading;
  const previous = lastPart(raw.filter((token) => unit.offset + token.end <= start));
  const afterComma = previous?.type === Comma;
  const isNewLine = previous && isBroken(written, unit.offset + previous.end, start);
  const list = statement.length > 0 ? statement : ended;
  return {
    ...target,
    unit: reading.index,
    around: blocks.map(({ phrase }) => phrase),
    statement: afterComma ? withoutComma(list) : statement,
    afterComma,
    starts: afterComma ? isNewLine === true : statement.length === 0,
  };
}

function isBroken({ offset, text }: Written, start: number, end: number): boolean {
  return /[\r\n]/.test(text.slice(start - offset, end - offset));
}

function withoutComma(parts: readonly Part[]): Phrase {
  return parts.at(-1)?.is === 'comma' ? parts.slice(0, -1) : parts;
}

function walk(situation: Situation): Walk {
  const { reading, target } = situation;
  const state: Walk = { blocks: [], statement: [], ended: [], behindBlock: false };
  for (const token of before(reading, limitOf(target))) step(state, token);
  if (state.statement.length === 0) leaveByIndentation(state, situation);
  return state;
}

function step(state: Walk, token: Token): void {
  const { type } = token;
  if (type === End) {
    state.ended = state.statement;
    state.statement = [];
    state.behindBlock = false;
  } else if (type === Open) {
    state.blocks.push({ phrase: state.statement, open: token });
    state.statement = [];
  } else if (type === Close) {
    state.blocks.pop();
    state.behindBlock = true;
  } else state.statement.push(partOf(token));
}

/** As when such a text is parsed: a line indented no deeper than the one that opened an unclosed block is outside. */
function leaveByIndentation({ blocks }: Walk, { reading, target, written }: Situation): void {
  const indentation = indentationOfFirst(written, target.word.start);
  if (indentation === undefined) return;
  const unclosed = unclosedOpens(reading.laidOut);
  for (let block = blocks.at(-1); block; block = blocks.at(-1)) {
    const { open } = block;
    const around = indentationAt(written.text, reading.unit.offset + open.start - written.offset);
    if (!unclosed.has(open) || around < indentation) return;
    blocks.pop();
  }
}

/** How far the first thing of a line is indented; `undefined` if something stands before it. */
function indentationOfFirst({ text, offset }: Written, at: number): number | undefined {
  const end = at - offset;
  let start = end;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start -= 1;
  const isFirst = start === 0 || isLineBreak(text.charCodeAt(start - 1));
  return isFirst ? end - start : undefined;
}

const PARTS: ReadonlyMap<unknown, Part['is']> = new Map<unknown, Part['is']>([
  [Word, 'word'],
  [Connector, 'connector'],
  [Numeral, 'numeral'],
  [StringLiteral, 'quoted'],
  [TextLiteral, 'quoted'],
  [Comma, 'comma'],
  [Dot, 'dot'],
  [Arrow, 'arrow'],
]);

function partOf(token: Token): Part {
  const { type, image, start, end } = token;
  const text = type === Word ? image.normalize('NFC') : image;
  return { is: PARTS.get(type) ?? 'other', text, start, end };
}
