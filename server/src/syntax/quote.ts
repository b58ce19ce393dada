/**
 * Words of the user's text in messages: between quotes, and never longer than what is read.
 * Knows nothing of what the messages are about.
 */

/** How much of a word a message shows, in UTF-16 code units. */
const SHOWN = 60;

/** The text, or its start and an ellipsis. */
export function shortened(text: string): string {
  if (text.length <= SHOWN) return text;
  const start = text.slice(0, SHOWN - 1);
  // No half of a pair of surrogates.
  return `${/[\ud800-\udbff]$/.test(start) ? start.slice(0, -1) : start}…`;
}

/** The text between quotes, shortened. */
export function quoted(text: string): string {
  return `'${shortened(text)}'`;
}
