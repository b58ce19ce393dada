/**
 * Words of the author in Markdown of ours: titles escaped, prose kept but for what would load, run or hide something,
 * lists of limited length.
 */

/** Longer lists are not read in a hover. */
const LISTED = 8;
/** Longer prose is cut at a word. */
const PROSE_LENGTH = 500;

/** Plain text on one line, so that none of its characters formats anything. */
export function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~&$]/g, '\\$&')
    .replace(/^[#+-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** Text as code, whatever backticks it holds. */
export function code(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = longest > 0 ? ' ' : '';
  return `${fence}${space}${text.replace(/\s+/g, ' ')}${space}${fence}`;
}

/** `a; b`, since titles hold commas; of many the first, and how many more there are. */
export function listed<T>(items: readonly T[], show: (item: T) => string): string {
  return shortened(items, show).join('; ');
}

/** A list of lines under a label. */
export function bullets<T>(items: readonly T[], show: (item: T) => string): string {
  return shortened(items, show)
    .map((part) => `\n  - ${part}`)
    .join('');
}

/** What is not shown is not asked about. */
function shortened<T>(items: readonly T[], show: (item: T) => string): readonly string[] {
  if (items.length <= LISTED + 1) return items.map(show);
  return [...items.slice(0, LISTED).map(show), `and ${items.length - LISTED} more`];
}

/** The first paragraph of the author's Markdown; nothing if it starts with something that is none. */
export function firstParagraph(markdown: string): string {
  const [first = ''] = markdown.trim().split(/\n[ \t]*\n|\n[ \t]*(?:```|~~~)/);
  if (/^(?:```|~~~|\||#|<)/.test(first)) return '';
  return defused(first.length > PROSE_LENGTH ? cut(first) : first);
}

function cut(text: string): string {
  return `${text.slice(0, PROSE_LENGTH).replace(/\s+\S*$/, '')} ...`;
}

/** Outside code: no HTML, no picture that is fetched, no link but to web, mail and files beside. */
function defused(markdown: string): string {
  return markdown
    .split(/(`+)([\s\S]*?[^`])(\1)(?!`)/)
    .map((part, index) => (index % 4 === 0 ? defusedProse(part) : part))
    .join('');
}

function defusedProse(prose: string): string {
  return prose
    .replace(/!\[/g, '\\!\\[')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/\](\(|:)(?=\s*<?(?!https?:|mailto:)[a-z][a-z0-9+.-]*:)/gi, ']\\$1');
}
