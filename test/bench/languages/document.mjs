// What the languages of the benchmark share: a document to open, with places to ask at and edits whose
// diagnostics are foreseen. Knows no language. Offsets are UTF-16 code units.
import { TextDocument } from 'vscode-languageserver-textdocument';

/**
 * @typedef {import('../protocol/session.mjs').Position} Position
 * @typedef {import('../protocol/session.mjs').Change} Change
 * @typedef {import('../protocol/session.mjs').Diagnostic} Diagnostic
 * @typedef {(items: readonly Diagnostic[], clean: readonly Diagnostic[]) => boolean} Shows whether these are the
 *   diagnostics after an edit, given those before
 * @typedef {{ there: Change, back: Change, shows: Shows }} Scenario an edit and what takes it back
 * @typedef {{ inside: Position, end: Position, offers: string }} Place where the document is asked about: inside and at
 *   the end of a name that many places mention, and what completion must offer at the end
 * @typedef {{ file: string, languageId: string, text: string, whole: (items: readonly Diagnostic[]) => boolean,
 *   place: Place, scenarios: Partial<Record<keyof typeof EDITS, Scenario>> }} OpenDocument `file` is a path in its
 *   folder; `whole` tells diagnostics of the whole text from those of a part
 */

/** The edits that are measured, in the order of the report; and whether taking one back is such an edit too. */
export const EDITS = {
  typing: { title: 'typing in a title', isBackToo: true },
  renaming: { title: 'renaming what 100 places mention', isBackToo: true },
  brace: { title: 'breaking and mending a brace', isBackToo: true },
  pasting: { title: 'pasting 500 lines', isBackToo: false },
};

/** How many places name the declaration that is renamed. */
export const MENTIONS = 100;

/**
 * A scenario that replaces a part of a text.
 * @param {string} text
 * @param {{ start: number, end?: number, insert?: string }} edit
 * @param {(positionIn: (offset: number) => Position) => Shows} foresee told how to find positions in the edited text
 * @returns {Scenario}
 */
export function scenario(text, { start, end = start, insert = '' }, foresee) {
  const before = positionsIn(text);
  const after = positionsIn(text.slice(0, start) + insert + text.slice(end));
  const range = { start: before(start), end: before(end) };
  const inserted = { start: after(start), end: after(start + insert.length) };
  return {
    there: { range, text: insert },
    back: { range: inserted, text: text.slice(start, end) },
    shows: foresee(after),
  };
}

/** @returns {(offset: number) => Position} */
export function positionsIn(/** @type {string} */ text) {
  const document = TextDocument.create('', '', 0, text);
  return (offset) => document.positionAt(offset);
}

/** The offset behind a part that a generated text has. */
export function behind(/** @type {string} */ text, /** @type {string} */ part, from = 0) {
  const start = text.indexOf(part, from);
  if (start < 0) throw new Error(`the generated text has no '${part}'`);
  return start + part.length;
}

/** Puts a block behind the first `end` after the middle. */
export function inMiddle(/** @type {string} */ text, /** @type {string} */ end, block) {
  const at = behind(text, end, Math.floor(text.length / 2));
  return text.slice(0, at) + block + text.slice(at);
}

/**
 * Whether something is found at each of the positions.
 * @returns {(items: readonly Diagnostic[]) => boolean}
 */
export function foundAt(/** @type {Position[]} */ ...positions) {
  return (items) => {
    const found = new Set(items.map(({ range: { start } }) => `${start.line}:${start.character}`));
    return positions.every(({ line, character }) => found.has(`${line}:${character}`));
  };
}

/**
 * Whether there is an error that was not there before.
 * @type {Shows}
 */
export function foundMore(items, clean) {
  const known = new Set(clean.map(({ message }) => message));
  return items.some(({ severity, message }) => severity === 1 && !known.has(message));
}

/**
 * Whether the same is found at the same places as before.
 * @type {Shows}
 */
export function foundSame(items, clean) {
  return items.length === clean.length && keysOf(items) === keysOf(clean);
}

const keysOf = (items) =>
  items
    .map(({ range: { start }, message }) => `${start.line}:${start.character} ${message}`)
    .sort()
    .join('\n');
