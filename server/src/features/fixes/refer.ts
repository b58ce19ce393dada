/**
 * Names one declaration in an attribute of another.
 */
import { valuesOf } from '../../model/attributes.js';
import type { Declaration } from '../../model/declaration.js';
import { nameOf } from '../../model/link/names.js';
import { shortestName } from '../../model/link/resolve.js';
import { quoted } from '../../syntax/quote.js';
import type { Draft } from './fix.js';
import type { Subject } from './subject.js';
import { insertAt, lineInBlock } from './text.js';

/** Longer menus are not read. */
export const OFFERED = 5;

/** After what the attribute names already; nothing where no name would mean the target there. */
export function referring(
  { declaration, view }: Subject,
  attribute: string,
  target: Declaration,
): readonly Draft[] {
  const { names } = view.model;
  const name = target.kind && shortestName(names, declaration, target, [target.kind]);
  if (name === undefined) return [];
  const last = valuesOf(view, declaration, attribute).at(-1);
  const edits = last
    ? [insertAt(declaration.unit, last.end, `, ${name}`)]
    : lineInBlock(declaration, `${attribute} ${name}`);
  return edits.length > 0 ? [{ title: `write '${attribute} ${name}'`, edits }] : [];
}

/** The same, for a declaration that is not the finding's. */
export function referringAt(
  subject: Subject,
  attribute: string,
  target: Declaration,
): readonly Draft[] {
  const where = quoted(nameOf(subject.declaration));
  return referring(subject, attribute, target).map((draft) => ({
    ...draft,
    title: `${draft.title} in ${where}`,
  }));
}
