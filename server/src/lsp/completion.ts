/**
 * Completion: the feature says what fits, this file converts. The feature is loaded when it is first asked for.
 */
import {
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
} from 'vscode-languageserver';
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
  session.connection.onCompletion(
    session.answerAt('completion', (params) => complete(session, params)),
  );
}

async function complete(
  session: Session,
  { textDocument, position, context }: CompletionParams,
): Promise<CompletionList | null> {
  const { completions, MOST_ITEMS } = await import('../features/completion.js');
  const asked = await session.askAt(textDocument.uri, position);
  if (!asked) return null;
  const snippets = session.abilities.snippets;
  const options = { paths: asked.workspace.paths(), snippets };
  const items = completions(asked.context, asked.offset, options);
  const shown = answersTo(context?.triggerCharacter, items);
  return {
    isIncomplete: items.length >= MOST_ITEMS,
    items: shown.map((item) => itemOf(session, item)),
  };
}

const STARTS: readonly Completion['is'][] = ['kind', 'attribute'];

/** A character that asks by itself must not put a list between the user and the next line or word. */
function answersTo(
  character: string | undefined,
  items: readonly Completion[],
): readonly Completion[] {
  switch (character) {
    case ' ':
      return items.some((item) => STARTS.includes(item.is)) ? [] : items;
    case '.':
      return items.filter((item) => item.is === 'reference');
    case '"':
    case '/':
      return items.filter((item) => item.is === 'file');
    default:
      return items;
  }
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
