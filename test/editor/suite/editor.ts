// What the tests in the editor share: files of the examples, places marked in their text, waiting for
// what the server answers, and leaving everything as it was.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const WAIT_MS = 30_000;

/** The installed extension. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('bartizan.bartizan');
  assert.ok(found, 'the extension is installed');
  return found;
}

/** A file of the examples, by its path below them. */
export function example(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the examples are open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a file of the examples in an editor, with the server running. */
export async function open(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(example(path));
  await vscode.window.showTextDocument(document);
  await extension().activate();
  return document;
}

let texts = 0;

/**
 * Opens an unsaved text of the language. `|` in it is taken out, and its position answered. Each text has a name
 * of its own: the editor is slow to forget the one that was closed before.
 */
export async function openText(
  marked: string,
): Promise<{ document: vscode.TextDocument; cursor: vscode.Position }> {
  const uri = vscode.Uri.parse(`untitled:text-${++texts}.tm`);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  await extension().activate();
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(0, 0), marked.replace('|', ''));
  assert.ok(await vscode.workspace.applyEdit(edit), 'the text is put in');
  return { document, cursor: document.positionAt(Math.max(0, marked.indexOf('|'))) };
}

/** The position of `|` in a piece of the document's text that occurs once. */
export function at(document: vscode.TextDocument, marked: string): vscode.Position {
  const piece = marked.replace('|', '');
  const text = document.getText();
  const offset = text.indexOf(piece);
  assert.ok(offset >= 0, `the text holds "${piece}"`);
  assert.equal(text.indexOf(piece, offset + 1), -1, `the text holds "${piece}" once`);
  return document.positionAt(offset + marked.indexOf('|'));
}

/** Replaces a piece of the document's text, as an edit that can be undone. */
export async function replace(
  document: vscode.TextDocument,
  piece: string,
  by: string,
): Promise<void> {
  const start = at(document, `|${piece}`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(
    start,
    document.positionAt(document.offsetAt(start) + piece.length),
  );
  edit.replace(document.uri, range, by);
  assert.ok(await vscode.workspace.applyEdit(edit), 'the edit is applied');
}

/** Asks again until there is an answer. What it asks for is said when it does not come. */
export async function until<T>(
  what: string,
  answer: () => T | undefined | false | PromiseLike<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + WAIT_MS;
  for (;;) {
    const found = await answer();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The diagnostics of a file with a code, as `CODE at WORD`. */
export function diagnosed(document: vscode.TextDocument, code?: string): string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter((diagnostic) => code === undefined || codeOf(diagnostic) === code)
    .map((diagnostic) => `${codeOf(diagnostic)} at ${document.getText(diagnostic.range)}`);
}

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until a file has a diagnostic, given as `CODE at WORD`. */
export function untilDiagnosed(document: vscode.TextDocument, diagnostic: string): Promise<true> {
  return until(`${diagnostic} in ${document.uri.path}`, () =>
    diagnosed(document).includes(diagnostic),
  );
}

export function untilNotDiagnosed(
  document: vscode.TextDocument,
  diagnostic: string,
): Promise<true> {
  return until(
    `no ${diagnostic} in ${document.uri.path}`,
    () => !diagnosed(document).includes(diagnostic),
  );
}

/** Takes back what tests typed, in every file, and closes everything. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
