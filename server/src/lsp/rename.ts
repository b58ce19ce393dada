/**
 * Rename with prepare: the feature decides and refuses, this file converts. The feature is loaded when it is first asked for.
 */
import {
  LSPErrorCodes,
  ResponseError,
  type Range,
  type RenameParams,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Refusal } from '../features/shapes.js';
import type { Session } from './session.js';

export function activateRename(session: Session): void {
  const { connection } = session;
  connection.onPrepareRename(
    session.answerAt('prepare rename', (params) => prepare(session, params)),
  );
  connection.onRenameRequest(session.answerAt('rename', (params) => renameIn(session, params)));
}

async function prepare(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
): Promise<{ range: Range; placeholder: string } | null> {
  const { prepareRename } = await import('../features/rename.js');
  const asked = await session.askAt(textDocument.uri, position);
  if (!asked) return null;
  const prepared = prepareRename(asked.context, asked.offset);
  if (isRefusal(prepared)) throw refused(prepared);
  return { range: session.range(prepared.at), placeholder: prepared.placeholder };
}

async function renameIn(
  session: Session,
  { textDocument, position, newName }: RenameParams,
): Promise<WorkspaceEdit | null> {
  const { rename } = await import('../features/rename.js');
  const { changesOf } = await import('./edits.js');
  const asked = await session.askAt(textDocument.uri, position);
  if (!asked) return null;
  const edits = rename(asked.context, asked.offset, newName);
  if (isRefusal(edits)) throw refused(edits);
  return { changes: changesOf(session, edits) };
}

function isRefusal(answer: object): answer is Refusal {
  return 'refused' in answer;
}

/** Clients show its message where the user asked. */
function refused({ refused: reason }: Refusal): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
