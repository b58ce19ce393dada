/**
 * Text to tokens. Every character belongs to a token, a comment or blank space: nothing is an error here.
 * Owns where tokens end. Knows nothing of statements.
 *
 * A lost `"""` turns the rest of a file inside out. So where a file holds an odd number of them (it then ends inside
 * a text) it is read again, and texts also end before a line that surely is no prose: see `lost-texts.ts`.
 */
import { CONNECTORS } from '../schema/types.js';
import { startOfText } from './declaration-line.js';
import { endOfLostText, holdsOddTexts } from './lost-texts.js';
import {
  Arrow,
  BlockComment,
  Close,
  Comma,
  Connector,
  Dot,
  LineComment,
  Newline,
  Numeral,
  Open,
  Semicolon,
  Stray,
  StringLiteral,
  TextLiteral,
  TokenRow,
  Word,
  type TokenType,
} from './tokens.js';
import { closingQuotes } from './values.js';
import { endOfRun, hasLetter } from './words.js';

export interface Lexed {
  readonly text: string;
  readonly tokens: TokenRow;
  readonly comments: TokenRow;
  /** The text holds an odd number of `"""`. */
  readonly oddTexts: boolean;
  /** Some text ends elsewhere if that is the opposite. */
  readonly textsMatter: boolean;
}

/** Finds the tokens of a text. */
export function lex(text: string): Lexed {
  const even = new Lexer(text, false).read();
  const isOdd = even.unclosed || (even.textsMatter && holdsOddTexts(text));
  return isOdd ? new Lexer(text, true).read() : even;
}

/** Characters a token, in files that people write: what room a row starts with. */
const CHARACTERS_A_TOKEN = 6;

/** Whatever no other token starts with; an escaped `"""` is no text wherever it stands, so that it is never counted. */
const STRAY = /(?:\\"""|[^\p{L}\p{M}\p{Nd}_\-\s"{};,./]|[^\S \t\r\n]|\/(?![/*]))+/uy;
const CLOSED_STRING = /"[^"\\\r\n]*(?:\\[^\r\n][^"\\\r\n]*)*"/y;
const LONGEST_CONNECTOR = Math.max(...CONNECTORS.map(({ length }) => length));
const HYPHENS = /^-+$/;
const DIGIT = /[0-9]/;

class Lexer {
  readonly tokens: TokenRow;
  readonly comments = new TokenRow(16);
  /** A text runs to the end of the file. */
  unclosed = false;
  textsMatter = false;

  constructor(
    readonly text: string,
    readonly oddTexts: boolean,
  ) {
    this.tokens = new TokenRow(16 + Math.ceil(text.length / CHARACTERS_A_TOKEN));
  }

  read(): this {
    let at = startOfText(this.text);
    while (at < this.text.length) at = this.token(at);
    return this;
  }

  /** @returns where the next one starts */
  private token(at: number): number {
    switch (this.text.charCodeAt(at)) {
      case 0x20:
      case 0x09:
        return at + 1;
      case 0x0a:
      case 0x0d:
        return this.push(Newline, at, this.endOfBlank(at + 1));
      case 0x22:
        return this.quoted(at);
      case 0x2c:
        return this.push(Comma, at, at + 1);
      case 0x2e:
        return this.push(Dot, at, at + 1);
      case 0x2f:
        return this.slash(at);
      case 0x3b:
        return this.push(Semicolon, at, at + 1);
      case 0x7b:
        return this.push(Open, at, at + 1);
      case 0x7d:
        return this.push(Close, at, at + 1);
      default:
        return this.run(at);
    }
  }

  private push(type: TokenType, start: number, end: number): number {
    this.tokens.push(type, start, end);
    return end;
  }

  private endOfBlank(from: number): number {
    let end = from;
    for (; end < this.text.length; end += 1) {
      const code = this.text.charCodeAt(end);
      if (code !== 0x20 && code !== 0x0a && code !== 0x09 && code !== 0x0d) break;
    }
    return end;
  }

  private quoted(at: number): number {
    if (this.text.startsWith('"""', at)) return this.push(TextLiteral, at, this.endOfText(at));
    return this.push(StringLiteral, at, this.endOfString(at));
  }

  private endOfText(at: number): number {
    const { text } = this;
    const close = closingQuotes(text, at + 3);
    const end = close < 0 ? text.length : close + 3;
    const endIfLost = endOfLostText(text, at, end);
    this.unclosed ||= close < 0;
    this.textsMatter ||= endIfLost < end;
    return this.oddTexts ? endIfLost : end;
  }

  /** A string ends at its line; without its closing quote it leaves the braces that end the line to the blocks. */
  private endOfString(at: number): number {
    CLOSED_STRING.lastIndex = at;
    if (CLOSED_STRING.test(this.text)) return CLOSED_STRING.lastIndex;
    return at + endOfLostString(this.text.slice(at, this.endOfLine(at)));
  }

  private endOfLine(at: number): number {
    let end = at;
    for (; end < this.text.length; end += 1) {
      const code = this.text.charCodeAt(end);
      if (code === 0x0a || code === 0x0d) break;
    }
    return end;
  }

  private slash(at: number): number {
    const { text } = this;
    const next = text.charCodeAt(at + 1);
    if (next === 0x2f) return this.comment(LineComment, at, this.endOfLine(at));
    if (next !== 0x2a) return this.stray(at);
    const close = text.indexOf('*/', at + 2);
    return this.comment(BlockComment, at, close < 0 ? text.length : close + 2);
  }

  private comment(type: TokenType, start: number, end: number): number {
    this.comments.push(type, start, end);
    return end;
  }

  private run(at: number): number {
    const { text } = this;
    const end = endOfRun(text, at);
    if (end === at)
      return text.charCodeAt(at) === 0x2d ? this.push(Arrow, at, at + 2) : this.stray(at);
    if (!hasLetter(text, at, end)) return this.withoutLetter(at, end);
    return this.push(isConnector(text, at, end) ? Connector : Word, at, end);
  }

  private withoutLetter(at: number, end: number): number {
    const run = this.text.slice(at, end);
    if (HYPHENS.test(run)) return this.push(Stray, at, end);
    return this.push(Numeral, at, DIGIT.test(run[0]!) ? this.endOfFraction(end) : end);
  }

  /** Behind `1`, takes `.5` and `.5.2` along, but not `.5a`. */
  private endOfFraction(from: number): number {
    let end = from;
    while (this.text.charCodeAt(end) === 0x2e) {
      const next = endOfRun(this.text, end + 1);
      if (!/^[0-9]+$/.test(this.text.slice(end + 1, next))) break;
      end = next;
    }
    return end;
  }

  private stray(at: number): number {
    STRAY.lastIndex = at;
    return this.push(Stray, at, STRAY.test(this.text) ? STRAY.lastIndex : at + 1);
  }
}

/** Which is quickly said of most words, by their length. */
function isConnector(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length > LONGEST_CONNECTOR) return false;
  for (const word of CONNECTORS) {
    if (word.length === length && text.startsWith(word, start)) return true;
  }
  return false;
}

function endOfLostString(line: string): number {
  let end = line.length;
  while (end > 0 && ' \t{};'.includes(line[end - 1]!)) end -= 1;
  return /[ \t]/.test(line[end] ?? '') ? end : line.trimEnd().length;
}
