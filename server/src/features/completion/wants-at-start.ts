/**
 * What may start a statement: the kinds, attributes and clauses that its block takes and does not have yet.
 */
import { kindDef, SCHEMA } from '../../schema/schema.js';
import type { AttributeDef, KindDef } from '../../schema/types.js';
import type { Attribute, Declaration } from '../../model/declaration.js';
import { conditionsOf } from './wants-in-condition.js';
import { looseClauses, missingClauses, type Want, type Writing } from './wants.js';

/** Nothing where no statement may start. */
export function wantsAtStart({ block, cursor, binding }: Writing): readonly Want[] {
  if (!cursor.starts || cursor.quoted) return [];
  const word = cursor.word.start - binding.unit.offset;
  switch (block.is) {
    case 'top':
      return [{ is: 'kinds', kinds: SCHEMA }];
    case 'declaration':
      return wantsInDeclaration(block.kind, block.of, word);
    case 'when': {
      const override = block.of?.overrides.find((each) => each.start === block.start);
      const defs = missingAttributes(block.kind, without(override?.attributes ?? [], word));
      return [{ is: 'attributes', defs: defs.filter(({ name }) => name !== 'in') }];
    }
    case 'attribute': {
      const line = linesOf(block.of).find((each) => each.start === block.start);
      return [{ is: 'clauses', defs: missingClauses(block.def, line, word) }];
    }
    case 'conditions':
      return conditionsOf(block.kinds);
    case 'unknown':
      return [];
  }
}

function wantsInDeclaration(
  kind: KindDef,
  declaration: Declaration | undefined,
  word: number,
): readonly Want[] {
  const written = without(declaration?.attributes ?? [], word);
  const isDescribed = declaration?.descriptionAt !== undefined;
  const isNested = declaration?.parent !== undefined;
  const defs = missingAttributes(kind, written).filter(
    ({ name }) => !(name === 'description' && isDescribed) && !(name === 'in' && isNested),
  );
  return [
    { is: 'kinds', kinds: kind.holds.map(kindDef) },
    { is: 'attributes', defs },
    { is: 'clauses', defs: looseClauses(kind, written, word) },
    { is: 'when' },
  ];
}

/** What is written besides the word at the cursor. */
function without(attributes: readonly Attribute[], word: number): readonly Attribute[] {
  return attributes.filter((line) => line.start !== word);
}

function linesOf(declaration: Declaration | undefined): readonly Attribute[] {
  if (!declaration) return [];
  const overriding = declaration.overrides.flatMap(({ attributes }) => attributes);
  return [...declaration.attributes, ...overriding];
}

/** Those that are not written, or that hold many; of two with one first word only one may be written. */
function missingAttributes(kind: KindDef, written: readonly Attribute[]): readonly AttributeDef[] {
  const explicit = written.filter(({ implied }) => !implied);
  const byFirstWord = new Map(explicit.map(({ def }) => [firstWord(def), def]));
  return kind.attributes.filter((def) => {
    const other = byFirstWord.get(firstWord(def));
    return !other || (other === def && def.many);
  });
}

function firstWord({ name }: AttributeDef): string {
  return name.replace(/ .*/, '');
}
