/**
 * Open documents: their text follows the editor's, change by change.
 */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TextDocumentContentChangeEvent, type Range } from 'vscode-languageserver';
import { lineTable } from '../syntax/lines.js';
import type { Session } from './session.js';
import { pathOf } from './uris.js';

export function activateDocuments(session: Session): void {
  const { connection, folders } = session;
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    const document = TextDocument.create(uri, languageId, version, text);
    session.guard('opened file', () => folders.open(pathOf(uri), document));
    session.changed('edit');
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const path = pathOf(textDocument.uri);
    for (const change of contentChanges) apply(session, path, change, textDocument.version);
    session.guard('changed file', () => folders.changed(path));
    session.changed('edit');
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    session.guard('closed file', async () => {
      await folders.close(pathOf(textDocument.uri));
      session.changed('disk');
    });
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
    ? { text: change.text, range: utf16Range(session, document, change.range) }
    : { text: change.text };
  TextDocument.update(document, [inUtf16], version);
}

function utf16Range({ positions }: Session, document: TextDocument, range: Range): Range {
  if (positions.encoding === 'utf-16') return range;
  const lines = lineTable(document.getText());
  return {
    start: positions.utf16(lines, range.start),
    end: positions.utf16(lines, range.end),
  };
}
