/**
 * What a word of the language inserts where nothing follows it yet: as a snippet with tab stops (the syntax of the
 * language server protocol), or as plain text for clients that have none.
 * Derived from the table of the language alone.
 */
import type { AttributeDef, ClauseDef, KindDef, ValueType } from '../../schema/types.js';

export interface Insertion {
  readonly insert: string;
  readonly snippet: boolean;
}

/** A declaration with all that its kind requires. */
export function kindSnippet(def: KindDef): Insertion {
  const stops = new Stops();
  const parts = [def.kind, ...headerParts(def, stops), ...blockParts(def, stops)];
  return { insert: parts.join(' '), snippet: true };
}

/** An attribute with the clauses that it requires; plain text where its value needs no help. */
export function attributeSnippet(def: AttributeDef): Insertion {
  const { name, value, clauses } = def;
  const isBare = value.type === 'nothing' && !clauses.some(({ required }) => required);
  if (isBare) return { insert: name, snippet: false };
  const helps = needsStops(value) || clauses.some(({ required }) => required);
  return helps ? { insert: lineOf(def, new Stops()), snippet: true } : plain(name);
}

/** `because "..."`. */
export function clauseSnippet({ connector, value }: ClauseDef): Insertion {
  if (!needsStops(value)) return plain(connector);
  return { insert: `${connector} ${valueStop(value, new Stops())}`, snippet: true };
}

/** `when PROFILE { ... }`. */
export function whenSnippet(): Insertion {
  return { insert: 'when ${1:} {\n\t$0\n}', snippet: true };
}

/** The word, and a space before what follows. */
export function plain(word: string): Insertion {
  return { insert: `${word} `, snippet: false };
}

function needsStops({ type }: ValueType): boolean {
  return type === 'string' || type === 'text' || type === 'enum' || type === 'condition';
}

/** Numbers tab stops from 1. */
class Stops {
  #count = 0;

  next(placeholder: string): string {
    this.#count += 1;
    return `\${${this.#count}:${placeholder}}`;
  }

  choice(words: readonly string[]): string {
    this.#count += 1;
    return `\${${this.#count}|${words.join(',')}|}`;
  }
}

function headerParts(def: KindDef, stops: Stops): readonly string[] {
  if (def.kind === 'import') return [`"${stops.next('./file.tm')}"`];
  const parts = def.id === 'none' ? [] : [stops.next('id')];
  const isFlow = def.kind === 'flow';
  if (isFlow) parts.push(stops.next('from'), '->', stops.next('to'));
  if (isFlow || def.title === 'required') parts.push(`"${stops.next('Title')}"`);
  if (def.description === 'required') parts.push(`"${stops.next('Meaning')}"`);
  return [...parts, ...requiredLines(def, stops, { header: true })];
}

/** A kind that its header says all of needs no block. */
function blockParts(def: KindDef, stops: Stops): readonly string[] {
  const isWhole = def.title === 'none' || def.description === 'required';
  if (isWhole || def.attributes.some(({ required, header }) => required && header)) return [];
  const lines = requiredLines(def, stops, { header: false }).map((line) => `\t${line}\n`);
  return [`{\n${lines.join('')}\t$0\n}`];
}

function requiredLines(
  def: KindDef,
  stops: Stops,
  { header }: { readonly header: boolean },
): readonly string[] {
  const required = def.attributes.filter(
    (each) => each.required && (each.header ?? false) === header,
  );
  return required.map((each) => lineOf(each, stops));
}

function lineOf({ name, value, clauses }: AttributeDef, stops: Stops): string {
  const parts = [name, valueStop(value, stops)];
  for (const clause of clauses.filter(({ required }) => required)) {
    parts.push(clause.connector, valueStop(clause.value, stops));
  }
  return parts.filter((part) => part !== '').join(' ');
}

/** Quotes where a string must stand, the words of an enumeration to choose from. */
function valueStop(value: ValueType, stops: Stops): string {
  switch (value.type) {
    case 'string':
    case 'text':
      return `"${stops.next('')}"`;
    case 'enum':
      return stops.choice(value.of.values.map(({ word }) => word));
    case 'date':
      return stops.next('YYYY-MM-DD');
    case 'nothing':
      return '';
    case 'condition':
      return `{ ${stops.next('')} }`;
    case 'reference':
    case 'either':
    case 'word':
    case 'number':
      return stops.next('');
  }
}
