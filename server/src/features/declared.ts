/**
 * From what stands at the cursor to the declarations it means, over all models of the file.
 */
import type { Declaration, Segment } from '../model/declaration.js';
import { placeOf } from '../syntax/tree.js';
import { endOfRun, hasLetter } from '../syntax/words.js';
import type { Found } from './find.js';
import { rangeOf, type FileContext, type Target } from './shapes.js';

/** Without doubles, in the order of the models. Nothing for an import. */
export function declarationsOf({ views }: FileContext, found: Found): readonly Declaration[] {
  if (found.is === 'declared') return [found.declaration];
  if (found.is === 'import') return [];
  const { reference, segment } = found;
  const meant = views.flatMap(({ model }) => model.segmentTarget(reference, segment) ?? []);
  return [...new Set(meant)];
}

/** The word that its statement starts with, whatever its kind is; empty where the statement lacks it. */
export function keywordOf({ unit, start }: Declaration): Segment {
  const end = endOfRun(unit.text, start);
  return hasLetter(unit.text, start, end)
    ? { start, end, nfc: unit.text.slice(start, end).normalize('NFC') }
    : { start, end: start, nfc: '' };
}

/** Where a declaration is: its name to select, its statement to show. */
export function targetOf(declaration: Declaration): Target {
  const { name, unit } = declaration;
  return { name: rangeOf(name), whole: rangeOf(placeOf(unit, declaration)) };
}
