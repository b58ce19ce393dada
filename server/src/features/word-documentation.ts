/**
 * What the words of the language mean, as Markdown from its table: for hover and for the lists of completion.
 */
import { attributeNotation, valueNotation } from '../schema/notation.js';
import { WHEN } from '../schema/schema.js';
import type { AttributeDef, ClauseDef, EnumDef, KindDef } from '../schema/types.js';

/** What a kind is, with an example. */
export function kindDocumentation({ kind, doc, example }: KindDef): string {
  return `**${kind}** is ${doc}.\n\n${fenced(example)}`;
}

/** How an attribute is written, and what it says. */
export function attributeDocumentation(def: AttributeDef): string {
  const values = def.value.type === 'enum' ? `\n\n${valueList(def.value.of)}` : '';
  return `${fenced(attributeNotation(def))}\n\n${def.doc}${values}`;
}

export function clauseDocumentation(def: ClauseDef): string {
  return `${fenced(clauseNotation(def))}\n\n${def.doc}`;
}

/** `until DATE` */
export function clauseNotation({ connector, value, many }: ClauseDef): string {
  return `${connector} ${valueNotation(value, many)}`;
}

/** What a word of an enumeration means; nothing for a word that it does not have. */
export function valueDocumentation({ values }: EnumDef, word: string): string | undefined {
  const found = values.find((value) => value.word === word);
  return found && `**${found.word}**: ${found.doc}`;
}

export function whenDocumentation(): string {
  return `${fenced('when PROFILE, PROFILE { ... }')}\n\n${WHEN}`;
}

function valueList({ values }: EnumDef): string {
  return values.map(({ word, doc }) => `- \`${word}\`: ${doc}`).join('\n');
}

function fenced(code: string): string {
  return `\`\`\`tm\n${code}\n\`\`\``;
}
