/**
 * JSON with places: values of a file, and what is wrong in it as `invalid-config`, each where it is written.
 * Knows JSON, not what a configuration may say. Comments and trailing commas are let pass.
 */
import {
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser/lib/esm/main.js';
import { stageProblem } from '../model/codes.js';
import { compareProblems, type Problem } from '../model/problem.js';
import { nearest } from '../model/suggest.js';
import { didYouMean } from '../model/words.js';
import { quoted } from '../syntax/quote.js';
import {
  placeOf,
  wholeUnit,
  type FilePath,
  type Place,
  type Span,
  type Unit,
} from '../syntax/tree.js';

export type { Node } from 'jsonc-parser/lib/esm/main.js';

/** People write no longer ones; the limit keeps what bears the name by accident from using up the memory. */
const MOST_CHARACTERS = 1_000_000;

export const TOO_LONG = 'it is longer than 1 million characters';

/** What an object holds under a name. */
export interface Member {
  readonly name: string;
  readonly key: Node;
  readonly value: Node;
}

export class JsonReader {
  readonly unit: Unit;
  readonly #problems: Problem[] = [];
  /** Where it is no JSON. What follows from a guess at what was meant is not reported. */
  #broken: Problem | undefined;

  constructor(path: FilePath, text: string) {
    this.unit = wholeUnit(path, text);
  }

  get problems(): readonly Problem[] {
    return this.#broken ? [this.#broken] : [...this.#problems].sort(compareProblems);
  }

  /** The outermost value; of broken text, what can be read of it. */
  root(): Node | undefined {
    const { text } = this.unit;
    if (text.length > MOST_CHARACTERS) return this.#unreadable(TOO_LONG);
    const errors: ParseError[] = [];
    try {
      const root = parseTree(text, errors, { allowTrailingComma: true });
      const [error] = errors;
      if (error) this.#broken = this.#problem(spanOf(error), `not JSON: ${reasonOf(error)}`);
      return root;
    } catch (error) {
      if (error instanceof RangeError) return this.#unreadable('it is nested too deeply');
      throw error;
    }
  }

  /**
   * The members of an object; of equal names the last counts.
   * @param wanted what it should be, when it is none
   */
  members(node: Node | undefined, wanted: string): readonly Member[] {
    if (node?.type !== 'object') {
      if (node) this.wrong(node, wanted);
      return [];
    }
    const members = new Map<string, Member>();
    for (const { children: [key, value] = [] } of node.children ?? []) {
      if (!key || !value) continue;
      const name = String(key.value);
      const before = members.get(name);
      if (before) {
        const message = `${quoted(name)} is set again below, and the last one counts: remove one of them`;
        this.wrong(before.key, message);
      }
      members.set(name, { name, key, value });
    }
    return [...members.values()];
  }

  /**
   * The items of a list.
   * @param wanted what it should be, when it is none
   */
  items(node: Node | undefined, wanted: string): readonly Node[] {
    if (node?.type === 'array') return node.children ?? [];
    if (node) this.wrong(node, wanted);
    return [];
  }

  wrong(node: Node, message: string, suggestions: readonly string[] = []): void {
    this.#problems.push(this.#problem(insideOf(node), message, suggestions));
  }

  /** Where a value is written, a string without its quotes. */
  placeOf(node: Node): Place {
    return placeOf(this.unit, insideOf(node));
  }

  /** A word that is none of the known ones. */
  unknown(node: Node, message: string, known: Iterable<string>, advice = ''): void {
    const suggestions = nearest(String(node.value), known);
    const end = suggestions.length > 0 ? didYouMean(suggestions) : advice;
    this.wrong(node, `${message}${end}`, suggestions);
  }

  #unreadable(reason: string): undefined {
    this.#broken = this.#problem({ start: 0, end: 0 }, `cannot read this file: ${reason}`);
    return undefined;
  }

  #problem(span: Span, message: string, suggestions: readonly string[] = []): Problem {
    const more = suggestions.length > 0 ? { suggestions } : {};
    return stageProblem('invalid-config', placeOf(this.unit, span), message, more);
  }
}

function spanOf({ offset, length }: { readonly offset: number; readonly length: number }): Span {
  return { start: offset, end: offset + length };
}

/** What is written between the quotes of a string: a suggestion can stand in its place. */
function insideOf(node: Node): Span {
  const { start, end } = spanOf(node);
  const isText = node.type === 'string' && end - start > 2;
  return isText ? { start: start + 1, end: end - 1 } : { start, end };
}

function reasonOf({ error }: ParseError): string {
  return REASONS[printParseErrorCode(error)] ?? 'this is no value';
}

const REASONS: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'here should be a name in double quotes',
  ValueExpected: 'here should be a value',
  ColonExpected: "here should be a ':'",
  CommaExpected: "here should be a ','",
  CloseBraceExpected: "here should be a '}'",
  CloseBracketExpected: "here should be a ']'",
  EndOfFileExpected: 'nothing may follow the last brace',
  UnexpectedEndOfComment: 'this comment has no end',
  UnexpectedEndOfString: 'this string has no closing quotes',
  InvalidUnicode: 'this escape does not exist',
  InvalidEscapeCharacter: 'this escape does not exist',
  InvalidCharacter: 'this character must be written as an escape',
};
