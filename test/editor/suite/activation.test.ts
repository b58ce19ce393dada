// The extension wakes for its language and for nothing else. Runs first: nothing sends it to sleep again.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, example, extension, open, until } from './editor.js';

suite('activation', () => {
  teardown(closeAll);

  test('a workspace with threat models does not wake it', async () => {
    const [file] = await vscode.workspace.findFiles('pypi/*.tm');
    assert.ok(file, 'the workspace has threat models');
    assert.equal(extension().isActive, false);
  });

  test('a file of another language does not wake it', async () => {
    const readme = await vscode.workspace.openTextDocument(example('pypi/README.md'));
    await vscode.window.showTextDocument(readme);
    assert.equal(readme.languageId, 'markdown');
    assert.equal(extension().isActive, false);
  });

  test('a threat model wakes it', async () => {
    const document = await vscode.workspace.openTextDocument(example('pypi/pypi.tm'));
    assert.equal(document.languageId, 'threat-model');
    await until('the extension to be active', () => extension().isActive);
  });

  test('the commands of the preview are there', async () => {
    await open('pypi/pypi.tm');
    const commands = await vscode.commands.getCommands(true);
    for (const name of ['bartizan.openPreview', 'bartizan.openPreviewToSide']) {
      assert.ok(commands.includes(name), name);
    }
  });
});
