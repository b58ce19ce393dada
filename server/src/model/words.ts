/**
 * Small pieces of prose for messages: quoting, lists, what stands at a place in the text.
 * Knows no rule of the language.
 */
import { quoted } from '../syntax/quote.js';
import type { Span, Unit } from '../syntax/tree.js';

/** `'a'`, `'a' or 'b'`, `'a', 'b' or 'c'`. */
export function oneOfWords(words: readonly string[], joint: 'or' | 'and' = 'or'): string {
  return joined(words.map(quoted), joint);
}

/** `a`, `a or b`, `a, b or c`. */
export function joined(words: readonly string[], joint: 'or' | 'and' = 'or'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`;
}

/** `: did you mean 'a' or 'b'?`, or nothing. */
export function didYouMean(suggestions: readonly string[]): string {
  return suggestions.length > 0 ? `: did you mean ${oneOfWords(suggestions)}?` : '';
}

/** `a component`, `an actor`. */
export function withArticle(word: string): string {
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}

/** The text as a STRING of the language. */
export function stringLiteral(text: string): string {
  const escapes: Readonly<Record<string, string>> = {
    '"': '\\"',
    '\\': '\\\\',
    '\n': '\\n',
    '\t': '\\t',
  };
  return `"${text.replace(/["\\\n\t]/g, (character) => escapes[character] ?? character)}"`;
}

/** What is written at a place of the unit. */
export function sourceOf(unit: Unit, span: Span): string {
  return unit.text.slice(span.start, span.end);
}

/** Words in a row as one phrase; none where a comment or a line break stands between them, which no fix may lose. */
export function phraseAt(unit: Unit, span: Span): string | undefined {
  const source = sourceOf(unit, span);
  return /[/\r\n]/.test(source) ? undefined : source;
}
