/**
 * Writes what the finding itself suggests: did-you-mean, a value as the language has it, the longer name.
 */
import { shortened } from '../../syntax/quote.js';
import type { FixMaker } from './fix.js';
import { literal } from './snippet.js';
import { rangeOf } from '../shapes.js';
import { withoutLine } from './text.js';

export const suggested: FixMaker = ({ finding }) => {
  const { at, code, suggestions = [], exact = false } = finding;
  const isOnly = suggestions.length === 1;
  return suggestions.map((text, index) => ({
    title: titleOf(text),
    edits: [text === '' ? withoutLine(at.unit, at) : { at: rangeOf(at), text: literal(text) }],
    preferred: (exact && index === 0) || isOnly,
    safe: (exact && index === 0) || (isOnly && code === 'unknown-code'),
  }));
};

function titleOf(text: string): string {
  if (text === '') return 'remove it';
  const [, mark] = /^([,;]) /.exec(text) ?? [];
  if (mark) return `add '${mark}'`;
  return `write ${/^["\d]/.test(text) ? shortened(text) : `'${shortened(text)}'`}`;
}
