// Diagnostics follow the unsaved text, in the file that is edited and in those it concerns.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAll,
  diagnosed,
  open,
  openText,
  replace,
  untilDiagnosed,
  untilNotDiagnosed,
} from './editor.js';

suite('diagnostics', () => {
  teardown(closeAll);

  test('of a text that was never saved', async () => {
    const { document } = await openText('model m "M" {}\nasset a "A"\nassset b "B"\n');
    await untilDiagnosed(document, 'unknown-keyword at assset');
  });

  test('carry source, code, the page of the rule and a severity', async () => {
    const document = await open('fixtures/shop.tm');
    await untilDiagnosed(document, 'unmitigated-threat at stolen-backup');
    const [found] = vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ range }) => document.getText(range) === 'stolen-backup');
    assert.equal(found?.source, 'tm');
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
    assert.ok(typeof found.code === 'object', 'the code has a link');
    assert.match(found.code.target.toString(), /unmitigated-threat\.md$/);
  });

  test('a threat without its mitigation is unmitigated, until that is undone', async () => {
    const document = await open('pypi/threats.tm');
    await untilDiagnosed(document, 'unmitigated-threat at evidence-erased');
    const before = diagnosed(document);
    await replace(document, '  mitigated by archive-checks\n', '');
    await untilDiagnosed(document, 'unmitigated-threat at archive-confusion');
    assert.ok(document.isDirty, 'nothing was saved');
    await vscode.commands.executeCommand('undo');
    await untilNotDiagnosed(document, 'unmitigated-threat at archive-confusion');
    assert.deepEqual(diagnosed(document), before);
  });

  test('an edit in one file shows in another', async () => {
    const threats = await open('pypi/threats.tm');
    const mitigations = await open('pypi/mitigations.tm');
    await replace(mitigations, 'mitigation archive-checks "', 'mitigation archive-check "');
    await untilDiagnosed(threats, 'unknown-name at archive-checks');
    await vscode.commands.executeCommand('undo');
    await untilNotDiagnosed(threats, 'unknown-name at archive-checks');
  });

  test('a file that is not open is judged too', async () => {
    const document = await open('pypi/pypi.tm');
    const threats = await vscode.workspace.openTextDocument(
      vscode.Uri.joinPath(document.uri, '../threats.tm'),
    );
    await untilDiagnosed(threats, 'unmitigated-threat at evidence-erased');
  });
});
