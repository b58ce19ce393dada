/**
 * Open documents: their text follows the editor's, change by change.
 */
import { TextDocumentContentChangeEvent, type Position, type Range } from 'vscode-languageserver';
import { EditableText } from '../syntax/editable-text.js';
import type { Edit, FilePath } from '../syntax/tree.js';
import type { OpenDocument } from './open-document.js';
import type { Session } from './session.js';
import { pathOf } from './uris.js';

export function activateDocuments(session: Session): void {
  const { connection, folders } = session;
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    if (!isText(text)) return;
    const document = { uri, version, text: new EditableText(text) };
    session.guard('opened file', () => folders.open(pathOf(uri), document));
    session.changes.changed('edit');
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const path = pathOf(textDocument.uri);
    const document = folders.openDocument(path);
    if (!document) return;
    for (const change of contentChanges) apply(session, path, document, change);
    document.version = textDocument.version;
    session.guard('changed file', () => folders.followImports(path));
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
  path: FilePath,
  document: OpenDocument,
  change: TextDocumentContentChangeEvent,
): void {
  const edit = editOf(session, document.text, change);
  if (!edit) return;
  document.text.replace(edit);
  session.folders.edited(path, edit);
}

/** `undefined` for what is no edit. */
function editOf(
  session: Session,
  now: EditableText,
  change: TextDocumentContentChangeEvent,
): Edit | undefined {
  if (!isText(change?.text)) return undefined;
  const { text } = change;
  if (!TextDocumentContentChangeEvent.isIncremental(change))
    return { start: 0, end: now.length, text };
  if (!isRange(change.range)) return undefined;
  const { start, end } = change.range;
  const [from, to] = [session.positions.offset(now, start), session.positions.offset(now, end)];
  return { start: Math.min(from, to), end: Math.max(from, to), text };
}

/** A client that errs may send anything; what is no text changes nothing. */
function isText(text: unknown): text is string {
  return typeof text === 'string';
}

/** Numbers outside the text count as the nearest inside. */
function isRange(range: Partial<Range> | null): boolean {
  return isPosition(range?.start) && isPosition(range?.end);
}

function isPosition(position: Partial<Position> | null | undefined): boolean {
  return Number.isFinite(position?.line) && Number.isFinite(position?.character);
}
