// Random models in which every text names the declaration that it stands in, so that what leaks can be told.
import fc from 'fast-check';
import { kindDef } from '../../../server/src/schema/schema.js';
import {
  KINDS,
  type AttributeDef,
  type Kind,
  type ValueType,
} from '../../../server/src/schema/types.js';

/** A declaration before its text is made. */
interface Drawn {
  readonly kind: Kind;
  /** Of the declaration that it stands in, if that may hold its kind. */
  readonly holder: number;
  readonly internal: boolean;
  /** Ends of a flow. */
  readonly ends: readonly [number, number];
  /** Which attributes it has, and what they name. */
  readonly choices: readonly number[];
}

export interface SecretModel {
  readonly text: string;
  /** What no public output may hold: a mark of each internal declaration, and of each note. */
  readonly secrets: readonly string[];
  /** The marks of what is public, some of which every page has. */
  readonly shown: readonly string[];
}

const DECLARED = KINDS.filter(
  (kind) => kind !== 'import' && kind !== 'model' && kind !== 'page' && !kindDef(kind).unpublished,
);
const ENDS: readonly Kind[] = ['actor', 'adversary', 'component', 'store', 'external', 'entry'];

const drawn: fc.Arbitrary<Drawn> = fc.record({
  kind: fc.oneof(
    fc.constantFrom(...DECLARED),
    fc.constantFrom<Kind>('component', 'entry', 'flow', 'threat'),
  ),
  holder: fc.nat(99),
  internal: fc.oneof(fc.constant(false), fc.constant(false), fc.boolean()),
  ends: fc.tuple(fc.nat(99), fc.nat(99)),
  choices: fc.array(fc.nat(999), { minLength: 12, maxLength: 12 }),
});

export const secretModels: fc.Arbitrary<SecretModel> = fc
  .tuple(fc.array(drawn, { minLength: 8, maxLength: 40 }), fc.nat(9))
  .map(([all, choice]) => new Making(all).model({ internal: choice === 0 }));

/** Of the `model` statement. */
const STATEMENT = 999;

/** A word that is part of no other word of the model. */
const mark = (at: number): string => `q${at}z`;
const noteMark = (at: number): string => `n${at}z`;

class Making {
  readonly #holders: readonly (number | undefined)[];
  readonly #ends: readonly number[];

  constructor(private readonly all: readonly Drawn[]) {
    this.#holders = all.map((each, at) => this.#holderOf(each, at));
    this.#ends = all.flatMap(({ kind }, at) => (ENDS.includes(kind) ? [at] : []));
  }

  /** @param statement whether the `model` statement itself is internal */
  model(statement: { readonly internal: boolean }): SecretModel {
    const tops = this.all.flatMap((_, at) =>
      this.#holders[at] === undefined ? this.#text(at) : [],
    );
    const marks = this.all.map((_, at) => at);
    return {
      text: `${this.#statement(statement.internal)}\n${tops.join('\n')}\n`,
      secrets: [
        ...(statement.internal ? [mark(STATEMENT)] : []),
        ...marks.flatMap((at) => [...(this.#isInternal(at) ? [mark(at)] : []), noteMark(at)]),
      ],
      shown: marks.filter((at) => !this.#isInternal(at)).map(mark),
    };
  }

  #statement(isInternal: boolean): string {
    const name = mark(STATEMENT);
    const audience = isInternal ? 'audience internal' : '';
    const facts = `purpose "${name}"; owner "${name}"; version "${name}"; disclosure "${name}"`;
    return `model ${name} "${name}" { ${facts}; report to "mailto:${name}@a.example"; ${audience} }`;
  }

  /** One of those before it that may hold its kind. */
  #holderOf({ kind, holder }: Drawn, at: number): number | undefined {
    const fitting = this.all.flatMap((each, before) =>
      before < at && kindDef(each.kind).holds.includes(kind) ? [before] : [],
    );
    return holder % 3 === 0 ? undefined : fitting[holder % Math.max(1, fitting.length)];
  }

  #isInternal(at: number): boolean {
    const { internal, kind } = this.all[at]!;
    const holder = this.#holders[at];
    if (internal || (holder !== undefined && this.#isInternal(holder))) return true;
    return kind === 'flow' && this.#endsOf(at).some((end) => this.#isInternal(end));
  }

  #endsOf(at: number): readonly number[] {
    const count = Math.max(1, this.#ends.length);
    return this.all[at]!.ends.flatMap((end) => this.#ends[end % count] ?? []);
  }

  #text(at: number): string[] {
    const { kind, internal } = this.all[at]!;
    const ends = this.#endsOf(at).map((end) => this.#path(end));
    if (kind === 'flow' && ends.length < 2) return [];
    const head = [kind, mark(at), kind === 'flow' ? ends.join(' -> ') : '', `"The ${mark(at)}"`];
    if (kind === 'term') head[1] = '';
    const inner = this.all.flatMap((_, inside) =>
      this.#holders[inside] === at ? this.#text(inside) : [],
    );
    const lines = [
      ...(internal ? ['audience internal'] : []),
      `description "About ${mark(at)}."`,
      `note "${noteMark(at)}"`,
      ...this.#attributes(at),
      ...inner,
    ];
    return [`${head.join(' ')} {\n${lines.join('\n')}\n}`];
  }

  /** As other declarations find it wherever it stands: ids are unique. */
  #path(at: number): string {
    return mark(at);
  }

  #attributes(at: number): readonly string[] {
    const { kind, choices } = this.all[at]!;
    const { attributes } = kindDef(kind);
    let response = false;
    return attributes.flatMap((def, number) => {
      const choice = choices[number % choices.length]! + number;
      if (LEFT_OUT.has(def.name) || (choice % 2 === 0 && !def.required)) return [];
      if (def.response && response) return [];
      const line = this.#line(def, at, choice);
      if (line !== undefined) response ||= def.response === true;
      return line ?? [];
    });
  }

  #line(def: AttributeDef, at: number, choice: number): string | undefined {
    const value = this.#value(def.value, at, choice);
    if (value === undefined) return undefined;
    const clauses = def.clauses.flatMap(({ connector, value: type }, number) => {
      const written = this.#value(type, at, choice + number);
      return written ? [`${connector} ${written}`] : [];
    });
    return [def.name, value, ...clauses].join(' ');
  }

  #value(type: ValueType, at: number, choice: number): string | undefined {
    switch (type.type) {
      case 'string':
      case 'text':
        return `"Says ${mark(at)}"`;
      case 'word':
        return mark(at);
      case 'nothing':
        return '';
      case 'date':
        return '2027-01-02';
      case 'number':
        return '79';
      case 'enum':
        return type.of.values[choice % type.of.values.length]!.word;
      case 'either':
        return this.#value(type.of[choice % type.of.length]!, at, choice);
      case 'reference':
        return this.#reference(type.to, at, choice);
      case 'condition':
        return undefined;
    }
  }

  /** Up to three others, internal ones among them. */
  #reference(to: readonly Kind[] | 'any', at: number, choice: number): string | undefined {
    const fitting = this.all.flatMap(({ kind }, other) => {
      const fits = to === 'any' ? kindDef(kind).referable : to.includes(kind);
      return fits && other !== at && kind !== 'term' ? [other] : [];
    });
    if (fitting.length === 0) return undefined;
    const chosen = [0, 1, 2].map((step) => fitting[(choice + step * 7) % fitting.length]!);
    return [...new Set(chosen)].map((other) => this.#path(other)).join(', ');
  }
}

const LEFT_OUT = new Set(['audience', 'description', 'note', 'in', 'extends', 'only in', 'tags']);
