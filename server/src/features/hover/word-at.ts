/**
 * What a word of the language means where it stands: a kind, an attribute, a connector, a word of an enumeration.
 */
import { isKind, kindDef } from '../../schema/schema.js';
import type { EnumDef, ValueType } from '../../schema/types.js';
import type { Attribute, Binding, Declaration } from '../../model/declaration.js';
import type { Span } from '../../syntax/tree.js';
import {
  attributeDocumentation,
  clauseDocumentation,
  kindDocumentation,
  valueDocumentation,
  whenDocumentation,
} from '../word-documentation.js';

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

function* wordsOf({ unit, declarations }: Binding): Iterable<Word> {
  const statement = unit.statement;
  if (statement?.keyword.nfc === 'import') {
    yield { at: statement.keyword, markdown: () => kindDocumentation(kindDef('import')) };
  }
  for (const declaration of declarations) yield* wordsOfDeclaration(declaration);
}

function* wordsOfDeclaration(declaration: Declaration): Iterable<Word> {
  const { keyword } = declaration.statement;
  const { kind } = declaration;
  if (kind && isKind(keyword.nfc)) {
    yield { at: keyword, markdown: () => kindDocumentation(kindDef(kind)) };
  }
  for (const line of declaration.attributes) yield* wordsOfLine(line);
  for (const { word, attributes } of declaration.overrides) {
    yield { at: word, markdown: whenDocumentation };
    for (const line of attributes) yield* wordsOfLine(line);
  }
}

function* wordsOfLine({ def, word, values, clauses, implied }: Attribute): Iterable<Word> {
  if (!implied) yield { at: word, markdown: () => attributeDocumentation(def) };
  for (const clause of clauses) {
    const clauseDef = def.clauses.find(({ connector }) => connector === clause.connector);
    yield { at: clause.word, markdown: () => clauseDef && clauseDocumentation(clauseDef) };
  }
  for (const value of values) {
    if (value.is !== 'enum') continue;
    const { text, node } = value;
    yield { at: node, markdown: () => documentationIn(enumsOf(def.value), text) };
  }
}

function enumsOf(type: ValueType): readonly EnumDef[] {
  if (type.type === 'either') return type.of.flatMap(enumsOf);
  return type.type === 'enum' ? [type.of] : [];
}

function documentationIn(enums: readonly EnumDef[], word: string): string | undefined {
  return enums.map((each) => valueDocumentation(each, word)).find((found) => found !== undefined);
}
