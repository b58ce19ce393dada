// Completion knows what fits where the cursor is, in the text as it is typed.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openText } from './editor.js';

async function offered(marked: string): Promise<string[]> {
  const { document, cursor } = await openText(marked);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    cursor,
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

suite('completion', () => {
  teardown(closeAll);

  test('of kinds at the start of a statement', async () => {
    const labels = await offered('model m "M" {}\nthr|\n');
    assert.ok(labels.includes('threat'), labels.join(' '));
  });

  test('of names of the kind that fits', async () => {
    const labels = await offered(
      'model m "M" {}\nasset gold "Gold"\nactor thief "Thief"\nthreat t "T" {\n  targets |\n}\n',
    );
    assert.ok(labels.includes('gold'), labels.join(' '));
    const only = await offered(
      'model m "M" {}\nasset gold "Gold"\nactor thief "Thief"\nstore vault "V" {\n  holds |\n}\n',
    );
    assert.ok(only.includes('gold'), only.join(' '));
    assert.ok(!only.includes('thief'), only.join(' '));
  });

  test('of the words of an enumeration', async () => {
    const labels = await offered('model m "M" {}\nasset gold "Gold" { integrity | }\n');
    assert.ok(labels.includes('critical'), labels.join(' '));
  });
});
