/**
 * The reference part of docs/language.md, made from the table.
 * Knows Markdown and the table; the text around the reference is written by hand and kept as it is.
 */
import { COMBINING, TERMS } from '../conditions.js';
import { COMMON, ENUMS, SCHEMA, WHEN } from '../schema.js';
import { attributeNotation, valueNotation } from '../notation.js';
import type { AttributeDef, ClauseDef, EnumDef, KindDef } from '../types.js';

const begin = '<!-- reference: made from the table of the language by `npm run generate` -->';
const end = '<!-- /reference -->';
const common: ReadonlySet<AttributeDef> = new Set(COMMON);

/**
 * The document with the reference of today between its two markers.
 * Throws when the markers are not there.
 */
export function withReference(document: string): string {
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`no lines ${begin} and ${end} in the document`);
  return `${document.slice(0, from + begin.length)}\n\n${reference()}\n\n${document.slice(to)}`;
}

function reference(): string {
  return [
    `### Kinds at a glance\n\n${overview()}`,
    ...SCHEMA.map(kindSection),
    `### Attributes that every declaration takes\n\n${attributeTable(COMMON)}\n\n\`when\`: ${lowerFirst(WHEN)}`,
    `### Terms of conditions\n\n${termTable()}`,
    `## Enumerations`,
    ...[...ENUMS].filter((def) => def.values.length > 1).map(enumSection),
  ].join('\n\n');
}

function overview(): string {
  const rows = SCHEMA.map((row) => [`[\`${row.kind}\`](#${row.kind})`, row.doc]);
  return table(['kind', 'is'], rows);
}

function kindSection(row: KindDef): string {
  const own = row.attributes.filter((def) => !common.has(def));
  const parts = [
    `### ${row.kind}`,
    `${upperFirst(row.doc)}.`,
    `\`${headerOf(row)}\``,
    ...holdsLine(row),
    ...(own.length > 0 ? [attributeTable(own)] : []),
    `\`\`\`tm${row.kind === 'import' ? ' fragment' : row.apart ? ' policy' : ''}\n${row.example}\n\`\`\``,
  ];
  return parts.join('\n\n');
}

/** The line that opens a declaration; what may be left out is in parentheses. */
function headerOf(row: KindDef): string {
  if (row.kind === 'import') return 'import "PATH"';
  const ends = row.kind === 'flow' ? ['FROM -> TO'] : [];
  const clauses = row.attributes.filter((def) => def.header);
  return [
    row.kind,
    ...(row.id === 'none' ? [] : ['(id)']),
    ...ends,
    { required: '"Title"', optional: '("Title")', none: '' }[row.title],
    { required: '"Description"', optional: '("Description")', none: '' }[row.description],
    ...clauses.map((def) =>
      def.required ? attributeNotation(def) : `(${attributeNotation(def)})`,
    ),
  ].join(' ');
}

/** What conditions of requirements can ask besides attributes. */
function termTable(): string {
  const combining = COMBINING.map((def) => [code(def.name), 'all', valueCell(def), def.doc]);
  const terms = TERMS.map(({ kinds, def }) => [
    code(def.name),
    kinds === 'any' ? 'all' : kinds.map(code).join(', '),
    valueCell(def),
    def.doc,
  ]);
  return table(['word', 'asked of', 'value', 'meaning'], [...combining, ...terms]);
}

function holdsLine(row: KindDef): string[] {
  if (row.holds.length === 0) return [];
  return [`May hold: ${row.holds.map((kind) => `[\`${kind}\`](#${kind})`).join(', ')}.`];
}

function attributeTable(attributes: readonly AttributeDef[]): string {
  const rows = attributes.map((def) => [
    `\`${def.name}\`${def.required ? ' (required)' : ''}`,
    valueCell(def),
    [def.doc, ...def.clauses.map(clauseText)].join(' '),
  ]);
  return table(['attribute', 'value', 'meaning'], rows);
}

/** The words of an enumeration lead to what they mean. */
function valueCell(def: AttributeDef): string {
  const written = attributeNotation({ ...def, name: '' });
  if (def.value.type !== 'enum' || def.value.of.values.length < 2)
    return code(written || '(nothing)');
  const value = valueNotation(def.value);
  return `[${code(value)}](#${def.value.of.name.toLowerCase()})${code(written.slice(value.length))}`;
}

function code(text: string): string {
  return text ? `\`${text}\`` : '';
}

function clauseText(clause: ClauseDef): string {
  return `\`${clause.connector}\`: ${lowerFirst(clause.doc)}`;
}

function enumSection(def: EnumDef): string {
  const rows = def.values.map((value) => [`\`${value.word}\``, value.doc]);
  return `### ${def.name}\n\n${def.doc}\n\n${table(['word', 'means'], rows)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
