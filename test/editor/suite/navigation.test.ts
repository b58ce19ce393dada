// Definition, references, hover and symbols, as the editor asks for them.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, closeAll, open, until } from './editor.js';

/** The places that a command answers, as `FILE: WORD`, in the order of files and places. */
async function places(
  command: string,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<string[]> {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    command,
    document.uri,
    position,
  );
  const shown = await Promise.all(found.map(placeOf));
  return shown.sort();
}

async function placeOf(found: vscode.Location | vscode.LocationLink): Promise<string> {
  const [uri, range] =
    'targetUri' in found
      ? [found.targetUri, found.targetSelectionRange ?? found.targetRange]
      : [found.uri, found.range];
  const document = await vscode.workspace.openTextDocument(uri);
  return `${uri.path.replace(/.*\//, '')}: ${document.getText(range)}`;
}

const definitions = (document: vscode.TextDocument, marked: string) =>
  places('vscode.executeDefinitionProvider', document, at(document, marked));

suite('navigation', () => {
  teardown(closeAll);

  test('from a reference to its declaration in another file', async () => {
    const document = await open('pypi/threats.tm');
    const found = await definitions(document, 'mitigated by archive-ch|ecks');
    assert.deepEqual(found, ['mitigations.tm: archive-checks']);
  });

  test('from the path of an import to the file', async () => {
    const document = await open('pypi/pypi.tm');
    assert.deepEqual(await definitions(document, 'import "./thr|eats.tm"'), ['threats.tm: ']);
  });

  test('from the declaration of an asset to the boundaries around what keeps it', async () => {
    const document = await open('fixtures/shop.tm');
    const found = await definitions(document, 'asset ord|ers "Orders"');
    assert.deepEqual(found, ['shop.tm: shop-network']);
  });

  test('from a use of an asset to its declaration', async () => {
    const document = await open('fixtures/shop.tm');
    const found = await definitions(document, 'handles ord|ers');
    assert.deepEqual(found, ['shop.tm: orders']);
  });

  test('all references, in all files', async () => {
    const document = await open('pypi/mitigations.tm');
    const found = await places(
      'vscode.executeReferenceProvider',
      document,
      at(document, 'mitigation archive-|checks "'),
    );
    assert.deepEqual(found, [
      'components.tm: archive-checks',
      'mitigations.tm: archive-checks',
      'properties.tm: archive-checks',
      'threats.tm: archive-checks',
    ]);
  });

  test('a hover says what a name means', async () => {
    const document = await open('pypi/threats.tm');
    const position = at(document, 'mitigated by archive-ch|ecks');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    const text = hovers.flatMap(({ contents }) => contents.map(markdownOf)).join('\n');
    assert.match(text, /Strict checks of the framing of archives/);
    assert.match(text, /implemented/);
  });

  test('the outline has the declarations, nested as they are written', async () => {
    const document = await open('fixtures/shop.tm');
    const symbols = await until('the symbols', () =>
      vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      ),
    );
    const boundary = symbols.find(({ name }) => name === 'shop-network');
    assert.deepEqual(namesOf(boundary?.children), ['web', 'database']);
    assert.deepEqual(namesOf(boundary?.children[0]?.children), ['checkout']);
  });
});

function markdownOf(content: vscode.MarkdownString | vscode.MarkedString): string {
  return typeof content === 'string' ? content : content.value;
}

function namesOf(symbols: readonly vscode.DocumentSymbol[] | undefined): string[] {
  return (symbols ?? []).map(({ name }) => name);
}
