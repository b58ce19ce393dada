/**
 * Texts with places to fill in, in the snippet syntax of the language server protocol, and what they say without it.
 */
import type { Span } from '../../syntax/tree.js';

/** The text as it stands in a snippet. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** `${1:text}`: a place to fill in, which says this until it is. */
export function stop(number: number, text: string): string {
  return `\${${number}:${literal(text)}}`;
}

/** `${1|a,b|}`: a place with some words to choose from; the first of them until one is chosen. */
export function choice(number: number, words: readonly string[]): string {
  return `\${${number}|${words.map((word) => word.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
}

/** A place to fill in: where it is in the text that stands while nothing is, and how the snippet writes it. */
export interface Stop extends Span {
  readonly source: string;
}

export interface Snippet {
  /** What it says while nothing is filled in. */
  readonly text: string;
  readonly stops: readonly Stop[];
}

const STOP = /\\([\\$}])|\$\{\d+:((?:\\.|[^\\}])*)\}|\$\{\d+\|((?:\\.|[^\\|])*)\|\}/g;

export function readSnippet(snippet: string): Snippet {
  const stops: Stop[] = [];
  let text = '';
  let from = 0;
  for (const match of snippet.matchAll(STOP)) {
    const [source, character] = match;
    text += snippet.slice(from, match.index);
    from = match.index + source.length;
    const start = text.length;
    text += plainOf(match);
    if (character === undefined) stops.push({ start, end: text.length, source });
  }
  return { text: text + snippet.slice(from), stops };
}

function plainOf([, character, text, words]: RegExpExecArray): string {
  if (character !== undefined) return character;
  if (text !== undefined) return text.replace(/\\(.)/g, '$1');
  return /^(?:\\.|[^\\,])*/.exec(words ?? '')![0].replace(/\\(.)/g, '$1');
}
