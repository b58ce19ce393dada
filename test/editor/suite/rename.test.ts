// Rename reaches files that are not open, and refuses what would change a meaning.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, closeAll, open, openText } from './editor.js';

async function renameEdit(
  document: vscode.TextDocument,
  position: vscode.Position,
  name: string,
): Promise<vscode.WorkspaceEdit> {
  return vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    position,
    name,
  );
}

suite('rename', () => {
  teardown(closeAll);

  test('changes each use in files that are not open', async () => {
    const document = await open('pypi/threats.tm');
    const position = at(document, 'mitigated by archive-ch|ecks');
    const edit = await renameEdit(document, position, 'framing-checks');
    const files = edit.entries().map(([uri, edits]) => {
      assert.deepEqual(
        edits.map(({ newText }) => newText),
        edits.map(() => 'framing-checks'),
      );
      return `${uri.path.replace(/.*\//, '')}: ${edits.length}`;
    });
    assert.deepEqual(files.sort(), [
      'components.tm: 1',
      'mitigations.tm: 1',
      'properties.tm: 1',
      'threats.tm: 1',
    ]);
  });

  test('once applied, the new name is what everything means', async () => {
    const document = await open('pypi/threats.tm');
    const position = at(document, 'mitigated by archive-ch|ecks');
    const edit = await renameEdit(document, position, 'framing-checks');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const [target] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at(document, 'mitigated by framing-ch|ecks'),
    );
    assert.match(target?.targetUri.path ?? '', /mitigations\.tm$/);
  });

  test('is offered with the whole name, hyphens included', async () => {
    const { document, cursor } = await openText('model m "M" {}\nasset api-|token "A"\n');
    const prepared = await vscode.commands.executeCommand<{
      range: vscode.Range;
      placeholder: string;
    }>('vscode.prepareRename', document.uri, cursor);
    assert.equal(prepared.placeholder, 'api-token');
    assert.equal(document.getText(prepared.range), 'api-token');
  });

  test('is refused where two would have one name', async () => {
    const { document, cursor } = await openText('model m "M" {}\nasset on|e "A"\nasset two "B"\n');
    await assert.rejects(renameEdit(document, cursor, 'two'), /'two' is already declared/);
  });

  test('is refused for what is no name', async () => {
    const { document, cursor } = await openText('model m "M" {}\nasset on|e "A"\n');
    await assert.rejects(renameEdit(document, cursor, 'on'), /'on' is a reserved word/);
  });
});
