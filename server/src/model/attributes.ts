/**
 * Reading the attributes of a declaration under a view: what `when` replaces and the names that resolve.
 * Owns reading only; what an attribute means is in the terms beside it, what may be written is the schema's.
 */
import { attributeOf } from '../schema/schema.js';
import type { Connector } from '../schema/types.js';
import type { Attribute, Clause, DateValue, Declaration, Value } from './declaration.js';
import type { View } from './model.js';
import { query } from './query.js';

const NONE: readonly never[] = [];

/** The lines of an attribute that hold in the view, in text order: those of `when`, else the written ones. */
export function attributesOf(
  view: View,
  declaration: Declaration,
  name: string,
): readonly Attribute[] {
  const lines = effectiveAttributes(view, declaration);
  const isWritten = lines.some((line) => line.def.name === name);
  return isWritten ? lines.filter((line) => line.def.name === name) : NONE;
}

/** All lines that hold in the view. Under a profile a replaced attribute gives way to that of `when`. */
export function effectiveAttributes(view: View, declaration: Declaration): readonly Attribute[] {
  if (!view.profile || declaration.overrides.length === 0) return declaration.attributes;
  return replacedAttributes(view, declaration);
}

const replacedAttributes = query((view: View, declaration: Declaration): readonly Attribute[] => {
  const replacing = overridesOf(view, declaration);
  const words = new Set(replacing.map(firstWord));
  const answered = replacing.some((line) => line.def.response);
  const kept = declaration.attributes.filter(
    (line) => !words.has(firstWord(line)) && !(answered && line.def.response),
  );
  return [...kept, ...replacing];
});

/** `authenticated no` and `authenticated by` are two ways to say one thing, so one replaces the other. */
function firstWord({ def }: Attribute): string {
  return def.name.split(' ', 1)[0] ?? '';
}

/** The lines of the `when` blocks that name the view's profile. */
export function overridesOf(view: View, declaration: Declaration): readonly Attribute[] {
  const { model, profile } = view;
  if (!profile || declaration.overrides.length === 0) return [];
  return declaration.overrides
    .filter((block) => block.profiles.some((reference) => model.target(reference) === profile))
    .flatMap((block) => block.attributes);
}

/** True when the attribute is written (or implied by a clause line) in the view. */
export function has(view: View, declaration: Declaration, name: string): boolean {
  return attributesOf(view, declaration, name).length > 0;
}

export function valuesOf(view: View, declaration: Declaration, name: string): readonly Value[] {
  const [first, ...others] = attributesOf(view, declaration, name);
  if (!first) return NONE;
  return others.length > 0 ? [first, ...others].flatMap((line) => line.values) : first.values;
}

/** Texts of string, text, word, enumeration and number values, as meant (escapes resolved, dedented). */
export function textsOf(view: View, declaration: Declaration, name: string): readonly string[] {
  return valuesOf(view, declaration, name).flatMap((value) => textOfValue(value) ?? []);
}

export function textOf(view: View, declaration: Declaration, name: string): string | undefined {
  for (const value of valuesOf(view, declaration, name)) {
    if (value.is !== 'reference') return value.text;
  }
  return undefined;
}

/** The text of an attribute, else the default that the schema gives it. */
export function textOrDefault(
  view: View,
  declaration: Declaration,
  name: string,
): string | undefined {
  const { kind } = declaration;
  return textOf(view, declaration, name) ?? (kind && attributeOf(kind, name)?.default);
}

function textOfValue(value: Value): string | undefined {
  return value.is === 'reference' ? undefined : value.text;
}

export function dateOf(view: View, declaration: Declaration, name: string): DateValue | undefined {
  return valuesOf(view, declaration, name).find((value) => value.is === 'date')?.date;
}

export function numberOf(view: View, declaration: Declaration, name: string): number | undefined {
  return valuesOf(view, declaration, name).find((value) => value.is === 'number')?.number;
}

/** What the references of an attribute mean; those that did not resolve are left out. */
export function targetsOf(
  view: View,
  declaration: Declaration,
  name: string,
): readonly Declaration[] {
  return targetsOfValues(view, valuesOf(view, declaration, name));
}

export function targetsOfValues(view: View, values: readonly Value[]): readonly Declaration[] {
  return values.flatMap((value) =>
    value.is === 'reference' ? (view.model.target(value) ?? []) : [],
  );
}

/**
 * True when a value of one of the attributes was rejected, or a reference in it did not resolve or means something
 * of an unknown kind: a rule whose answer could be changed by it stays silent.
 */
export function isUncertain(view: View, declaration: Declaration, ...names: string[]): boolean {
  return names.some((name) =>
    attributesOf(view, declaration, name).some((line) => isUncertainLine(view, line)),
  );
}

/** The same of one line. */
export function isUncertainLine(view: View, line: Attribute): boolean {
  return line.rejected || line.values.some((value) => isUnresolved(view, value));
}

function isUnresolved(view: View, value: Value): boolean {
  return value.is === 'reference' && !view.model.target(value)?.kind;
}

export function clauseOf(line: Attribute | undefined, connector: Connector): Clause | undefined {
  return line?.clauses.find((clause) => clause.connector === connector);
}

export function clauseText(line: Attribute | undefined, connector: Connector): string | undefined {
  const value = clauseOf(line, connector)?.values[0];
  return value && textOfValue(value);
}

export function clauseDate(
  line: Attribute | undefined,
  connector: Connector,
): DateValue | undefined {
  const value = clauseOf(line, connector)?.values[0];
  return value?.is === 'date' ? value.date : undefined;
}
