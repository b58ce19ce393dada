// The table of the language is whole: every row is documented, and rows fit each other.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { askableOf, askedOf, COMBINING, TERMS } from '../../server/src/schema/conditions.js';
import {
  attributeOf,
  attributesOf,
  COMMON,
  ENUMS,
  isConnector,
  isKind,
  kindDef,
  SCHEMA,
  WHEN,
} from '../../server/src/schema/schema.js';
import { CONNECTORS, KINDS, type ValueType } from '../../server/src/schema/types.js';

const rows = SCHEMA.flatMap((row) => row.attributes.map((def) => ({ row, def })));
const declared = SCHEMA.filter((row) => row.kind !== 'import');

function referencesIn(value: ValueType): readonly string[] {
  if (value.type === 'either') return value.of.flatMap(referencesIn);
  return value.type === 'reference' && value.to !== 'any' ? value.to : [];
}

function enumsIn(value: ValueType): readonly object[] {
  if (value.type === 'either') return value.of.flatMap(enumsIn);
  return value.type === 'enum' ? [value.of] : [];
}

/** Written for a reader: whole sentences, without a stray blank. */
function assertDocumented(doc: string, what: string): void {
  assert.match(doc, /^\S.*[.*]$/s, what);
  assert.doesNotMatch(doc, /\s\s|\s$/, what);
}

function assertUnique(words: readonly string[], what: string): void {
  assert.deepEqual(
    words.filter((word, index) => words.indexOf(word) !== index),
    [],
    what,
  );
}

describe('kinds', () => {
  test('each stands once, in the order of the reference', () => {
    assert.deepEqual(
      SCHEMA.map((row) => row.kind),
      [...KINDS],
    );
    assert.ok(KINDS.every((kind) => isKind(kind) && kindDef(kind).kind === kind));
    assert.ok(!isKind('widget') && !isKind('toString'));
  });

  test('each has documentation and an example that begins with its own kind', () => {
    for (const row of SCHEMA) {
      assert.match(row.doc, /^(an?|the|another|something|data) .*[^.]$/, row.kind);
      assert.match(row.example, new RegExp(`^ *${row.kind} `, 'm'), row.kind);
    }
  });

  test('what holds something says so at both ends', () => {
    const held = new Set(SCHEMA.flatMap((row) => row.holds));
    held.delete('mitigation');
    for (const row of SCHEMA) {
      assert.equal(row.placedIn.length > 0, held.has(row.kind), row.kind);
      assert.equal(attributeOf(row.kind, 'in') !== undefined, held.has(row.kind), row.kind);
      assert.ok(row.placedIn.every((kind) => kindDef(kind).holds.length > 0));
    }
  });

  test('what has no id cannot be referred to', () => {
    const silent = SCHEMA.filter((row) => !row.referable).map((row) => row.kind);
    assert.deepEqual(silent, ['import', 'model', 'term', 'page', 'requirement']);
    assert.ok(SCHEMA.every((row) => row.id !== 'none' || !row.referable));
  });
});

describe('attributes', () => {
  test('names are unique in a kind, and found by name', () => {
    for (const { kind, attributes } of SCHEMA) {
      assertUnique(
        attributes.map((def) => def.name),
        kind,
      );
      assert.equal(attributesOf(kind), attributes);
      assert.ok(attributes.every((def) => attributeOf(kind, def.name) === def));
    }
    assert.equal(attributeOf('actor', 'carries'), undefined);
    assert.equal(attributeOf('actor', 'constructor'), undefined);
  });

  test('every declaration takes the common ones after its own; an import takes none', () => {
    for (const row of declared) {
      const common = COMMON.filter(({ name }) => !row.apart || name !== 'only in');
      assert.deepEqual(row.attributes.slice(-common.length), common);
    }
    assert.deepEqual(attributesOf('import'), []);
  });

  test('each is documented, with its clauses', () => {
    assertDocumented(WHEN, 'when');
    for (const { row, def } of rows) {
      assertDocumented(def.doc, `${row.kind} ${def.name}`);
      for (const clause of def.clauses)
        assertDocumented(clause.doc, `${def.name} ${clause.connector}`);
      assertUnique(
        def.clauses.map((clause) => clause.connector),
        def.name,
      );
    }
  });

  test('a default is a word of its enumeration, and the documentation tells it', () => {
    for (const { def } of rows.filter(({ def }) => def.default !== undefined)) {
      const words = def.value.type === 'enum' ? def.value.of.values.map((each) => each.word) : [];
      assert.ok(words.includes(def.default ?? ''), def.name);
      assert.ok(def.doc.includes(`\`${def.default}\``), def.name);
    }
    for (const [kind, name] of [
      ['property', 'status'],
      ['mitigation', 'status'],
      ['adversary', 'in-scope'],
    ] as const)
      assert.ok(attributeOf(kind, name)?.default, kind);
  });

  test('a second word is a connector; a first word that is one stands in the header', () => {
    for (const { def } of rows) {
      const [first = '', second, ...more] = def.name.split(' ');
      assert.ok(second === undefined || isConnector(second), def.name);
      assert.equal(isConnector(first), def.header === true, def.name);
      assert.deepEqual(more, []);
    }
    assert.ok(CONNECTORS.every(isConnector));
    assert.ok(!isConnector('about') && !isConnector('constructor'));
  });

  test('references name kinds that can be referred to, and hold many but for the one holder', () => {
    for (const { row, def } of rows) {
      for (const kind of referencesIn(def.value))
        assert.ok(isKind(kind) && kindDef(kind).referable, `${row.kind} ${def.name}: ${kind}`);
      if (def.value.type === 'reference') assert.equal(def.many, def.name !== 'in', def.name);
    }
  });

  test('a part date means its last day where something ends', () => {
    const dated = rows.flatMap(({ def }) => [
      { name: def.name, value: def.value, end: def.partDate },
      ...def.clauses.map((each) => ({
        name: each.connector,
        value: each.value,
        end: each.partDate,
      })),
    ]);
    for (const { name, value, end } of dated) {
      const last = name === 'until' || name === 'due';
      assert.equal(end, value.type === 'date' ? (last ? 'last' : 'first') : undefined, name);
    }
  });

  test('the responses of a threat, and the clauses they cannot do without', () => {
    const responses = attributesOf('threat').filter((def) => def.response);
    assert.deepEqual(
      responses.map((def) => [
        def.name,
        ...def.clauses.map((clause) => clause.connector + (clause.required ? '!' : '')),
      ]),
      [
        ['mitigated by'],
        ['accepted', 'because', 'by', 'until'],
        ['transferred to', 'because!'],
        ['avoided', 'because!'],
        ['dismissed', 'because!'],
      ],
    );
    assert.ok(rows.every(({ row, def }) => row.kind === 'threat' || !def.response));
  });

  test('what a declaration cannot do without', () => {
    const required = rows.filter(({ def }) => def.required);
    assert.deepEqual(
      required.map(({ row, def }) => `${row.kind} ${def.name}`),
      [
        'document url',
        'exclusion because',
        'responsibility falls to',
        'incident date',
        'page file',
        'requirement for',
        'requirement require',
        'exemption requirement',
        'exemption about',
        'exemption because',
      ],
    );
  });

  test('only a note is never published', () => {
    const hidden = COMMON.filter((def) => def.unpublished);
    assert.deepEqual(
      hidden.map((def) => def.name),
      ['note'],
    );
    assert.ok(rows.every(({ def }) => !def.unpublished || COMMON.includes(def)));
  });
});

describe('terms of conditions', () => {
  test('each is documented, and is one word that no other term has', () => {
    const defs = [...COMBINING, ...TERMS.map(({ def }) => def)];
    for (const def of defs) {
      assertDocumented(def.doc, def.name);
      assert.match(def.name, /^[a-z]+(-[a-z]+)*$/);
    }
    assertUnique(
      defs.map((def) => def.name),
      'terms',
    );
  });

  test('one that an attribute shares its word with takes what that takes', () => {
    for (const { kinds, def } of TERMS) {
      for (const kind of kinds === 'any' ? KINDS : kinds) {
        const own = attributeOf(kind, def.name);
        if (own) assert.deepEqual(own.value, def.value, `${kind} ${def.name}`);
        assert.equal(askedOf(kind, def.name), def);
        assert.equal(askableOf(kind).filter(({ name }) => name === def.name).length, 1);
      }
    }
  });
});

describe('enumerations', () => {
  test('each is listed once, and every one that an attribute or term takes is listed', () => {
    assertUnique(
      ENUMS.map((def) => def.name),
      'ENUMS',
    );
    const used = new Set([...rows, ...TERMS].flatMap(({ def }) => enumsIn(def.value)));
    assert.deepEqual(new Set<object>(ENUMS), used);
  });

  test('each word is documented, and no other spelling means two things', () => {
    for (const def of ENUMS) {
      assertDocumented(def.doc, def.name);
      for (const value of def.values) assertDocumented(value.doc, `${def.name} ${value.word}`);
      assertUnique(
        def.values.flatMap((value) => [value.word, ...(value.aliases ?? [])]),
        def.name,
      );
    }
  });
});
