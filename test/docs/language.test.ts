// Every example of the language's text is right: it parses, binds, and its names resolve.
// A block marked `fragment` leaves something out: it may import or name what is not there. One marked `policy` is a file
// of requirements, which no model imports.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { bindTree } from '../../server/src/model/bind/bind.js';
import { linkModel } from '../../server/src/model/link/link.js';
import { SCHEMA } from '../../server/src/schema/schema.js';
import { parse } from '../../server/src/syntax/parse.js';

const document = readFileSync(new URL('../docs/language.md', __dist), 'utf8');
const outside = new Set(['unknown-name', 'missing-import']);

interface Example {
  readonly line: number;
  readonly fragment: boolean;
  readonly text: string;
}

function examplesIn(markdown: string): Example[] {
  const fences = markdown.matchAll(/^```tm( fragment| policy)?\n([\s\S]*?)^```$/gm);
  return [...fences].map(({ 1: fragment, 2: text = '', index }) => ({
    line: markdown.slice(0, index).split('\n').length + 1,
    fragment: fragment === ' fragment',
    text,
  }));
}

/**
 * What is found when the text is a whole model: a `model` statement is added unless it has one. Requirements are
 * in none.
 */
function problemsOf(text: string): string[] {
  const path = '/models/example.tm';
  const whole = /^(model|requirement) /m.test(text) ? text : `${text}\nmodel example "Example"\n`;
  const file = bindTree(parse(path, whole));
  const files = {
    get: (wanted: string) => (wanted === path ? file : undefined),
    list: () => [path],
    folder: '/models',
  };
  const problems = [...file.bindings.flatMap((each) => each.problems), ...linkModel(files, path).problems];
  return problems.filter(({ code }) => code !== 'fragment').map((problem) => `${problem.code}: ${problem.message}`);
}

describe('docs/language.md', () => {
  const examples = examplesIn(document);
  test('has examples, all of them fenced as tm', () => {
    assert.ok(examples.length > 30);
    assert.equal(document.match(/^```tm/gm)?.length, examples.length);
  });
  for (const { line, fragment, text } of examples) {
    test(`the example at line ${line} is right`, () => {
      const found = problemsOf(text).filter((each) => !fragment || !outside.has(each.split(':')[0] ?? ''));
      assert.deepEqual(found, []);
    });
  }
});

describe('the example of a kind', () => {
  for (const { kind, example } of SCHEMA.filter((row) => row.kind !== 'import')) {
    test(`${kind} needs nothing around it`, () => assert.deepEqual(problemsOf(example), []));
  }
});
