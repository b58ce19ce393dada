/**
 * Open documents: their text follows the editor's, change by change.
 */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Session } from './session.js';
import { pathOf } from './uris.js';

export function activateDocuments(session: Session): void {
  const { connection, folders } = session;
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    folders.open(TextDocument.create(uri, languageId, version, text), pathOf(uri));
    session.changed('edit');
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const path = pathOf(textDocument.uri);
    for (const change of contentChanges) apply(session, path, change, textDocument.version);
    folders.changed(path);
    session.changed('edit');
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    folders.close(pathOf(textDocument.uri));
    session.changed('edit');
  });
}

/** One change at a time: each counts positions in the text that the one before it left. */
function apply(
  session: Session,
  path: string,
  change: TextDocumentContentChangeEvent,
  version: number,
): void {
  const document = session.folders.openDocument(path);
  if (!document) return;
  const inUtf16 = TextDocumentContentChangeEvent.isIncremental(change)
    ? { text: change.text, range: session.positions.utf16Range(document, change.range) }
    : change;
  TextDocument.update(document, [inUtf16], version);
}
