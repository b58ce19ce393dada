// A tree after an edit is mostly the old one. That it reads as if fresh, whatever is edited, is tested in test/properties/.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parse, type ParsedTree } from '../../server/src/syntax/parse.js';
import { print } from '../../server/src/syntax/print.js';
import { reparse } from '../../server/src/syntax/reparse.js';
import type { Edit } from '../../server/src/syntax/tree.js';
import { checkTree, plainUnit } from '../support/tree-check.js';

function edited(text: string, { start, end, text: by }: Edit): string {
  return text.slice(0, start) + by + text.slice(end);
}

/** Edits the tree, and checks it against a fresh one. */
function checkEdit(tree: ParsedTree, edit: Edit): ParsedTree {
  const text = edited(print(tree), edit);
  const again = reparse(tree, edit);
  const fresh = parse(tree.path, text);
  checkTree(again, text);
  assert.deepEqual(again.units.map(plainUnit), fresh.units.map(plainUnit));
  const { oddTexts, braces } = fresh.facts;
  assert.deepEqual([again.facts.oddTexts, again.facts.braces], [oddTexts, braces]);
  return again;
}

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
