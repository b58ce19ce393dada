/**
 * Takes a code out of a `tm-ignore` comment, and the comment with its last code; gives a comment its reason.
 */
import { editAt, insertAt, withoutLine } from './text.js';
import type { Draft, FixMaker } from './fix.js';
import { stop } from './snippet.js';

/** Safe where the comment silences nothing; a code that is unknown may be a slip. */
export const removeIgnore: FixMaker = ({ finding: { at, code } }) => {
  const { unit } = at;
  const comment = unit.comments.find(({ start, end }) => start <= at.start && at.end <= end);
  if (!comment) return [];
  const isCode = at.start > comment.start;
  const draft = { preferred: code === 'unused-ignore', safe: code === 'unused-ignore' };
  const others = isCode && otherCodes(unit.text, comment, at);
  if (!others) {
    return [{ ...draft, title: 'remove the comment', edits: [withoutLine(unit, comment)] }];
  }
  const name = unit.text.slice(at.start, at.end);
  return [{ ...draft, title: `remove '${name}' here`, edits: [editAt(unit, others, '')] }];
};

/** The code with the comma that parts it from another one; nothing where it is the only one. */
function otherCodes(
  text: string,
  comment: { readonly start: number; readonly end: number },
  { start, end }: { readonly start: number; readonly end: number },
): { start: number; end: number } | undefined {
  const after = /^[^,:]*,[ \t]*/.exec(text.slice(end, comment.end));
  if (after) return { start, end: end + after[0].length };
  const before = /,\s*$/.exec(text.slice(comment.start, start));
  return before ? { start: start - before[0].length, end } : undefined;
}

/** A place for the reason. */
export const addReason: FixMaker = ({ finding: { at } }): readonly Draft[] => {
  const { unit } = at;
  const text = unit.text.slice(at.start, at.end);
  const body = text.replace(/\s*(?:\*\/)?$/, '').replace(/\s*:$/, '');
  const from = at.start + body.length;
  const to = at.start + text.replace(/\s*(?:\*\/)?$/, '').length;
  const edit =
    from === to
      ? insertAt(unit, from, `: ${stop(1, 'reason')}`)
      : editAt(unit, { start: from, end: to }, `: ${stop(1, 'reason')}`);
  return [{ title: 'add a reason', edits: [edit], preferred: true }];
};
