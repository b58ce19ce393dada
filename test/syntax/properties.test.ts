// What holds for any text: parsing never fails, loses nothing, and a mistake spoils only its own statement.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { isKind } from '../../server/src/schema/schema.js';
import { lex } from '../../server/src/syntax/lexer.js';
import { parse } from '../../server/src/syntax/parse.js';
import {
  BlockComment,
  LineComment,
  StringLiteral,
  TextLiteral,
  type TokenType,
} from '../../server/src/syntax/tokens.js';
import type { Statement, Tree } from '../../server/src/syntax/tree.js';
import { checkTree } from '../support/tree-check.js';
import { argText } from '../support/tree-text.js';
import { SAMPLE } from './sample.js';

const SEED = 20261122;

/** Parses, and checks all that must hold for any text. */
function parseAny(text: string): Tree {
  const tree = parse('/main.tm', text);
  checkTree(tree, text);
  return tree;
}

function all(texts: fc.Arbitrary<string>, numRuns: number): void {
  const holds = (text: string) => void parseAny(text);
  fc.assert(fc.property(texts, holds), { seed: SEED, numRuns });
}

const TOKENS = [
  ...['a', 'b', 'flow', 'threat', 'by', 'because', 'in', 'é', '2fa', 'a-', '-', '--', '12', '1.2'],
  ...[
    '"',
    '"x"',
    '"""',
    '\\',
    '\\"""',
    '"\\',
    '->',
    ',',
    '.',
    '{',
    '}',
    ';',
    '//',
    '/*',
    '*/',
    '/',
  ],
  ...[
    ' ',
    '  ',
    '\t',
    '\n',
    '\n',
    '\n  ',
    '\r\n',
    '\r',
    '\ufeff',
    '?',
    '[',
    '🔒',
    '\ud83d',
    'threat a "A"',
  ],
];

suite('any text', () => {
  test('random characters', () => {
    all(fc.string({ unit: 'binary', maxLength: 60 }), 500);
    all(fc.string({ unit: 'grapheme', maxLength: 60 }), 200);
    all(
      fc.string({
        unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      }),
      200,
    );
  });

  test('random tokens', () => {
    all(
      fc.array(fc.constantFrom(...TOKENS), { maxLength: 40 }).map((parts) => parts.join('')),
      3000,
    );
  });

  test('the sample with a piece cut out, doubled or replaced', () => {
    const cut = fc.tuple(fc.nat(SAMPLE.length), fc.nat(30), fc.constantFrom('', ...TOKENS));
    all(
      cut.map(([at, length, by]) => SAMPLE.slice(0, at) + by + SAMPLE.slice(at + length)),
      1000,
    );
  });

  test('very long and very deep texts', () => {
    const long = 10_000;
    const parts = [
      '"',
      '\\',
      'a',
      '.',
      ',',
      '-',
      '->',
      ';',
      '}',
      '{',
      'a {',
      '? ',
      '/',
      '/*',
      ' ',
      '\n',
      '"a" ',
    ];
    for (const part of [...parts, '"""', '"""\nactor "a"\n', 'a b,\n', 'a "x {\n', '"\\u{']) {
      parseAny(part.repeat(long));
      parseAny(`a "${part.repeat(long)}`);
    }
  });
});

/** All statements of a tree. */
function statements(tree: Tree): { statement: Statement; start: number }[] {
  const inside = (statement: Statement): Statement[] => [
    statement,
    ...(statement.block?.statements ?? []).flatMap(inside),
  ];
  return tree.units.flatMap(({ statement, offset }) =>
    (statement ? inside(statement) : []).map((inner) => ({
      statement: inner,
      start: offset + inner.start,
    })),
  );
}

/** Kind and first argument of each declaration, with where it starts. */
function declarations(tree: Tree): { name: string; start: number }[] {
  return statements(tree).flatMap(({ statement: { keyword, args }, start }) => {
    if (!isKind(keyword.text)) return [];
    return [{ name: `${keyword.text} ${args[0] ? argText(args[0]) : ''}`, start }];
  });
}

function names(tree: Tree): string[] {
  return declarations(tree).map(({ name }) => name);
}

function missing(expected: readonly string[], tree: Tree): string[] {
  const found = new Set(names(tree));
  return expected.filter((name) => !found.has(name));
}

function problemsOf(tree: Tree): string[] {
  return tree.units.flatMap((unit) => unit.problems.map(({ code }) => code));
}

/** The sample without one occurrence of a token. */
function* withoutEach(token: string): Generator<{ text: string; at: number }> {
  for (let at = SAMPLE.indexOf(token); at >= 0; at = SAMPLE.indexOf(token, at + 1)) {
    yield { text: SAMPLE.slice(0, at) + SAMPLE.slice(at + token.length), at };
  }
}

suite('a mistake spoils only its own statement', () => {
  const sample = parseAny(SAMPLE);
  const expected = names(sample);

  test('the sample is correct', () => {
    assert.deepEqual(problemsOf(sample), []);
    assert.equal(expected.length, 19);
  });

  test('a lost `}` loses no declaration and is one problem', () => {
    for (const { text, at } of withoutEach('}')) {
      const tree = parseAny(text);
      assert.deepEqual(missing(expected, tree), [], `at ${at}`);
      if (!isInProse(at)) assert.deepEqual(problemsOf(tree), ['unclosed-block'], `at ${at}`);
    }
  });

  test('a lost `{` loses no declaration', () => {
    for (const { text, at } of withoutEach('{')) {
      assert.deepEqual(missing(expected, parseAny(text)), [], `at ${at}`);
    }
  });

  test('a lost `"""` loses no declaration', () => {
    for (const { text, at } of withoutEach('"""')) {
      assert.deepEqual(missing(expected, parseAny(text)), [], `at ${at}`);
    }
  });

  test('a lost quote loses no declaration but its own', () => {
    for (const { text, at } of withoutEach('"')) {
      const own = namesOnLine(sample, at);
      const lost = missing(expected, parseAny(text)).filter((name) => !own.includes(name));
      assert.deepEqual(lost, [], `at ${at}`);
    }
  });

  test('a cut line loses no declaration but its own', () => {
    for (const { text, at } of cutLines()) {
      if (lineAt(SAMPLE, at).endsWith('*/')) continue;
      const own = namesOnLine(sample, at);
      const lost = missing(expected, parseAny(text)).filter((name) => !own.includes(name));
      assert.deepEqual(lost, [], `cut at ${at}: ${JSON.stringify(lineAt(text, at))}`);
    }
  });

  test('a cut line swallows no line below it', () => {
    for (const { text, at, removed } of cutLines()) {
      if (/"""|\/\*/.test(lineAt(SAMPLE, at)) || isInProse(at)) continue;
      const next = SAMPLE.indexOf('\n', at);
      const starts = new Set(statements(parse('/main.tm', text)).map(({ start }) => start));
      const swallowed = statements(sample).filter(
        ({ start }) => start > next && !starts.has(start - removed),
      );
      assert.deepEqual(swallowed, [], `cut at ${at}: ${JSON.stringify(lineAt(text, at))}`);
    }
  });

  test('a prefix holds all declarations of its whole lines', () => {
    for (let at = 0; at < SAMPLE.length; at += 1) {
      const lineStart = SAMPLE.lastIndexOf('\n', at - 1) + 1;
      const whole = declarations(sample).filter(({ start }) => start < lineStart);
      const own = namesOnLine(sample, at);
      const tree = parseAny(SAMPLE.slice(0, at));
      const lost = missing(
        whole.map(({ name }) => name),
        tree,
      );
      assert.deepEqual(
        lost.filter((name) => !own.includes(name)),
        [],
        `prefix of ${at}`,
      );
    }
  });
});

/** The sample with the rest of a line missing, for each line and each column. */
function* cutLines(): Generator<{ text: string; at: number; removed: number }> {
  for (let at = 0; at < SAMPLE.length; at += 1) {
    const end = SAMPLE.indexOf('\n', at);
    if (end > at) yield { text: SAMPLE.slice(0, at) + SAMPLE.slice(end), at, removed: end - at };
  }
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length : end);
}

/** Names of the declarations that start on the line. */
function namesOnLine(tree: Tree, at: number): string[] {
  const start = SAMPLE.lastIndexOf('\n', at - 1) + 1;
  const end = SAMPLE.indexOf('\n', at);
  return declarations(tree)
    .filter((declaration) => declaration.start >= start && declaration.start < end)
    .map(({ name }) => name);
}

/** The offset lies in a text, string or comment of the sample. */
function isInProse(at: number): boolean {
  const { tokens, comments } = lex(SAMPLE);
  return [tokens, comments].some((row) => {
    for (let index = 0; index < row.length; index += 1) {
      if (row.start(index) < at && at < row.end(index)) return isProse(row.type(index));
    }
    return false;
  });
}

function isProse(type: TokenType): boolean {
  return [StringLiteral, TextLiteral, LineComment, BlockComment].includes(type);
}
