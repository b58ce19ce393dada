/**
 * Texts with places to fill in, in the snippet syntax of the language server protocol, and what they say without it.
 */

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

const STOP = /\\([\\$}])|\$\{\d+:((?:\\.|[^\\}])*)\}|\$\{\d+\|((?:\\.|[^\\|])*)\|\}/g;

/** What the snippet says while nothing is filled in. */
export function plainOf(snippet: string): string {
  return snippet.replace(STOP, (_, character?: string, text?: string, words?: string) => {
    if (character !== undefined) return character;
    if (text !== undefined) return text.replace(/\\(.)/g, '$1');
    return /^(?:\\.|[^\\,])*/.exec(words ?? '')![0].replace(/\\(.)/g, '$1');
  });
}

export function hasStops(snippet: string): boolean {
  return /(?<!\\)\$\{/.test(snippet);
}
