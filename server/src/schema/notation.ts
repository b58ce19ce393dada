/**
 * How an attribute is written, in one line of the notation that the language reference explains: for hover,
 * completion details, messages and the reference.
 */
import type { AttributeDef, ClauseDef, ValueType } from './types.js';

/** `status MITIGATION_STATUS (since DATE) (because TEXT)`: the word, its value, and clauses; optional ones in parentheses. */
export function attributeNotation(def: AttributeDef): string {
  return [def.name, valueNotation(def.value, def.many), ...def.clauses.map(clauseNotation)]
    .filter((part) => part !== '')
    .join(' ');
}

/** `TEXT`, `yes | no`, `LEVEL`, `[asset, store]`; `+` behind it when it holds many; empty for a word alone. */
export function valueNotation(value: ValueType, many = false): string {
  const repeated = many ? '+' : '';
  switch (value.type) {
    case 'nothing':
      return '';
    case 'enum':
      return enumNotation(value.of.name, value.of.values) + repeated;
    case 'reference':
      return `[${value.to === 'any' ? 'any' : value.to.join(', ')}]`;
    case 'either':
      return value.of.map((each) => valueNotation(each, many)).join(' | ');
    case 'condition':
      return '{ CONDITIONS }';
    case 'string':
    case 'text':
    case 'word':
    case 'date':
    case 'number':
      return value.type.toUpperCase() + repeated;
  }
}

/** Few words stand for themselves, many for the name of their enumeration. */
function enumNotation(name: string, values: readonly { readonly word: string }[]): string {
  return values.length <= 3 ? values.map((value) => value.word).join(' | ') : name;
}

function clauseNotation(clause: ClauseDef): string {
  const written = `${clause.connector} ${valueNotation(clause.value, clause.many)}`;
  return clause.required ? written : `(${written})`;
}
