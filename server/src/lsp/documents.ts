/**
 * Open documents: their text follows the editor's, change by change.
 */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TextDocumentContentChangeEvent, type Position, type Range } from 'vscode-languageserver';
import { DocumentLines } from './document-lines.js';
import type { Session } from './session.js';
import { pathOf } from './uris.js';

export function activateDocuments(session: Session): void {
  const { connection, folders } = session;
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    if (!isText(text)) return;
    const document = TextDocument.create(uri, languageId, version, text);
    session.guard('opened file', () => folders.open(pathOf(uri), document));
    session.changes.changed('edit');
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const path = pathOf(textDocument.uri);
    for (const change of contentChanges) apply(session, path, change, textDocument.version);
    session.guard('changed file', () => folders.changed(path));
    session.changes.changed('edit');
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    session.guard('closed file', async () => {
      await folders.close(pathOf(textDocument.uri));
      session.changes.changed('disk');
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
  if (!document || !isText(change?.text)) return;
  const isIncremental = TextDocumentContentChangeEvent.isIncremental(change);
  if (isIncremental && !isRange(change.range)) return;
  const inUtf16 = isIncremental
    ? { text: change.text, range: utf16Range(session, document, change.range) }
    : { text: change.text };
  TextDocument.update(document, [inUtf16], version);
}

/** A client that errs may send anything; what is no text changes nothing. */
function isText(text: unknown): text is string {
  return typeof text === 'string';
}

/** Numbers outside the text are mended, by `utf16Range`. */
function isRange(range: Partial<Range> | null): boolean {
  return isPosition(range?.start) && isPosition(range?.end);
}

function isPosition(position: Partial<Position> | null | undefined): boolean {
  return Number.isFinite(position?.line) && Number.isFinite(position?.character);
}

/** Inside the text, whatever the client wrote: the library loses its lines over others. */
function utf16Range({ positions }: Session, document: TextDocument, range: Range): Range {
  const lines = new DocumentLines(document);
  const inside = (position: Position): Position =>
    lines.position(positions.offset(lines, position));
  return { start: inside(range.start), end: inside(range.end) };
}
