// The editor mends findings: a quick fix with a place to fill in, all that is safe at once, and imports in order.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, closeAll, openText, untilDiagnosed, untilNotDiagnosed } from './editor.js';

async function actionsAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  kind: vscode.CodeActionKind,
): Promise<readonly vscode.CodeAction[]> {
  const range = new vscode.Range(position, position);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind.value,
  );
}

/** Does what the action of that title does; the first preferred one without a title. */
async function perform(actions: readonly vscode.CodeAction[], title?: string): Promise<void> {
  const action = actions.find((each) => (title ? each.title === title : each.isPreferred));
  assert.ok(action?.edit, `only: ${actions.map((each) => each.title).join(' | ')}`);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

suite('fixes', () => {
  teardown(closeAll);

  test('a misspelt word is mended by the preferred quick fix', async () => {
    const { document } = await openText('model m "M" {}\nasst gold "Gold"\n');
    await untilDiagnosed(document, 'unknown-keyword at asst');
    const actions = await actionsAt(
      document,
      at(document, 'a|sst'),
      vscode.CodeActionKind.QuickFix,
    );
    await perform(actions);
    assert.equal(document.getText(), 'model m "M" {}\nasset gold "Gold"\n');
    await untilNotDiagnosed(document, 'unknown-keyword at asst');
  });

  test('what is filled in has its place and the indentation of its block', async () => {
    const before = [
      'model m "M" {}',
      'threat a "A" {',
      '  severity high',
      '  mitigation known "Known" { status implemented; evidence "https://shop.example/known" }',
      '  mitigation lock "A lock whose title is long" { status implemented since 2024; kind prevent }',
      '}',
    ];
    const { document } = await openText(before.join('\n'));
    await untilDiagnosed(document, 'unverified-mitigation at lock');
    const place = at(document, 'lo|ck "');
    const actions = await actionsAt(document, place, vscode.CodeActionKind.QuickFix);
    await perform(actions, "add evidence to 'lock'");
    const after = [
      ...before.slice(0, 4),
      '  mitigation lock "A lock whose title is long" {',
      '    status implemented since 2024',
      '    kind prevent',
      '    evidence "..."',
      '  }',
      '}',
    ];
    assert.equal(document.getText().trimEnd(), after.join('\n'));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.getText(editor.selection), '...');
  });

  test('all that is safe is mended at once, and imports are put in order', async () => {
    const { document } = await openText(
      'model m "M" {}\nactor a "A" { trust "limited" }\nimport "./x.tm"\nthreat t "T" { cwe CWE-79 }\n',
    );
    await untilDiagnosed(document, 'wrong-value at "limited"');
    const start = new vscode.Position(0, 0);
    const fixAll = vscode.CodeActionKind.SourceFixAll.append('tm');
    await perform(await actionsAt(document, start, fixAll), 'Fix all that is safe to fix');
    const organize = vscode.CodeActionKind.SourceOrganizeImports;
    await perform(await actionsAt(document, start, organize), 'Organize imports');
    assert.equal(
      document.getText(),
      'model m "M" {}\nimport "./x.tm"\nactor a "A" { trust limited }\nthreat t "T" { cwe 79 }\n',
    );
  });
});
