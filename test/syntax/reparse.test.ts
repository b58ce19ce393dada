// A tree after an edit is the tree of the edited text, and most of it is the old one.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { parse, type ParsedTree } from '../../server/src/syntax/parse.js';
import { reparse, type Edit } from '../../server/src/syntax/reparse.js';
import { checkTree, plainUnit } from '../support/tree-check.js';
import { SAMPLE } from './sample.js';

function edited(text: string, { start, end, text: by }: Edit): string {
  return text.slice(0, start) + by + text.slice(end);
}

/** Edits the tree, and checks it against a fresh one. */
function checkEdit(tree: ParsedTree, edit: Edit): ParsedTree {
  const text = edited(tree.text, edit);
  const again = reparse(tree, edit);
  const fresh = parse(tree.path, text);
  checkTree(again, text);
  assert.deepEqual(again.units.map(plainUnit), fresh.units.map(plainUnit));
  const { oddTexts, braces } = fresh.facts;
  assert.deepEqual([again.facts.oddTexts, again.facts.braces], [oddTexts, braces]);
  return again;
}

const PIECES = [
  ...[
    '',
    '',
    '',
    'a',
    'b c',
    '"',
    '"x"',
    '"""',
    '{',
    '}',
    '{ }',
    ';',
    ',',
    '.',
    '->',
    '-',
    'by ',
    '//',
    '/*',
    '*/',
  ],
  ...[
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    '\ufeff',
    '?',
    '\\',
    'threat x "X"',
    '\nthreat x "X" {\n',
    'é',
  ],
];

/** Where in the text, how many characters are replaced, and by what. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)),
  text: fc.constantFrom(...PIECES),
});

function follow(
  text: string,
  changes: readonly { at: number; removed: number; text: string }[],
): void {
  let tree = parse('/main.tm', text);
  for (const { at, removed, text: by } of changes) {
    const start = Math.floor(at * tree.text.length);
    const end = Math.min(start + removed, tree.text.length);
    tree = checkEdit(tree, { start, end, text: by });
  }
}

suite('an edited tree is that of the edited text', () => {
  const options = { seed: 20261122, numRuns: 200 };
  const changes = fc.array(change, { minLength: 1, maxLength: 12 });

  test('in the sample', () => {
    fc.assert(
      fc.property(changes, (list) => follow(SAMPLE, list)),
      options,
    );
  });

  test('in short texts', () => {
    const start = fc
      .array(fc.constantFrom(...PIECES, 'a b,\n', 'c\n', 'd { e }\n', 'f\n', '\n\ufeffg\n'))
      .map((parts) => parts.join(''));
    fc.assert(fc.property(start, changes, follow), { ...options, numRuns: 1500 });
  });

  test('while it is typed and deleted', () => {
    let tree = parse('/main.tm', '');
    for (const character of SAMPLE) {
      const end = tree.text.length;
      tree = checkEdit(tree, { start: end, end, text: character });
    }
    while (tree.text.length > 0) {
      tree = checkEdit(tree, {
        start: Math.max(0, tree.text.length - 7),
        end: tree.text.length,
        text: '',
      });
    }
  });
});

suite('an edit touches few units', () => {
  const TEXT = 'actor a "A"\n'.repeat(100);
  const at = TEXT.length / 2;
  const kept = (tree: ParsedTree, edit: Edit) => {
    const old = new Set(tree.units);
    return checkEdit(tree, edit).units.filter((unit) => old.has(unit)).length;
  };

  test('those beside it', () => {
    assert.equal(kept(parse('/main.tm', TEXT), { start: at, end: at, text: 'b' }), 98);
    assert.equal(kept(parse('/main.tm', TEXT), { start: at + 3, end: at + 4, text: '' }), 98);
    assert.equal(kept(parse('/main.tm', TEXT), { start: at + 11, end: at + 11, text: ' "' }), 98);
  });

  test('those beside it, when a brace is lost, too', () => {
    const tree = parse('/main.tm', TEXT);
    assert.equal(kept(tree, { start: at + 11, end: at + 11, text: ' {' }), 98);
  });
});
