/**
 * Between lexer and parser: makes newlines into ENDs, and closes what was left open, so that every statement ends
 * with one END, every `{` has its `}`, and the grammar needs no newline.
 * Owns where statements and units end and the problems of braces and characters. Knows no grammar inside a line.
 */
import { skipBlanks, startOfText, startsDeclaration } from './declaration-line.js';
import { afterLineBreak, isLineBreak } from './lines.js';
import { isValue, listGoesOn, nextOnOtherLine } from './list-lines.js';
import { misfitHyphenMessage, strayMessage, StrayRuns } from './stray-characters.js';
import type { Span, SyntaxProblem } from './tree.js';
import {
  braceBalance,
  Close,
  Comma,
  Connector,
  End,
  Newline,
  Nothing,
  Open,
  Semicolon,
  Stray,
  TokenRow,
  Word,
} from './tokens.js';
import { hasFitHyphens } from './words.js';
import { quoted } from './quote.js';

/** The laid-out tokens of a text, for the parser. */
export function layOut(text: string, tokens: TokenRow): TokenRow {
  const layout = new Layout(text, tokens, braceBalance(tokens) > 0);
  layout.run(() => {});
  return layout.out;
}

/** Deeper blocks are refused, lest a stack runs over here or in any later stage. */
const MAX_DEPTH = 100;
const TOO_DEEP = `a block may not be nested ${MAX_DEPTH} deep; split it`;

interface OpenBlock extends Span {
  /** Indentation of the line that holds its `{`, whose range this is. */
  readonly indentation: number;
}

/** One pass over the tokens of a text. What it hands on can be taken, and let go, at the end of each unit. */
export class Layout {
  /** For the parser. A `}` that the text lacks is empty. */
  readonly out = new TokenRow(64);
  /** When a unit ends, all that start in it are known. */
  readonly problems: SyntaxProblem[] = [];
  /** Some block ends elsewhere if `lostCloses` is the opposite. */
  closesMatter = false;
  private onUnitEnd: (end: number) => void = () => {};
  private readonly blocks: OpenBlock[] = [];
  /** How many tokens the statement has since the last END or `{`. */
  private size = 0;
  /** Indentation of the current line and where its first token starts. */
  private indentation = 0;
  private lineStart = 0;
  /** Where the line of the last token handed on ends, once its newline was seen. */
  private lineEnd = -1;
  /** The next token on another line, the same for all newlines before it. */
  private nextOnOtherLine = -1;
  /** How many blocks too deep the pass is; they are read as if their braces were not there. */
  private tooDeep = 0;
  /** The rest of a line after `}` is left out; reported already. */
  private skipping = false;
  private readonly strays = new StrayRuns();
  /** The last token of the row of surplus `}` that was reported last. */
  private lastSurplus = -1;

  /** @param lostCloses whether the file that the text is a part of holds more `{` than `}` */
  constructor(
    private readonly text: string,
    private readonly tokens: TokenRow,
    private readonly lostCloses: boolean,
  ) {}

  /** @param onUnitEnd told where the unit of each top-level statement ends, in text order */
  run(onUnitEnd: (end: number) => void): void {
    this.onUnitEnd = onUnitEnd;
    const start = startOfText(this.text);
    this.lineStart = skipBlanks(this.text, start);
    this.indentation = this.lineStart - start;
    for (let index = 0; index < this.tokens.length; index += 1) this.visit(index);
    this.finish();
  }

  private visit(index: number): void {
    switch (this.tokens.type(index)) {
      case Newline:
        return this.newline(index);
      case Open:
        return this.open(index);
      case Close:
        return this.close(index);
      case Semicolon:
        return this.semicolon(index);
      case Stray:
        return this.stray(index);
      case Word:
        return this.word(index);
      default:
        return this.part(index);
    }
  }

  private part(index: number): void {
    if (this.skipping) return;
    this.out.push(this.tokens.type(index), this.tokens.start(index), this.tokens.end(index));
    this.size += 1;
    this.lineEnd = -1;
  }

  private word(index: number): void {
    if (this.skipping) return;
    const start = this.tokens.start(index);
    const end = this.tokens.end(index);
    if (!hasFitHyphens(this.text, start, end)) {
      this.report('syntax', { start, end }, misfitHyphenMessage(this.text.slice(start, end)));
    }
    if (start === this.lineStart && this.size === 0) this.closeBefore(start);
    this.part(index);
  }

  private newline(index: number): void {
    const { tokens, out } = this;
    const start = tokens.start(index);
    this.startLine(start, tokens.end(index));
    if (this.size === 0) return;
    if (index >= this.nextOnOtherLine) this.nextOnOtherLine = nextOnOtherLine(tokens, index);
    const next = this.nextOnOtherLine;
    if (this.afterListComma()) {
      if (listGoesOn(tokens, next)) return;
      out.pop();
    }
    if (tokens.type(next) === Open && out.type(out.length - 1) !== Close) return;
    this.end(start, this.lineEnd);
  }

  /** @param newline where the newline before the line starts */
  private startLine(newline: number, start: number): void {
    this.lineStart = start;
    let indented = start;
    while (!isLineBreak(this.text.charCodeAt(indented - 1))) indented -= 1;
    this.indentation = start - indented;
    if (this.lineEnd < 0) this.lineEnd = afterLineBreak(this.text, newline);
    this.skipping = false;
    this.strays.startStatement();
  }

  /** The last token is a comma with a value before it, which is not the word that starts the statement. */
  private afterListComma(): boolean {
    const { out, size } = this;
    const last = out.length - 1;
    return size > 2 && out.type(last) === Comma && isValue(out.type(last - 1));
  }

  private semicolon(index: number): void {
    this.skipping = false;
    if (this.size > 0) this.end(this.tokens.start(index), this.unitEnd(index));
  }

  /** Where a unit ends whose last token is this one: after the rest of its line if that holds no statement. */
  private unitEnd(index: number): number {
    const { tokens } = this;
    let last = index;
    while (tokens.type(last + 1) === Semicolon) last += 1;
    const next = tokens.type(last + 1);
    if (next === Nothing) return this.text.length;
    if (next === Newline) return afterLineBreak(this.text, tokens.start(last + 1));
    return tokens.end(last);
  }

  private end(offset: number, unitEnd: number): void {
    this.out.push(End, offset, offset);
    this.size = 0;
    this.strays.startStatement();
    if (this.blocks.length === 0) this.onUnitEnd(unitEnd);
  }

  private open(index: number): void {
    const start = this.tokens.start(index);
    if (this.skipping) this.end(start, start);
    this.skipping = false;
    if (this.tooDeep > 0 || this.blocks.length === MAX_DEPTH) return this.openTooDeep(index);
    this.part(index);
    this.blocks.push({ start, end: start + 1, indentation: this.indentation });
    this.size = 0;
    this.strays.startStatement();
  }

  private openTooDeep(index: number): void {
    const span = this.spanOf(index);
    if (this.size > 0) this.end(span.start, -1);
    if (this.tooDeep === 0) this.report('syntax', span, TOO_DEEP);
    this.tooDeep += 1;
  }

  private close(index: number): void {
    this.skipping = false;
    if (this.tooDeep > 0) return this.closeTooDeep(index);
    if (this.blocks.length === 0) return this.surplusClose(index);
    if (this.size > 0) this.end(this.tokens.start(index), -1);
    this.blocks.pop();
    this.part(index);
    this.afterClose(index);
  }

  private closeTooDeep(index: number): void {
    if (this.size > 0) this.end(this.tokens.start(index), -1);
    this.tooDeep -= 1;
  }

  /**
   * Left out: what stands around it on a line is one statement, but for what stands behind a block. A row of them is
   * one mistake.
   */
  private surplusClose(index: number): void {
    if (index <= this.lastSurplus) return;
    const last = (this.lastSurplus = this.lastOfRow(index));
    const isBehindBlock = this.size > 0 && this.out.type(this.out.length - 1) === Close;
    const message =
      last === index
        ? "this '}' closes nothing; remove it"
        : "these '}' close nothing; remove them";
    this.report('syntax', this.rowOf(index, last), message, { suggestion: '' });
    if (isBehindBlock) this.end(this.tokens.start(index), this.unitEnd(last));
  }

  /** The last of the tokens of one type that stand in a row, on one line. */
  private lastOfRow(index: number): number {
    let last = index;
    while (this.tokens.type(last + 1) === this.tokens.type(index)) last += 1;
    return last;
  }

  private rowOf(first: number, last: number): Span {
    return { start: this.tokens.start(first), end: this.tokens.end(last) };
  }

  private afterClose(index: number): void {
    const next = this.tokens.type(index + 1);
    if (next === Nothing || next === Newline || next === Semicolon || next === Close) return;
    if (next === Connector) return this.clauseAfterBlock(index + 1);
    const end = this.tokens.end(index);
    this.end(end, end);
    if (next === Word) {
      const message = "a second statement on a line needs ';' before it";
      const span = this.spanOf(index + 1);
      const suggestion = `; ${this.textOf(span)}`;
      this.report('syntax', span, message, { suggestion, exact: true });
    }
  }

  /** The rest of the line is left out and stays with the block's statement. */
  private clauseAfterBlock(index: number): void {
    const span = this.spanOf(index);
    const word = this.textOf(span);
    const message = `${quoted(word)} stands after the block; move it before '{' or into the block`;
    this.report('syntax', span, message);
    this.skipping = true;
  }

  /** Strays in a row are one mistake. */
  private stray(index: number): void {
    if (this.skipping || this.tokens.type(index - 1) === Stray) return;
    const span = this.rowOf(index, this.lastOfRow(index));
    const image = this.textOf(span);
    if (this.strays.isKnown(image)) return;
    const after = this.text.slice(span.end, span.end + 2);
    this.report('syntax', span, strayMessage(image, after));
  }

  /** Closes the blocks that this line, if it starts a declaration, shows to be over. */
  private closeBefore(start: number): void {
    if (!this.isInBlockAsDeep() || !startsDeclaration(this.text, start)) return;
    this.closesMatter = true;
    if (!this.lostCloses) return;
    while (this.isInBlockAsDeep()) this.closeLost();
    this.end(start, this.lineEnd);
  }

  /** The line is indented no deeper than the one that opened the innermost block. */
  private isInBlockAsDeep(): boolean {
    const innermost = this.blocks.at(-1);
    return innermost !== undefined && innermost.indentation >= this.indentation;
  }

  private closeLost(): void {
    const { lineStart } = this;
    if (this.size > 0) this.end(lineStart, -1);
    const { start, end } = this.blocks.pop()!;
    this.tooDeep = 0;
    this.report('unclosed-block', { start, end }, "this block is not closed; add '}'");
    this.out.push(Close, lineStart, lineStart);
    this.size = 1;
  }

  private finish(): void {
    const end = this.text.length;
    this.lineStart = end;
    if (this.afterListComma()) this.out.pop();
    if (this.size > 0) this.end(end, end);
    while (this.blocks.length > 0) this.closeLost();
    if (this.size > 0) this.end(end, this.lineEnd < 0 ? end : this.lineEnd);
  }

  private spanOf(index: number): Span {
    return this.rowOf(index, index);
  }

  private textOf({ start, end }: Span): string {
    return this.text.slice(start, end);
  }

  private report(
    code: SyntaxProblem['code'],
    { start, end }: Span,
    message: string,
    mending: Pick<SyntaxProblem, 'suggestion' | 'exact'> = {},
  ): void {
    this.problems.push({ code, start, end, message, ...mending });
  }
}
