/**
 * The JSON Schema (2020-12) of what `tm export json` writes, made from the table.
 * Knows the shape of the export, not how a model is turned into it.
 */
import { ENUMS, SCHEMA } from '../schema.js';
import type { AttributeDef, ClauseDef, KindDef, ValueType } from '../types.js';

type Schema = Readonly<Record<string, unknown>>;

/** Attributes that an exported declaration holds as members of its own. */
const members: ReadonlySet<string> = new Set(['description', 'audience']);
const declared = SCHEMA.filter((row) => row.kind !== 'import' && !row.apart);

/** The schema, ready to be written as JSON. */
export function exportSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Export of a threat model',
    description: 'What `tm export json` writes: the whole model, flat, in model order.',
    ...record({
      version: { const: 1, description: 'The version of this format.' },
      model: text('The id of the model.'),
      files: list(text('Path of a file of the model, relative to the root folder, with `/`.')),
      declarations: list(ref('declaration')),
    }),
    $defs: { ...shapes(), ...enumerations(), ...attributeTables() },
  };
}

function shapes(): Record<string, Schema> {
  return {
    declaration: { ...declaration(), allOf: declared.map(attributesOfKind) },
    override: override(),
    position: record({
      line: count('Line, from 0.'),
      character: count('UTF-16 code units, from 0.'),
    }),
    range: record({ start: ref('position'), end: ref('position') }),
    reference: text('The qualified id of a declaration: `web.checkout`.'),
    date: { type: 'string', pattern: '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' },
  };
}

function declaration(): Schema {
  return record(
    {
      kind: { enum: declared.map((row) => row.kind) },
      id: text('The qualified id, as references write it; of what has none, what stands for it.'),
      title: text('The title, or what stands for it.'),
      at: record({ file: text('One of `files`.'), range: ref('range') }),
      audience: { ...ref('AUDIENCE'), description: 'Also internal when what holds it is.' },
      attributes: { type: 'object', description: 'What is written, by the words as written.' },
    },
    {
      description: text('Markdown.'),
      parent: { ...ref('reference'), description: 'What holds it, by nesting or by `in`.' },
      from: { ...ref('reference'), description: 'Where a flow begins.' },
      to: { ...ref('reference'), description: 'Where a flow ends.' },
      when: list(ref('override')),
    },
  );
}

function override(): Schema {
  return {
    ...record(
      {
        profiles: list(ref('reference')),
        attributes: { type: 'object', description: 'As of the declaration.' },
      },
      { description: text('Markdown.'), audience: ref('AUDIENCE') },
    ),
    description: 'What is different under profiles.',
  };
}

/** Ties the attributes of a declaration and of its overrides to those of its kind. */
function attributesOfKind({ kind }: KindDef): Schema {
  const attributes = { attributes: ref(`${kind}-attributes`) };
  const overrides = { type: 'array', items: { type: 'object', properties: attributes } };
  return {
    if: { type: 'object', properties: { kind: { const: kind } }, required: ['kind'] },
    then: { type: 'object', properties: { ...attributes, when: overrides } },
  };
}

function enumerations(): Record<string, Schema> {
  return Object.fromEntries(
    ENUMS.map((def) => [
      def.name,
      { description: def.doc, enum: def.values.map((value) => value.word) },
    ]),
  );
}

function attributeTables(): Record<string, Schema> {
  return Object.fromEntries(declared.map((row) => [`${row.kind}-attributes`, attributeTable(row)]));
}

/** Nothing is required: the export of an unfinished model is valid too. */
function attributeTable(row: KindDef): Schema {
  const exported = row.attributes.filter((def) => !members.has(def.name));
  return record({}, Object.fromEntries(exported.map((def) => [def.name, attribute(def)])));
}

function attribute(def: AttributeDef): Schema {
  const shape = withClauses(valueShape(def.value), def.clauses);
  return { description: def.doc, ...(def.many ? list(shape) : shape) };
}

/** A value without clauses stands alone, one with clauses in an object. */
function withClauses(bare: Schema, clauses: readonly ClauseDef[]): Schema {
  if (clauses.length === 0) return bare;
  const written = clauses.map(({ connector, value, many, doc }) => {
    const shape = valueShape(value);
    return [connector, { description: doc, ...(many ? list(shape) : shape) }];
  });
  return { anyOf: [bare, record({ value: bare }, Object.fromEntries(written))] };
}

function valueShape(value: ValueType): Schema {
  switch (value.type) {
    case 'nothing':
    case 'condition':
      return { const: true };
    case 'number':
      return { type: 'number' };
    case 'date':
      return ref('date');
    case 'enum':
      return ref(value.of.name);
    case 'reference':
      return ref('reference');
    case 'either':
      return { anyOf: value.of.map(valueShape) };
    case 'string':
    case 'text':
    case 'word':
      return { type: 'string' };
  }
}

function record(required: Record<string, Schema>, optional: Record<string, Schema> = {}): Schema {
  return {
    type: 'object',
    properties: { ...required, ...optional },
    ...(Object.keys(required).length > 0 ? { required: Object.keys(required) } : {}),
    additionalProperties: false,
  };
}

function list(items: Schema): Schema {
  return { type: 'array', items };
}

function text(description: string): Schema {
  return { type: 'string', description };
}

function count(description: string): Schema {
  return { type: 'integer', minimum: 0, description };
}

function ref(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}
