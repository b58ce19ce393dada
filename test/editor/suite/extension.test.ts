// The extension in a real extension host: it is there, and a threat model wakes it.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

suite('extension', () => {
  test('a .tm file is a threat model and activates the extension', async () => {
    const extension = vscode.extensions.getExtension('bartizan.bartizan');
    assert.ok(extension, 'the extension is installed');
    const [file] = await vscode.workspace.findFiles('pypi/pypi.tm');
    assert.ok(file, 'the example is in the workspace');
    const document = await vscode.workspace.openTextDocument(file);
    assert.equal(document.languageId, 'threat-model');
    await vscode.window.showTextDocument(document);
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
