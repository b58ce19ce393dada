/**
 * Completion: the feature says what fits, this file converts.
 */
import {
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
} from 'vscode-languageserver';
import { completions } from '../features/completion.js';
import type { Completion } from '../features/shapes.js';
import type { Session } from './session.js';

const ITEM_KIND: Record<Completion['is'], CompletionItemKind> = {
  kind: CompletionItemKind.Keyword,
  attribute: CompletionItemKind.Property,
  connector: CompletionItemKind.Operator,
  value: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  file: CompletionItemKind.File,
};

export function activateCompletion(session: Session): void {
  session.connection.onCompletion(async ({ textDocument, position }) => {
    const asked = await session.askAt(textDocument.uri, position);
    if (!asked) return null;
    const { workspace, context, offset } = asked;
    const snippets = session.abilities?.snippets ?? false;
    return completions(context, offset, { paths: workspace.paths(), snippets }).map((item) =>
      itemOf(session, item),
    );
  });
}

function itemOf(session: Session, item: Completion): CompletionItem {
  return {
    label: item.label,
    kind: ITEM_KIND[item.is],
    sortText: item.sortKey,
    filterText: item.label,
    textEdit: { range: session.range(item.replace), newText: item.insert },
    insertTextFormat: item.snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(item.detail !== undefined && { detail: item.detail }),
    ...(item.documentation !== undefined && {
      documentation: { kind: MarkupKind.Markdown, value: item.documentation },
    }),
  };
}
