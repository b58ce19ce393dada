/**
 * Tells two declarations of one name apart: the later one gets an id of its own.
 */
import type { Declaration } from '../../model/declaration.js';
import { nameOf } from '../../model/link/names.js';
import type { FixMaker } from './fix.js';
import { freeName } from './free-name.js';
import { stop } from './snippet.js';
import { subjectOf } from './subject.js';
import { editAt, insertAt, statementOf } from './text.js';

/** References go to the first one, so it keeps its name. */
export const giveId: FixMaker = (question) => {
  const subject = subjectOf(question);
  const first = question.finding.related[0]?.at;
  if (!subject || !first) return [];
  const { declaration, view } = subject;
  if (isBefore(view.model.files, declaration, first)) return [];
  const id = freeName(view.model, idFrom(declaration));
  const edit = editFor(declaration, stop(1, id));
  if (!edit) return [];
  return [{ title: `give it the id '${id}'`, edits: [edit], preferred: true }];
};

function isBefore(
  files: readonly { readonly path: string }[],
  { unit, start }: Declaration,
  other: { readonly unit: Declaration['unit']; readonly start: number },
): boolean {
  const rank = (path: string) => files.findIndex((file) => file.path === path);
  const byFile = rank(unit.path) - rank(other.unit.path);
  return (byFile || unit.offset + start - other.unit.offset - other.start) < 0;
}

/** A stable id is a slug, which may begin or end with a hyphen. */
function idFrom(declaration: Declaration): string {
  const { stableId, kind } = declaration;
  return stableId.replace(/-+/g, '-').replace(/^-|-$/g, '') || (kind ?? nameOf(declaration));
}

function editFor(declaration: Declaration, id: string) {
  const { unit, idAt } = declaration;
  if (idAt) return editAt(unit, idAt, id);
  const keyword = statementOf(declaration)?.keyword;
  return keyword && insertAt(unit, keyword.end, ` ${id}`);
}
