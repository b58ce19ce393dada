/**
 * Between lexer and parser: makes newlines into ENDs, and closes what was left open, so that every statement ends
 * with one END, every `{` has its `}`, and the grammar needs no newline.
 * Owns where statements and units end and the problems of braces and characters. Knows no grammar inside a line.
 */
import type { IToken } from 'chevrotain';
import { skipBlanks, startOfText, startsDeclaration } from './declaration-line.js';
import { afterLineBreak } from './lines.js';
import { isValue, listGoesOn, nextOnOtherLine } from './list-lines.js';
import { misfitHyphenMessage, strayMessage, StrayRuns } from './stray-characters.js';
import type { SyntaxProblem } from './tree.js';
import {
  braceBalance,
  Close,
  Comma,
  Connector,
  End,
  made,
  Newline,
  Open,
  retag,
  Semicolon,
  Stray,
  typeOfRun,
  Word,
} from './tokens.js';
import { hasFitHyphens } from './words.js';

export interface Layout {
  /** For the parser. A `}` that the text lacks has an empty image. */
  readonly tokens: IToken[];
  /** Where the unit of each top-level statement ends, in text order. */
  readonly ends: readonly number[];
  readonly problems: SyntaxProblem[];
  /** Some block ends elsewhere if `lostCloses` is the opposite. */
  readonly closesMatter: boolean;
}

/**
 * Lays out the tokens of a text.
 * @param lostCloses whether the file that it is a part of holds more `{` than `}`
 */
export function layOut(
  text: string,
  tokens: readonly IToken[],
  lostCloses = braceBalance(tokens) > 0,
): Layout {
  return new LayoutPass(text, tokens, lostCloses).run();
}

/** Deeper blocks are refused, lest a stack runs over here or in any later stage. */
const MAX_DEPTH = 100;
const TOO_DEEP = `a block may not be nested ${MAX_DEPTH} deep; split it`;

interface OpenBlock {
  readonly open: IToken;
  /** Indentation of the line that holds its `{`. */
  readonly indentation: number;
}

class LayoutPass {
  private readonly out: IToken[] = [];
  private readonly ends: number[] = [];
  private readonly problems: SyntaxProblem[] = [];
  private readonly blocks: OpenBlock[] = [];
  /** How many tokens the statement has since the last END or `{`. */
  private size = 0;
  /** Indentation of the current line and where its first token starts. */
  private indentation = 0;
  private lineStart = 0;
  /** Where the line of the last token handed on ends, once its newline was seen. */
  private lineEnd = -1;
  private closesMatter = false;
  /** How many blocks too deep the pass is; they are read as if their braces were not there. */
  private tooDeep = 0;
  /** The rest of a line after `}` is left out; reported already. */
  private skipping = false;
  private readonly strays = new StrayRuns();

  constructor(
    private readonly text: string,
    private readonly tokens: readonly IToken[],
    private readonly lostCloses: boolean,
  ) {}

  run(): Layout {
    const start = startOfText(this.text);
    this.lineStart = skipBlanks(this.text, start);
    this.indentation = this.lineStart - start;
    for (let index = 0; index < this.tokens.length; index += 1) this.visit(index);
    this.finish();
    const { out: tokens, ends, problems, closesMatter } = this;
    return { tokens, ends, problems, closesMatter };
  }

  private visit(index: number): void {
    const token = this.tokens[index]!;
    switch (token.tokenType) {
      case Newline:
        return this.newline(token, index);
      case Open:
        return this.open(token);
      case Close:
        return this.close(token, index);
      case Semicolon:
        return this.semicolon(token, index);
      case Stray:
        return this.stray(token);
      default:
        return this.part(token);
    }
  }

  private part(token: IToken): void {
    if (this.skipping) return;
    if (token.tokenType === Word && !this.word(token)) return;
    this.push(token);
  }

  /** Tells words, connectors and numerals apart. False: it is none of them. */
  private word(token: IToken): boolean {
    const type = typeOfRun(token.image);
    if (type === Stray) {
      this.stray(token);
      return false;
    }
    if (type !== Word) retag(token, type);
    else if (!hasFitHyphens(token.image)) {
      this.report('syntax', token, misfitHyphenMessage(token.image));
    }
    if (token.startOffset === this.lineStart && this.size === 0) this.closeBefore(token);
    return true;
  }

  private push(token: IToken): void {
    this.out.push(token);
    this.size += 1;
    this.lineEnd = -1;
  }

  private newline(token: IToken, index: number): void {
    this.startLine(token);
    if (this.size === 0) return;
    const next = nextOnOtherLine(this.tokens, index);
    if (this.afterListComma()) {
      if (listGoesOn(this.tokens, next)) return;
      this.out.pop();
    }
    const last = this.out.at(-1)!;
    if (this.tokens[next]?.tokenType === Open && last.tokenType !== Close) return;
    this.end(token.startOffset, this.lineEnd);
  }

  private startLine({ image, startOffset }: IToken): void {
    const lastBreak = Math.max(image.lastIndexOf('\n'), image.lastIndexOf('\r'));
    this.lineStart = startOffset + image.length;
    this.indentation = image.length - lastBreak - 1;
    if (this.lineEnd < 0) this.lineEnd = afterLineBreak(this.text, startOffset);
    this.skipping = false;
    this.strays.startStatement();
  }

  /** The last token is a comma with a value before it, which is not the word that starts the statement. */
  private afterListComma(): boolean {
    const { out, size } = this;
    return size > 2 && out.at(-1)!.tokenType === Comma && isValue(out.at(-2));
  }

  private semicolon(token: IToken, index: number): void {
    this.skipping = false;
    if (this.size > 0) this.end(token.startOffset, this.unitEnd(index));
  }

  /** Where a unit ends whose last token is this one: after the rest of its line if that holds no statement. */
  private unitEnd(index: number): number {
    let last = index;
    while (this.tokens[last + 1]?.tokenType === Semicolon) last += 1;
    const next = this.tokens[last + 1];
    if (!next) return this.text.length;
    if (next.tokenType === Newline) return afterLineBreak(this.text, next.startOffset);
    return endOf(this.tokens[last]!);
  }

  private end(offset: number, unitEnd: number): void {
    this.out.push(made(End, offset));
    this.size = 0;
    this.strays.startStatement();
    if (this.blocks.length === 0) this.ends.push(unitEnd);
  }

  private open(token: IToken): void {
    if (this.skipping) this.end(token.startOffset, token.startOffset);
    this.skipping = false;
    if (this.tooDeep > 0 || this.blocks.length === MAX_DEPTH) return this.openTooDeep(token);
    this.push(token);
    this.blocks.push({ open: token, indentation: this.indentation });
    this.size = 0;
    this.strays.startStatement();
  }

  private openTooDeep(token: IToken): void {
    if (this.size > 0) this.end(token.startOffset, -1);
    if (this.tooDeep === 0) this.report('syntax', token, TOO_DEEP);
    this.tooDeep += 1;
  }

  private close(token: IToken, index: number): void {
    this.skipping = false;
    if (this.tooDeep > 0) return this.closeTooDeep(token);
    if (this.blocks.length === 0) return this.surplusClose(token, index);
    if (this.size > 0) this.end(token.startOffset, -1);
    this.blocks.pop();
    this.push(token);
    this.afterClose(token, this.tokens[index + 1]);
  }

  private closeTooDeep(token: IToken): void {
    if (this.size > 0) this.end(token.startOffset, -1);
    this.tooDeep -= 1;
  }

  /** Left out: what stands around it on a line is one statement, but for what stands behind a block. */
  private surplusClose(token: IToken, index: number): void {
    const isBehindBlock = this.size > 0 && this.out.at(-1)!.tokenType === Close;
    if (isBehindBlock) this.end(token.startOffset, this.unitEnd(index));
    this.report('syntax', token, "this '}' closes nothing; remove it");
  }

  private afterClose(token: IToken, next: IToken | undefined): void {
    const type = next?.tokenType;
    if (!type || type === Newline || type === Semicolon || type === Close) return;
    const run = type === Word && typeOfRun(next.image);
    if (run === Connector) return this.clauseAfterBlock(next);
    this.end(endOf(token), endOf(token));
    if (run === Word) {
      this.report('syntax', next, "a second statement on a line needs ';' before it");
    }
  }

  /** The rest of the line is left out and stays with the block's statement. */
  private clauseAfterBlock(token: IToken): void {
    const message = `'${token.image}' stands after the block; move it before '{' or into the block`;
    this.report('syntax', token, message);
    this.skipping = true;
  }

  private stray(token: IToken): void {
    if (this.skipping || this.strays.isKnown(token.image)) return;
    const after = this.text.slice(endOf(token), endOf(token) + 2);
    this.report('syntax', token, strayMessage(token.image, after));
  }

  /** Closes the blocks that this line, if it starts a declaration, shows to be over. */
  private closeBefore(token: IToken): void {
    if (!this.isInBlockAsDeep() || !startsDeclaration(this.text, token.startOffset)) return;
    this.closesMatter = true;
    if (!this.lostCloses) return;
    while (this.isInBlockAsDeep()) this.closeLost();
    this.end(token.startOffset, this.lineEnd);
  }

  /** The line is indented no deeper than the one that opened the innermost block. */
  private isInBlockAsDeep(): boolean {
    const innermost = this.blocks.at(-1);
    return innermost !== undefined && innermost.indentation >= this.indentation;
  }

  private closeLost(): void {
    if (this.size > 0) this.end(this.lineStart, -1);
    const { open } = this.blocks.pop()!;
    this.tooDeep = 0;
    this.report('unclosed-block', open, "this block is not closed; add '}'");
    this.out.push(made(Close, this.lineStart));
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

  private report(code: SyntaxProblem['code'], token: IToken, message: string): void {
    this.problems.push({ code, start: token.startOffset, end: endOf(token), message });
  }
}

export function endOf(token: IToken): number {
  return token.startOffset + token.image.length;
}
