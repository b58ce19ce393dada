// Binding of snippets: what is found in them against their notes, and what they declare as lines of text.
import { bindTree } from '../../server/src/model/bind/bind.js';
import type {
  Attribute,
  BoundFile,
  Clause,
  Declaration,
  Reference,
  Value,
} from '../../server/src/model/declaration.js';
import { absolute } from '../../server/src/syntax/tree.js';
import { parse } from '../../server/src/syntax/parse.js';
import { assertNotes, readMarked } from './marks.js';

/** Binds a marked snippet of one file. */
export function bind(source: string): BoundFile {
  const { path, text } = readMarked(source);
  return bindTree(parse(path, text));
}

/** Fails unless just the noted problems are found; for snippets with names that nothing declares, too. */
export function assertBound(source: string): void {
  const { path, bindings } = bind(source);
  const problems = bindings.flatMap((binding) => binding.problems);
  assertNotes(
    source,
    problems.map(({ at, code, message }) => ({ path, ...absolute(at), code, message })),
  );
}

/** The suggestions of the only problem of a snippet. */
export function suggestionsFor(source: string): readonly string[] | undefined {
  return bind(source).bindings.flatMap(({ problems }) => problems)[0]?.suggestions;
}

export function declarationsOf(source: string): readonly Declaration[] {
  return bind(source).bindings.flatMap(({ declarations }) => declarations);
}

export function referencesOf(source: string): readonly string[] {
  return bind(source).bindings.flatMap(({ references }) =>
    references.map((reference) => `${reference.role} ${nameOf(reference)}`),
  );
}

/**
 * A line for each declaration, nested ones indented, then lines of its attributes:
 * `status implemented since 2024`, with `(rejected)` or `(implied)` behind it.
 */
export function outline(source: string): string {
  return declarationsOf(source)
    .flatMap((declaration) => linesOf(declaration).map((line) => indent(declaration) + line))
    .join('\n');
}

function linesOf(declaration: Declaration): string[] {
  const { kind = '?', id, title, description, from, to, misplaced } = declaration;
  const ends = from && `${nameOf(from)} -> ${to ? nameOf(to) : '?'}`;
  const texts = [title, description].map((text) => text && JSON.stringify(text));
  const head = [kind, id, ends, ...texts, misplaced ? '(misplaced)' : ''];
  const overrides = declaration.overrides.flatMap(({ profiles, attributes }) => [
    `  when ${profiles.map(nameOf).join(', ')}`,
    ...attributes.map((line) => `    ${attributeText(line)}`),
  ]);
  const lines = declaration.attributes.map((line) => `  ${attributeText(line)}`);
  return [head.filter(Boolean).join(' '), ...lines, ...overrides];
}

function attributeText({ def, values, clauses, rejected, implied }: Attribute): string {
  const parts = [def.name, values.map(valueText).join(', '), ...clauses.map(clauseText)];
  const marks = [rejected && '(rejected)', implied && '(implied)'];
  return [...parts, ...marks].filter(Boolean).join(' ');
}

function clauseText({ connector, values }: Clause): string {
  return [connector, values.map(valueText).join(', ')].filter(Boolean).join(' ');
}

function valueText(value: Value): string {
  if (value.is === 'reference') return nameOf(value);
  return value.is === 'string' || value.is === 'text' ? JSON.stringify(value.text) : value.text;
}

function nameOf({ segments }: Reference): string {
  return segments.map(({ nfc }) => nfc).join('.');
}

function indent({ parent }: Declaration): string {
  return parent ? `  ${indent(parent)}` : '';
}
