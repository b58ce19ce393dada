// Numbers and tables as people read them, in Markdown.

/** Milliseconds, or seconds if they are many. */
export const duration = (/** @type {number} */ ms) =>
  ms < 1000 ? `${digits(ms)} ms` : `${digits(ms / 1000)} s`;

export const megabytes = (/** @type {number} */ bytes) => `${digits(bytes / 1e6)} MB`;

export const kilobytes = (/** @type {number} */ bytes) => `${Math.round(bytes / 1000)} kB`;

export const times = (/** @type {number} */ ratio) => `${digits(ratio)} ×`;

/** Three digits that count, but no fewer than stand before the point. */
export function digits(/** @type {number} */ number) {
  if (number >= 100) return String(Math.round(number));
  return number.toFixed(number >= 10 ? 1 : 2);
}

export const count = (/** @type {number} */ number) => number.toLocaleString('en-US');

/** A table of cells; the first row is its head. */
export function table(/** @type {string[][]} */ [head, ...rows]) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.map(cellOf).join(' | ')} |\n`;
  const rule = `|${head.map(() => ' --- |').join('')}\n`;
  return line(head) + rule + rows.map(line).join('');
}

/** A reason why something failed may be any text. */
const cellOf = (/** @type {string} */ text) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
