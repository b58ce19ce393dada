/**
 * Rename with prepare: the feature decides and refuses, this file converts.
 */
import { ErrorCodes, ResponseError, type TextEdit as ProtocolEdit } from 'vscode-languageserver';
import { prepareRename, rename } from '../features/rename.js';
import type { Refusal, TextEdit } from '../features/shapes.js';
import type { Session } from './session.js';

export function activateRename(session: Session): void {
  const { connection } = session;
  connection.onPrepareRename(async ({ textDocument, position }) => {
    const asked = await session.askAt(textDocument.uri, position);
    if (!asked) return null;
    const prepared = prepareRename(asked.context, asked.offset);
    if (isRefusal(prepared)) return refuse(prepared);
    return { range: session.range(prepared.at), placeholder: prepared.placeholder };
  });
  connection.onRenameRequest(async ({ textDocument, position, newName }) => {
    const asked = await session.askAt(textDocument.uri, position);
    if (!asked) return null;
    const edits = rename(asked.context, asked.offset, newName);
    return isRefusal(edits) ? refuse(edits) : { changes: changesOf(session, edits) };
  });
}

function isRefusal(answer: object): answer is Refusal {
  return 'refused' in answer;
}

function refuse({ refused }: Refusal): ResponseError {
  return new ResponseError(ErrorCodes.InvalidRequest, refused);
}

function changesOf(session: Session, edits: readonly TextEdit[]): Record<string, ProtocolEdit[]> {
  const changes: Record<string, ProtocolEdit[]> = {};
  for (const { at, text } of edits) {
    (changes[session.uri(at.path)] ??= []).push({ range: session.range(at), newText: text });
  }
  return changes;
}
