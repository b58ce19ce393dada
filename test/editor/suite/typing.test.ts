// What the keys do in a text of the language: closing, indenting and commenting, by the language configuration.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openText } from './editor.js';

/** Types at `|` in a text and answers the text after it, with `|` at the cursor. */
async function typed(marked: string, keys: string): Promise<string> {
  const { document, cursor } = await openText(marked);
  const editor = vscode.window.activeTextEditor;
  assert.equal(editor?.document, document);
  editor.selection = new vscode.Selection(cursor, cursor);
  for (const text of keys) await vscode.commands.executeCommand('type', { text });
  const offset = document.offsetAt(editor.selection.active);
  return `${document.getText().slice(0, offset)}|${document.getText().slice(offset)}`;
}

const cases: [what: string, text: string, keys: string, expected: string][] = [
  ['a brace is closed', 'actor a "A" |', '{', 'actor a "A" {|}'],
  ['Enter opens a block', 'actor a "A" {|}', '\n', 'actor a "A" {\n  |\n}'],
  [
    'Enter keeps the indentation',
    'actor a "A" {\n  trust limited|\n}',
    '\n',
    'actor a "A" {\n  trust limited\n  |\n}',
  ],
  ['a quote is closed', 'actor a |', '"', 'actor a "|"'],
  ['three quotes stay three', 'a {\n  note |\n}', '"""', 'a {\n  note """|\n}'],
  [
    'Enter between three quotes opens a text',
    'a {\n  note """|"""\n}',
    '\n',
    'a {\n  note """\n    |\n  """\n}',
  ],
  ['Enter opens a text', 'a {\n  note """|\n}', '\n', 'a {\n  note """\n    |\n}'],
  ['also after a title', 'actor é "A" """|', '\n', 'actor é "A" """\n  |'],
  [
    'Enter ends a text',
    'a {\n  note """\n    x\n    """|\n}',
    '\n',
    'a {\n  note """\n    x\n    """\n    |\n}',
  ],
  [
    'Enter after a comma goes on with the list',
    'a {\n  targets b,|\n}',
    '\n',
    'a {\n  targets b,\n    |\n}',
  ],
  ['Enter inside a comment goes on with it', '// one| two', '\n', '// one\n//| two'],
  ['Enter at the end of a comment ends it', '// one|', '\n', '// one\n|'],
  ['a brace in a string is only a brace', 'actor a "x|"', '{', 'actor a "x{|"'],
];

suite('typing', () => {
  teardown(closeAll);

  for (const [what, text, keys, expected] of cases) {
    test(what, async () => {
      assert.equal(await typed(text, keys), expected);
    });
  }
});
