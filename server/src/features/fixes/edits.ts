/**
 * Lists of edits: putting them into a text, and keeping those that do not get in each other's way.
 */
import type { TextEdit } from '../shapes.js';

/** The text with the edits in it; all are of its file, and no two touch. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { at, text: replacement } of sorted(edits)) {
    parts.push(text.slice(from, at.start), replacement);
    from = at.end;
  }
  return parts.join('') + text.slice(from);
}

/** Of lists that belong together, as many as can be applied at once; the first one in the text wins. */
export function compatible<T extends { readonly edits: readonly TextEdit[] }>(
  lists: readonly T[],
): readonly T[] {
  const taken: TextEdit[] = [];
  return lists.filter(({ edits }) => {
    const isFree = edits.every((edit) => !taken.some((other) => areTouching(edit, other)));
    if (isFree) taken.push(...edits);
    return isFree;
  });
}

function areTouching({ at: a }: TextEdit, { at: b }: TextEdit): boolean {
  return a.path === b.path && a.start <= b.end && b.start <= a.end;
}

function sorted(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.toSorted((a, b) => a.at.start - b.at.start);
}
