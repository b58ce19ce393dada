/**
 * What stands at an offset of a file: a name that is used, a name that is declared, or an import.
 * Every feature that starts from the cursor starts here.
 */
import type { BoundFile, Binding, Declaration, Import, Reference } from '../model/declaration.js';
import { unitIndexAt } from '../syntax/locate.js';
import { placeOf, type Place, type Span, type Unit } from '../syntax/tree.js';

export type Found =
  | {
      readonly is: 'reference';
      readonly reference: Reference;
      readonly segment: number;
      readonly at: Place;
    }
  | { readonly is: 'declared'; readonly declaration: Declaration; readonly at: Place }
  | { readonly is: 'import'; readonly imported: Import; readonly at: Place };

/** @param offset UTF-16 code units from the start of the file; right behind a word still counts as on it */
export function find(file: BoundFile, offset: number): Found | undefined {
  for (const index of unitsAt(file.tree.units, offset)) {
    const binding = file.bindings[index];
    const found = binding && findInUnit(binding, offset - binding.unit.offset);
    if (found) return found;
  }
  return undefined;
}

/** The unit around the offset, and the one before where the offset is the border between them. */
function unitsAt(units: readonly Unit[], offset: number): number[] {
  const index = unitIndexAt(units, offset);
  return units[index]?.offset === offset && index > 0 ? [index, index - 1] : [index];
}

function findInUnit(binding: Binding, offset: number): Found | undefined {
  return (
    findReference(binding, offset) ?? findDeclared(binding, offset) ?? findImport(binding, offset)
  );
}

function findReference({ references, unit }: Binding, offset: number): Found | undefined {
  for (const reference of references) {
    const segment = reference.segments.findIndex((word) => covers(word, offset));
    const word = reference.segments[segment];
    if (word) return { is: 'reference', reference, segment, at: placeOf(unit, word) };
  }
  return undefined;
}

function findDeclared({ declarations, unit }: Binding, offset: number): Found | undefined {
  for (const declaration of declarations) {
    const { idAt } = declaration;
    if (idAt && covers(idAt, offset)) {
      return { is: 'declared', declaration, at: placeOf(unit, idAt) };
    }
  }
  return undefined;
}

function findImport({ imports, unit }: Binding, offset: number): Found | undefined {
  const imported = imports.find((each) => covers(each, offset));
  return imported && { is: 'import', imported, at: placeOf(unit, imported) };
}

function covers({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
