/**
 * Edits of the core as the protocol has them.
 */
import type {
  SnippetTextEdit,
  TextEdit as ProtocolEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextEdit } from '../features/shapes.js';
import type { Session } from './session.js';

export function changesOf(
  session: Session,
  edits: readonly TextEdit[],
): Record<string, ProtocolEdit[]> {
  const changes: Record<string, ProtocolEdit[]> = {};
  for (const { at, text } of edits) {
    (changes[session.uri(at.path)] ??= []).push({ range: session.range(at), newText: text });
  }
  return changes;
}

/**
 * Edits of the documents as they are now, where the client can tell.
 * @param snippets the edits hold places to fill in
 */
export function workspaceEdit(
  session: Session,
  edits: readonly TextEdit[],
  snippets: boolean,
): WorkspaceEdit {
  if (!session.abilities.versionedEdits) return { changes: changesOf(session, edits) };
  const paths = [...new Set(edits.map(({ at }) => at.path))];
  const documentChanges = paths.map((path) => ({
    textDocument: { uri: session.uri(path), version: session.version(path) },
    edits: edits
      .filter(({ at }) => at.path === path)
      .map((edit): ProtocolEdit | SnippetTextEdit => {
        const range = session.range(edit.at);
        if (!snippets) return { range, newText: edit.text };
        return { range, snippet: { kind: 'snippet', value: edit.text } };
      }),
  }));
  return { documentChanges };
}
