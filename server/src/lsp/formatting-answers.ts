/**
 * The answers to requests for formatting: edits of the formatter, converted. What the client says of tabs does not
 * matter: files have one shape.
 */
import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver';
import { formatEdits, formatLine } from '../syntax/format/format.js';
import type { Edit } from '../syntax/tree.js';
import type { DocumentQuestion, Session } from './session.js';

export async function whole(
  session: Session,
  { textDocument }: DocumentFormattingParams,
): Promise<TextEdit[] | null> {
  const asked = await session.ask(textDocument.uri);
  return asked ? editsOf(session, asked, formatEdits(asked.context.file.tree)) : null;
}

export async function inRange(
  session: Session,
  { textDocument, range }: DocumentRangeFormattingParams,
): Promise<TextEdit[] | null> {
  const asked = await session.ask(textDocument.uri);
  if (!asked) return null;
  const start = session.positions.offset(asked.lines, range.start);
  const end = session.positions.offset(asked.lines, range.end);
  return editsOf(session, asked, formatEdits(asked.context.file.tree, { start, end }));
}

/** `}` ends a statement, and a line break the line before. */
export async function onType(
  session: Session,
  { textDocument, position, ch }: DocumentOnTypeFormattingParams,
): Promise<TextEdit[] | null> {
  const asked = await session.askAt(textDocument.uri, position);
  if (!asked) return null;
  const { lines, offset: end, context } = asked;
  const { tree } = context.file;
  if (ch === '}') return editsOf(session, asked, formatEdits(tree, { start: end - 1, end }));
  const line = position.line - 1;
  const start = lines.offset({ line, character: 0 });
  const before = { start, end: start + lines.line(line).length };
  return editsOf(session, asked, formatLine(tree, before));
}

function editsOf(
  { positions }: Session,
  { lines }: DocumentQuestion,
  edits: readonly Edit[],
): TextEdit[] {
  return edits.map(({ start, end, text }) => {
    return { range: positions.range(lines, start, end), newText: text };
  });
}
