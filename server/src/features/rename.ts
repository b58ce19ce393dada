/**
 * Rename: one declaration and every use of it, in all files of all models that hold it, open or not.
 * Refuses, with the reason, what would change the meaning of any name.
 */
import { isConnector } from '../schema/schema.js';
import type { Declaration, Reference } from '../model/declaration.js';
import type { Model } from '../model/model.js';
import { nameOf } from '../model/link/names.js';
import { wouldCollide, wouldResolve, type Renaming } from '../model/link/resolve.js';
import { isWord } from '../syntax/words.js';
import { declarationsOf, keywordOf } from './declared.js';
import { find, type Found } from './find.js';
import { usesOf } from './references.js';
import {
  rangeOf,
  type FileContext,
  type Refusal,
  type RenameRange,
  type TextEdit,
} from './shapes.js';

/** Whether what stands at the offset can be renamed, and what an editor selects for it. */
export function prepareRename(context: FileContext, offset: number): RenameRange | Refusal {
  const found = find(context.file, offset);
  const declaration = found && declarationAt(context, found);
  if (!found || !declaration) return refusal('only a name can be renamed: put the cursor on one');
  if ('refused' in declaration) return declaration;
  return { at: rangeOf(found.at), placeholder: declaration.id };
}

/**
 * The edits that rename what stands at the offset, each place once.
 * @param offset UTF-16 code units from the start of the file
 */
export function rename(
  context: FileContext,
  offset: number,
  newName: string,
): readonly TextEdit[] | Refusal {
  const found = find(context.file, offset);
  const declaration = found && declarationAt(context, found);
  if (!declaration) return refusal('only a name can be renamed: put the cursor on one');
  if ('refused' in declaration) return declaration;
  const reason = whyNot(context, declaration, newName);
  if (reason !== undefined) return refusal(reason);
  const places = [rangeOf(declaration.name), ...usesOf(context, declaration)];
  const text = newName.normalize('NFC');
  return places.map((at) => ({ at, text }));
}

type Named = Declaration & { readonly id: string };

function declarationAt(context: FileContext, found: Found): Named | Refusal {
  if (found.is === 'import') return refusal('a path cannot be renamed here: rename the file');
  const [meant, other] = declarationsOf(context, found);
  if (!meant) return refusal('this name means nothing yet: declare it first');
  if (other) return refusal('this name means different things in the models of this file');
  return isNamed(meant) ? meant : refusal(`'${nameOf(meant)}' has no id to rename`);
}

function isNamed(declaration: Declaration): declaration is Named {
  return declaration.id !== undefined;
}

function refusal(refused: string): Refusal {
  return { refused };
}

/** Why the new name cannot be given, or `undefined` when it can. */
function whyNot(context: FileContext, renamed: Named, newName: string): string | undefined {
  if (!isWord(newName)) {
    return `'${newName}' is not a name: use letters, digits, '_' and single inner hyphens, with at least one letter`;
  }
  if (isConnector(newName)) return `'${newName}' is a reserved word`;
  const renaming = { renamed, newName: newName.normalize('NFC') };
  for (const { model } of context.viewsOf(renamed.unit.path)) {
    const other = wouldCollide(model, renaming);
    if (other) return `'${newName}' is already declared in the same block: ${describe(other)}`;
    const captured = firstChanged(model, renaming);
    if (captured) return captureMessage(model, captured, renaming);
  }
  return undefined;
}

/** The first reference that would mean something else than now. One that means nothing yet may come to mean something. */
function firstChanged(model: Model, renaming: Renaming): Reference | undefined {
  const concerned = new Set([
    ...model.uses(renaming.renamed),
    ...model.mentions(renaming.newName),
    ...model.mentions(renaming.renamed.id ?? ''),
  ]);
  for (const reference of concerned) {
    const now = model.target(reference);
    if (now && wouldResolve(model, reference, renaming) !== now) return reference;
  }
  return undefined;
}

function captureMessage(model: Model, captured: Reference, renaming: Renaming): string {
  const { renamed, newName } = renaming;
  const owner = describe(captured.owner);
  const now = model.target(captured);
  return now === renamed
    ? `in ${owner} the name '${newName}' would mean another declaration`
    : `in ${owner} the name '${newName}' would come to mean ${describe(renamed)}`;
}

function describe(declaration: Declaration): string {
  return `${keywordOf(declaration).nfc} '${nameOf(declaration)}'`;
}
