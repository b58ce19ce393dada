/**
 * Where a click in the preview leads: a place in a source, or a file of the workspace.
 */
import type { Position } from 'vscode';
import {
  Range,
  TabInputText,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  commands,
  window,
  workspace,
} from 'vscode';

/**
 * Puts the cursor at a place, in the editor group that has the file already.
 * @param at a URI, `#`, an offset in UTF-16 code units
 */
export async function revealSource(at: string): Promise<void> {
  const hash = at.lastIndexOf('#');
  const document = await workspace.openTextDocument(Uri.parse(at.slice(0, hash)));
  const position = document.positionAt(Number(at.slice(hash + 1)));
  const selection = new Range(position, position);
  const viewColumn = columnFor(document.uri);
  const editor = await window.showTextDocument(document, { viewColumn, selection });
  editor.revealRange(aroundLine(position), TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Without one of its own, where another text is shown, so that the preview stays in sight. */
function columnFor(uri: Uri): ViewColumn {
  const groups = window.tabGroups.all;
  const own = groups.find(({ tabs }) => tabs.some(({ input }) => showsText(input, uri)));
  const column = own?.viewColumn ?? window.visibleTextEditors[0]?.viewColumn;
  return column ?? ViewColumn.One;
}

function showsText(input: unknown, uri: Uri): boolean {
  return input instanceof TabInputText && input.uri.toString() === uri.toString();
}

/** With what follows the name, which is what one came to read. */
function aroundLine({ line }: Position): Range {
  return new Range(line, 0, line + 8, 0);
}

/**
 * Opens a file that a page links to; says so where there is none.
 * @param href relative to the folder of the document
 */
export async function openFile(document: Uri, href: string): Promise<void> {
  const target = fileOf(document, href);
  const exists =
    target &&
    workspace.getWorkspaceFolder(target) &&
    (await workspace.fs.stat(target).then(
      () => true,
      () => false,
    ));
  if (exists) await commands.executeCommand('vscode.open', target, columnFor(target));
  else void window.showInformationMessage(`'${href}' is not a file of this workspace.`);
}

function fileOf(document: Uri, href: string): Uri | undefined {
  try {
    return Uri.joinPath(document, '..', decodeURIComponent(href.replace(/[?#].*$/, '')));
  } catch {
    return undefined;
  }
}
