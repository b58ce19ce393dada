/**
 * Answers to requests for code actions: quick fixes of what is found at a range, all safe fixes of a file, and its
 * imports in order. The features decide, this file converts; it is loaded when it is first asked for.
 */
import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';
import type { Fix, FixQuestion } from '../features/fixes/fix.js';
import type { TextEdit } from '../features/shapes.js';
import type { FileFinding } from '../model/problem.js';
import { absolute, type FilePath } from '../syntax/tree.js';
import { FIX_ALL, ORGANIZE_IMPORTS, QUICK_FIX } from './abilities.js';
import { workspaceEdit } from './edits.js';
import type { DocumentQuestion, Session } from './session.js';
import { pathOf } from './uris.js';

export async function codeActions(
  session: Session,
  params: CodeActionParams,
): Promise<CodeAction[]> {
  const { textDocument, context } = params;
  const asked = await session.ask(textDocument.uri);
  if (!asked) return [];
  const { only } = context;
  const wants = (kind: string) => only?.some((each) => isWithin(kind, each)) ?? false;
  const path = pathOf(textDocument.uri);
  return [
    ...(only === undefined || wants(QUICK_FIX) ? await quickFixes(session, asked, params) : []),
    ...(wants(FIX_ALL) ? await fixAll(session, asked, path) : []),
    ...(wants(ORGANIZE_IMPORTS) ? await organize(session, asked) : []),
  ];
}

/** Kinds are a tree: who asks for `source` wants `source.fixAll.tm`, too. */
function isWithin(kind: string, asked: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}

/** What the client believes to be wrong may be out of date, so the findings are looked up. */
async function quickFixes(
  session: Session,
  asked: DocumentQuestion,
  { textDocument, range, context }: CodeActionParams,
): Promise<CodeAction[]> {
  const { fixesFor } = await import('../features/fixes/index.js');
  const start = session.positions.offset(asked.lines, range.start);
  const end = session.positions.offset(asked.lines, range.end);
  return questions(session, asked, pathOf(textDocument.uri))
    .filter(({ finding }) => isAt(finding, start, end))
    .flatMap((question) => {
      const diagnostics = diagnosticsOf(session, question.finding, context.diagnostics);
      return fixesFor(question).map((fix) => actionOf(session, fix, diagnostics));
    });
}

function isAt({ at }: FileFinding, start: number, end: number): boolean {
  const own = absolute(at);
  return own.start <= end && start <= own.end;
}

function diagnosticsOf(
  session: Session,
  { at, code }: FileFinding,
  known: readonly Diagnostic[],
): Diagnostic[] {
  const { start } = session.range({ path: at.unit.path, ...absolute(at) });
  return known.filter(
    (each) =>
      each.code === code &&
      each.range.start.line === start.line &&
      each.range.start.character === start.character,
  );
}

function actionOf(session: Session, fix: Fix, diagnostics: Diagnostic[]): CodeAction {
  const { title, edits, snippets, preferred } = fix;
  const { versionedEdits, snippetEdits } = session.abilities;
  const filledIn = versionedEdits && snippetEdits ? snippets : undefined;
  return {
    title,
    kind: QUICK_FIX,
    ...(diagnostics.length > 0 && { diagnostics }),
    ...(preferred && { isPreferred: true }),
    edit: workspaceEdit(session, filledIn ?? edits, filledIn !== undefined),
  };
}

async function fixAll(
  session: Session,
  asked: DocumentQuestion,
  path: FilePath,
): Promise<CodeAction[]> {
  const { safeFixes } = await import('../features/fixes/index.js');
  const { edits } = safeFixes(questions(session, asked, path));
  return sourceAction(session, 'Fix all that is safe to fix', FIX_ALL, edits);
}

async function organize(session: Session, { context }: DocumentQuestion): Promise<CodeAction[]> {
  const { organizeImports } = await import('../features/organize-imports.js');
  const edits = organizeImports(context);
  return sourceAction(session, 'Organize imports', ORGANIZE_IMPORTS, edits);
}

function sourceAction(
  session: Session,
  title: string,
  kind: string,
  edits: readonly TextEdit[],
): CodeAction[] {
  if (edits.length === 0) return [];
  return [{ title, kind, edit: workspaceEdit(session, edits, false) }];
}

function questions(
  session: Session,
  { workspace, context }: DocumentQuestion,
  path: FilePath,
): readonly FixQuestion[] {
  const now = session.host.today();
  const contextOf = (of: FilePath) => {
    const file = workspace.file(of);
    return file && { file, views: context.viewsOf(of), viewsOf: context.viewsOf };
  };
  const paths = workspace.paths();
  return workspace
    .findings(path, now)
    .map((finding) => ({ context, finding, contextOf, paths, now }));
}
