// The editor formats a document through the server, with the shape that files have.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, openText } from './editor.js';

async function formatEdits(document: vscode.TextDocument): Promise<readonly vscode.TextEdit[]> {
  const options = { tabSize: 8, insertSpaces: false };
  const edits = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
    'vscode.executeFormatDocumentProvider',
    document.uri,
    options,
  );
  return edits ?? [];
}

suite('format', () => {
  teardown(closeAll);

  test('gives a document its shape', async () => {
    const { document } = await openText(
      'model  m "M" {\n\tpurpose  "P"; // why\n}\n\n\nactor a "A"',
    );
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, [...(await formatEdits(document))]);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), 'model m "M" {\n  purpose "P" // why\n}\n\nactor a "A"\n');
  });

  test('leaves an example alone', async () => {
    assert.deepEqual(await formatEdits(await open('pypi/threats.tm')), []);
  });
});
