// The preview as a tab of the editor: what is inside it, the end-to-end tests see.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, until } from './editor.js';

function previews(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => isPreview(input));
}

/** The editor puts a prefix of its own before the type of a panel. */
function isPreview(input: unknown): boolean {
  return input instanceof vscode.TabInputWebview && input.viewType.endsWith('bartizan.preview');
}

suite('preview', () => {
  teardown(closeAll);

  test('opens beside the text and is named after the model', async () => {
    const document = await open('fixtures/shop.tm');
    await vscode.commands.executeCommand('bartizan.openPreviewToSide');
    const tab = await until('the preview', () =>
      previews().find(({ label }) => label.includes('Book shop')),
    );
    assert.equal(tab.group.viewColumn, vscode.ViewColumn.Two);
    assert.equal(vscode.window.activeTextEditor?.document, document, 'the text keeps the focus');
  });

  test('has one panel for a document', async () => {
    const document = await open('fixtures/shop.tm');
    await vscode.commands.executeCommand('bartizan.openPreviewToSide');
    await until('the preview', () => previews().length === 1);
    await vscode.commands.executeCommand('bartizan.openPreview', document.uri);
    await until('the preview to be in front', () => previews()[0]?.isActive);
    assert.equal(previews().length, 1);
  });
});
