/**
 * Diagnostics: pulled by clients that can, pushed to those that cannot.
 */
import {
  DocumentDiagnosticReportKind,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type FullDocumentDiagnosticReport,
  type UnchangedDocumentDiagnosticReport,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { FilePath } from '../syntax/tree.js';
import { Reports, type Report } from './reports.js';
import type { ChangeOrigin, Session } from './session.js';
import { pathOf } from './uris.js';

export function activateDiagnostics(session: Session): void {
  const { languages } = session.connection;
  const reports = new Reports(session);
  languages.diagnostics.on(session.answer('diagnostics', (params) => pulled(reports, params)));
  languages.diagnostics.onWorkspace(
    session.answer('workspace diagnostics', (params) => pulledAll(session, reports, params)),
  );
  const publisher = new Publisher(session, reports);
  session.onChange((origin) =>
    session.guard('diagnostics', () =>
      session.abilities.pullDiagnostics ? refresh(session, origin) : publisher.publish(),
    ),
  );
}

async function pulled(
  reports: Reports,
  { textDocument, previousResultId }: DocumentDiagnosticParams,
): Promise<DocumentDiagnosticReport> {
  return unlessKnown(await reports.of(pathOf(textDocument.uri)), previousResultId);
}

function unlessKnown(
  { resultId, items }: Report,
  known: string | undefined,
): FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport {
  return resultId === known
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

/** Files that the editor has not open too, and an empty report for those that are gone. */
async function pulledAll(
  session: Session,
  reports: Reports,
  { previousResultIds }: WorkspaceDiagnosticParams,
): Promise<WorkspaceDiagnosticReport> {
  const known = new Map(previousResultIds.map(({ uri, value }) => [pathOf(uri), value]));
  await session.folders.read();
  const paths = new Set([...known.keys(), ...session.folders.paths()]);
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  for (const path of paths) {
    const report = unlessKnown(await reports.of(path), known.get(path));
    items.push({ uri: session.uri(path), version: session.version(path), ...report });
  }
  return { items };
}

/** A client that pulls does so after its own edits by itself; of other changes it must be told. */
async function refresh({ abilities, connection }: Session, origin: ChangeOrigin): Promise<void> {
  if (origin === 'disk' && abilities.refreshDiagnostics) {
    await connection.languages.diagnostics.refresh();
  }
}

/** Sends each report that differs from the last one sent for its file. */
class Publisher {
  readonly #sent = new Map<FilePath, string>();

  constructor(
    private readonly session: Session,
    private readonly reports: Reports,
  ) {}

  async publish(): Promise<void> {
    await this.session.folders.read();
    const paths = new Set([...this.#sent.keys(), ...this.session.folders.paths()]);
    for (const path of paths) await this.#publishOne(path);
  }

  /** A file of which nothing was said is not mentioned to say that nothing is found in it, unless it is open. */
  async #publishOne(path: FilePath): Promise<void> {
    const { session } = this;
    const { resultId, items } = await this.reports.of(path);
    const version = session.version(path);
    const id = `${version} ${resultId}`;
    const isSilent = items.length === 0 && version === null;
    if (this.#sent.get(path) === id || (isSilent && !this.#sent.has(path))) return;
    if (isSilent) this.#sent.delete(path);
    else this.#sent.set(path, id);
    await session.connection.sendDiagnostics({
      uri: session.uri(path),
      ...(version !== null && { version }),
      diagnostics: items,
    });
  }
}
