/**
 * What a word of the language means where it stands: a kind, an attribute, a connector, a word of an enumeration.
 */
import { isKind, kindDef } from '../../schema/schema.js';
import type { EnumDef, ValueType } from '../../schema/types.js';
import type { Condition } from '../../model/bind/condition.js';
import type { Attribute, Binding, Declaration } from '../../model/declaration.js';
import { requirementOf } from '../../model/read-requirements.js';
import type { Span } from '../../syntax/tree.js';
import {
  attributeDocumentation,
  clauseDocumentation,
  kindDocumentation,
  valueDocumentation,
  whenDocumentation,
} from '../word-documentation.js';
import { keywordOf } from '../declared.js';

export interface DocumentedWord {
  /** From the start of the unit. */
  readonly at: Span;
  readonly markdown: string;
}

/** @param offset from the start of the unit; right behind a word counts as on it */
export function wordAt(binding: Binding, offset: number): DocumentedWord | undefined {
  for (const word of wordsOf(binding)) {
    if (word.at.start <= offset && offset <= word.at.end) {
      const markdown = word.markdown();
      if (markdown !== undefined) return { at: word.at, markdown };
    }
  }
  return undefined;
}

interface Word {
  readonly at: Span;
  readonly markdown: () => string | undefined;
}

function* wordsOf(binding: Binding): Iterable<Word> {
  const { unit, declarations } = binding;
  const statement = unit.statement;
  if (statement?.keyword.nfc === 'import') {
    yield { at: statement.keyword, markdown: () => kindDocumentation(kindDef('import')) };
  }
  for (const declaration of declarations) yield* wordsOfDeclaration(declaration);
  const requirement = requirementOf(binding);
  if (requirement) yield* wordsOfConditions([...requirement.where, ...requirement.require]);
}

function* wordsOfConditions(conditions: readonly Condition[]): Iterable<Word> {
  for (const condition of conditions) {
    const { def } = condition;
    yield { at: condition, markdown: () => attributeDocumentation(def) };
    for (const value of condition.is === 'question' ? condition.values : []) {
      const word = value.nfc;
      yield {
        at: value,
        markdown: () =>
          documentationIn(enumsOf(def.value), word) ??
          (isKind(word) ? kindDocumentation(kindDef(word)) : undefined),
      };
    }
    yield* wordsOfConditions(condition.of ?? []);
  }
}

function* wordsOfDeclaration(declaration: Declaration): Iterable<Word> {
  const keyword = keywordOf(declaration);
  const { kind } = declaration;
  if (kind && isKind(keyword.nfc)) {
    yield { at: keyword, markdown: () => kindDocumentation(kindDef(kind)) };
  }
  for (const line of declaration.attributes) yield* wordsOfLine(line);
  for (const override of declaration.overrides) {
    yield { at: override, markdown: whenDocumentation };
    for (const line of override.attributes) yield* wordsOfLine(line);
  }
}

function* wordsOfLine(line: Attribute): Iterable<Word> {
  const { def, values, clauses } = line;
  if (!line.implied) yield { at: line, markdown: () => attributeDocumentation(def) };
  for (const clause of clauses) {
    const clauseDef = def.clauses.find(({ connector }) => connector === clause.connector);
    yield { at: clause, markdown: () => clauseDef && clauseDocumentation(clauseDef) };
  }
  for (const value of values) {
    if (value.is !== 'enum') continue;
    yield { at: value, markdown: () => documentationIn(enumsOf(def.value), value.text) };
  }
}

function enumsOf(type: ValueType): readonly EnumDef[] {
  if (type.type === 'either') return type.of.flatMap(enumsOf);
  return type.type === 'enum' ? [type.of] : [];
}

function documentationIn(enums: readonly EnumDef[], word: string): string | undefined {
  return enums.map((each) => valueDocumentation(each, word)).find((found) => found !== undefined);
}
