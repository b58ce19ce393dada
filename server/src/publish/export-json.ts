/**
 * A model as plain data: every declaration, flat and in model order, with what is written in it.
 * Owns the shape of `tm export json`, whose JSON Schema is generated from the table of the language. It is the whole
 * model, internal declarations too; nothing derived stands in it but places, holders and audiences.
 */
import type { Attribute, Clause, Declaration, Override, Value } from '../model/declaration.js';
import type { Model, View } from '../model/model.js';
import { isInternal } from '../model/terms/presence.js';
import { lineTable, type LineTable, type Position } from '../syntax/lines.js';
import { print } from '../syntax/print.js';
import { absolute, type FilePath } from '../syntax/tree.js';
import type { Connector } from '../schema/types.js';
import { titleOf } from './graph.js';

export interface ModelJson {
  readonly version: 1;
  readonly model: string;
  readonly files: readonly string[];
  readonly declarations: readonly DeclarationJson[];
}

export interface DeclarationJson {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly parent?: string;
  /** The ends of a flow. */
  readonly from?: string;
  readonly to?: string;
  readonly at: { readonly file: string; readonly range: RangeJson };
  readonly audience: 'public' | 'internal';
  readonly attributes: AttributesJson;
  readonly when?: readonly OverrideJson[];
}

/** As the protocol has it: from 0, in UTF-16 code units. */
export interface RangeJson {
  readonly start: Position;
  readonly end: Position;
}

export interface OverrideJson {
  readonly profiles: readonly string[];
  readonly description?: string;
  readonly audience?: string;
  readonly attributes: AttributesJson;
}

type Plain = string | number | true;
type Clauses = Partial<Record<Connector, string>>;
type Written = Plain | ({ readonly value: Plain } & Clauses);
export type AttributesJson = Readonly<Record<string, Written | readonly Written[]>>;

export interface ExportOptions {
  /** The path of a file as the reader of the export knows it, with `/`. */
  readonly name: (path: FilePath) => string;
}

/** The whole model of a view of its base; what is demanded of models is no part of one. */
export function exportJson(view: View, options: ExportOptions): ModelJson {
  const { model } = view;
  const exporter = new Exporter(view, options);
  const declarations = model.declarations.filter(
    ({ kind, misplaced }) =>
      kind !== undefined && kind !== 'import' && kind !== 'requirement' && !misplaced,
  );
  return {
    version: 1,
    model: model.statement?.stableId ?? '',
    files: model.files.map((file) => options.name(file.path)),
    declarations: declarations.map((declaration) => exporter.declaration(declaration)),
  };
}

/** Members of a declaration rather than attributes. */
const MEMBERS = ['description', 'audience'];

/** What an attribute is when only its clauses are written. */
const DEFAULTS: Readonly<Record<string, string>> = {
  'property status': 'provided',
  'mitigation status': 'planned',
  'adversary in-scope': 'yes',
};

class Exporter {
  readonly #view: View;
  readonly #model: Model;
  readonly #name: ExportOptions['name'];
  readonly #lines: ReadonlyMap<FilePath, LineTable>;

  constructor(view: View, options: ExportOptions) {
    this.#view = view;
    this.#model = view.model;
    this.#name = options.name;
    const { files } = view.model;
    this.#lines = new Map(files.map(({ path, tree }) => [path, lineTable(print(tree))]));
  }

  declaration(declaration: Declaration): DeclarationJson {
    const holder = this.#model.holder(declaration);
    const { kind, from, to, overrides } = declaration;
    const description = declaration.description ?? textIn(declaration.attributes, 'description');
    return {
      kind: kind ?? '',
      id: this.#model.qualifiedName(declaration),
      title: titleOf(this.#view, declaration),
      ...(description !== undefined && { description }),
      ...(holder && { parent: this.#model.qualifiedName(holder) }),
      ...(from && { from: this.#id(from) }),
      ...(to && { to: this.#id(to) }),
      at: this.#at(declaration),
      audience: isInternal(this.#view, declaration) ? 'internal' : 'public',
      attributes: this.#attributes(declaration, declaration.attributes),
      ...(overrides.length > 0 && {
        when: overrides.map((override) => this.#override(declaration, override)),
      }),
    };
  }

  #at({ name }: Declaration): DeclarationJson['at'] {
    const { path } = name.unit;
    const { start, end } = absolute(name);
    const lines = this.#lines.get(path) ?? lineTable('');
    return {
      file: this.#name(path),
      range: { start: lines.position(start), end: lines.position(end) },
    };
  }

  #override(declaration: Declaration, override: Override): OverrideJson {
    const description = textIn(override.attributes, 'description');
    const audience = textIn(override.attributes, 'audience');
    return {
      profiles: override.profiles.map((profile) => this.#id(profile)),
      ...(description !== undefined && { description }),
      ...(audience !== undefined && { audience }),
      attributes: this.#attributes(declaration, override.attributes),
    };
  }

  /** By the words as written, in the order of their first lines. */
  #attributes(declaration: Declaration, lines: readonly Attribute[]): AttributesJson {
    const attributes: Record<string, Written | readonly Written[]> = {};
    for (const line of lines) {
      const { name, many } = line.def;
      const values = MEMBERS.includes(name) ? [] : this.#line(declaration, line);
      const [first] = values;
      if (first === undefined) continue;
      const known = attributes[name];
      if (!many) attributes[name] ??= first;
      else attributes[name] = [...(Array.isArray(known) ? (known as Written[]) : []), ...values];
    }
    return attributes;
  }

  #line(declaration: Declaration, line: Attribute): readonly Written[] {
    const clauses = this.#clauses(line.clauses);
    return this.#values(declaration, line).map((value) =>
      Object.keys(clauses).length > 0 ? { value, ...clauses } : value,
    );
  }

  #values(declaration: Declaration, line: Attribute): readonly Plain[] {
    const { name, value } = line.def;
    if (value.type === 'nothing') return [true];
    if (line.implied) return [DEFAULTS[`${declaration.kind} ${name}`] ?? []].flat();
    return line.values.map((each) => this.#value(each));
  }

  #value(value: Value): Plain {
    if (value.is === 'reference') return this.#id(value);
    return value.is === 'number' ? value.number : value.text;
  }

  #clauses(clauses: readonly Clause[]): Clauses {
    const written: Clauses = {};
    for (const connector of CLAUSES) {
      const clause = clauses.find((each) => each.connector === connector);
      const [first] = clause?.values ?? [];
      if (first) written[connector] = String(this.#value(first));
    }
    return written;
  }

  /** The qualified id of what a name means; the name as written while it means nothing. */
  #id(reference: Extract<Value, { is: 'reference' }>): string {
    const target = this.#model.target(reference);
    if (target) return this.#model.qualifiedName(target);
    return reference.segments.map(({ nfc }) => nfc).join('.');
  }
}

const CLAUSES = ['since', 'because', 'by', 'until', 'in'] as const;

function textIn(lines: readonly Attribute[], name: string): string | undefined {
  const value = lines.find((line) => line.def.name === name)?.values[0];
  return value && value.is !== 'reference' ? value.text : undefined;
}
