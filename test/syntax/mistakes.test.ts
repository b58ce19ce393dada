// A mistake spoils only its own statement, wherever it is made. What holds of any text is in test/properties/.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
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

/** Parses, and checks all that must hold for any text. */
function parseAny(text: string): Tree {
  const tree = parse('/main.tm', text);
  checkTree(tree, text);
  return tree;
}

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
