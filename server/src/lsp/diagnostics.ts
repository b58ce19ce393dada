/**
 * Diagnostics: pulled by clients that can, pushed to those that cannot. The same findings as `tm check`.
 */
import {
  DiagnosticSeverity,
  DiagnosticTag,
  DocumentDiagnosticReportKind,
  type Diagnostic,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { rangeOf } from '../features/shapes.js';
import type { FileFinding, Severity } from '../model/problem.js';
import type { FilePath } from '../syntax/tree.js';
import type { ChangeOrigin, Session } from './session.js';
import { pathOf } from './uris.js';

const SEVERITY: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function activateDiagnostics(session: Session): void {
  const { connection } = session;
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }) => {
    const items = await diagnose(session, pathOf(textDocument.uri));
    const resultId = resultIdOf(items);
    return resultId === previousResultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  });
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }) => {
    const before = new Map(previousResultIds.map(({ uri, value }) => [pathOf(uri), value]));
    return { items: await workspaceReports(session, before) };
  });
  const published = new Map<FilePath, string>();
  session.onChange((origin) =>
    session.guard('diagnostics', () =>
      session.abilities?.pullDiagnostics
        ? refresh(session, origin)
        : publishAll(session, published),
    ),
  );
}

async function diagnose(session: Session, path: FilePath): Promise<Diagnostic[]> {
  const workspace = await session.folders.workspaceOf(path);
  const findings = workspace.findings(path, session.host.today());
  return findings.map((finding) => diagnosticOf(session, finding));
}

function diagnosticOf(session: Session, finding: FileFinding): Diagnostic {
  const page = session.host.rulePage(finding.code);
  return {
    range: session.range(rangeOf(finding.at)),
    severity: SEVERITY[finding.severity],
    code: finding.code,
    ...(page && { codeDescription: { href: page } }),
    source: 'tm',
    message: finding.message,
    ...(finding.unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    ...(finding.related.length > 0 && {
      relatedInformation: finding.related.map(({ at, message }) => ({
        location: session.location(rangeOf(at)),
        message,
      })),
    }),
  };
}

/** Equal findings have equal ids: a client that has them is told so instead of sent them again. */
function resultIdOf(items: readonly Diagnostic[]): string {
  const text = JSON.stringify(items);
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return `${items.length}.${text.length}.${hash >>> 0}`;
}

/** Files that the editor has not open too, and an empty report for those that are gone. */
async function workspaceReports(
  session: Session,
  before: ReadonlyMap<FilePath, string>,
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const paths = [...knownPaths(session, before.keys())];
  return Promise.all(paths.map((path) => workspaceReport(session, path, before.get(path))));
}

function knownPaths(session: Session, before: Iterable<FilePath>): Set<FilePath> {
  const paths = new Set(before);
  for (const workspace of session.folders.all()) {
    for (const path of workspace.paths()) paths.add(path);
  }
  return paths;
}

async function workspaceReport(
  session: Session,
  path: FilePath,
  before: string | undefined,
): Promise<WorkspaceDocumentDiagnosticReport> {
  const items = await diagnose(session, path);
  const resultId = resultIdOf(items);
  const head = { uri: session.uri(path), version: session.version(path), resultId };
  return resultId === before
    ? { ...head, kind: DocumentDiagnosticReportKind.Unchanged }
    : { ...head, kind: DocumentDiagnosticReportKind.Full, items };
}

/** A client that pulls does so after its own edits by itself; of other changes it must be told. */
async function refresh(session: Session, origin: ChangeOrigin): Promise<void> {
  if (origin === 'disk' && session.abilities?.refreshDiagnostics) {
    await session.connection.languages.diagnostics.refresh();
  }
}

/** @param published what the client has been sent, by path */
async function publishAll(session: Session, published: Map<FilePath, string>): Promise<void> {
  for (const path of knownPaths(session, published.keys())) {
    await publish(session, path, published);
  }
}

async function publish(
  session: Session,
  path: FilePath,
  published: Map<FilePath, string>,
): Promise<void> {
  const diagnostics = await diagnose(session, path);
  const version = session.version(path);
  const id = `${version} ${resultIdOf(diagnostics)}`;
  const unseen = diagnostics.length === 0 && version === null && !published.has(path);
  if (unseen || published.get(path) === id) return;
  published.set(path, id);
  await session.connection.sendDiagnostics({
    uri: session.uri(path),
    ...(version !== null && { version }),
    diagnostics,
  });
}
