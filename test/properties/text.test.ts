// What holds of the tree of any text: parsing never fails and loses nothing, whole or edited.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse, type ParsedTree } from '../../server/src/syntax/parse.js';
import { print } from '../../server/src/syntax/print.js';
import { reparse } from '../../server/src/syntax/reparse.js';
import { editBetween } from '../../server/src/workspace/edit-between.js';
import { checkTree, plainUnit } from '../support/tree-check.js';
import { SAMPLE } from '../syntax/sample.js';
import { EditedTexts, lineEdits, typing, undoing, type Edit } from './support/edits.js';
import { exhaustive, property } from './support/property.js';
import { characters, excerpt, mutated, token, tokens } from './support/texts.js';

const PATH = '/main.tm';

const isLossless = (text: string): void => checkTree(parse(PATH, text), text);

property('random characters are printed back', characters, isLossless);
property('random tokens are printed back', tokens, isLossless);
property('mutated examples are printed back', mutated, isLossless);

exhaustive('very long and very deep texts are printed back', (passed) => {
  const parts = ['"', '\\', 'a', '.', ',', '-', '->', ';', '}', '{', 'a {', '? ', '/', '/*', ' '];
  const rows = ['\n', '"a" ', '"""', '"""\nactor "a"\n', 'a b,\n', 'a "x {\n', '"\\u{'];
  for (const part of [...parts, ...rows]) {
    for (const text of [part.repeat(10_000), `a "${part.repeat(10_000)}`]) {
      isLossless(text);
      passed();
    }
  }
});

/** The edited tree, which is to be that of the edited text. */
function edited(tree: ParsedTree, text: string): ParsedTree {
  const again = reparse(tree, editBetween(print(tree), text));
  const fresh = parse(PATH, text);
  checkTree(again, text);
  assert.deepEqual(again.units.map(plainUnit), fresh.units.map(plainUnit));
  return again;
}

function follow([start, edits]: readonly [string, readonly Edit[]]): void {
  const texts = new EditedTexts({ [PATH]: start });
  let tree = parse(PATH, start);
  for (const edit of edits) {
    texts.apply({ file: 0, edit });
    tree = edited(tree, texts.text(PATH));
  }
}

const line = fc.oneof(tokens, excerpt);
const edit = fc.oneof(
  { weight: 8, arbitrary: typing(fc.oneof(token, fc.constant(''))) },
  { weight: 2, arbitrary: lineEdits(line) },
  { weight: 1, arbitrary: undoing },
);
const edits = fc.array(edit, { minLength: 1, maxLength: 10 });

property('short texts that are edited read as if fresh', fc.tuple(tokens, edits), follow);
property('examples that are edited read as if fresh', fc.tuple(mutated, edits), follow);

exhaustive('a text that is typed and deleted reads as if fresh', (passed) => {
  let tree = parse(PATH, '');
  for (let end = 1; end <= SAMPLE.length; end += 1, passed())
    tree = edited(tree, SAMPLE.slice(0, end));
  for (let end = SAMPLE.length; end > 0; end -= 7, passed())
    tree = edited(tree, SAMPLE.slice(0, end));
});
