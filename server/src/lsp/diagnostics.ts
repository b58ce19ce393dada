/**
 * Diagnostics: pulled by clients that can, pushed to those that cannot.
 */
import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type FullDocumentDiagnosticReport,
  type UnchangedDocumentDiagnosticReport,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { FileFinding } from '../model/problem.js';
import type { FilePath } from '../syntax/tree.js';
import { Pace } from './pace.js';
import { Reports, type Report } from './reports.js';
import type { ChangeOrigin } from './changes.js';
import type { Session } from './session.js';
import { pathOf } from './uris.js';

export function activateDiagnostics(session: Session): void {
  const { languages } = session.connection;
  const reports = new Reports(session);
  languages.diagnostics.on(
    session.answer('diagnostics', (params) => pulled(session, reports, params)),
  );
  languages.diagnostics.onWorkspace(
    session.answer('workspace diagnostics', (params, token) =>
      pulledAll(session, reports, params, token),
    ),
  );
  if (!session.abilities.pullDiagnostics) {
    const publisher = new Publisher(session, reports);
    session.changes.listen(() => publisher.publish());
  } else if (session.abilities.refreshDiagnostics) {
    const refresher = new Refresher(session);
    session.changes.listen((origin) => refresher.changed(origin));
  }
}

async function pulled(
  session: Session,
  reports: Reports,
  { textDocument, previousResultId }: DocumentDiagnosticParams,
): Promise<DocumentDiagnosticReport> {
  const path = pathOf(textDocument.uri);
  await session.folders.workspaceOf(path);
  return unlessKnown(reports.of(await reports.settled(path)), previousResultId);
}

function unlessKnown(
  { resultId, items }: Report,
  known: string | undefined,
): FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport {
  return resultId === known
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
}

/** Files that the editor has not open too, and an empty report for those that are gone. */
async function pulledAll(
  session: Session,
  reports: Reports,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  const known = new Map(previousResultIds.map(({ uri, value }) => [pathOf(uri), value]));
  await session.folders.read();
  const paths = new Set([...known.keys(), ...session.folders.paths()]);
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const pace = new Pace(session.host);
  for (const path of paths) {
    await pace.step();
    if (token.isCancellationRequested) break;
    const report = unlessKnown(reports.of(await reports.settled(path)), known.get(path));
    items.push({ uri: session.uri(path), version: session.version(path), ...report });
  }
  return { items };
}

/** A client that pulls does so after its own edits by itself; of other changes it is told, one at a time. */
class Refresher {
  #asking = false;
  #again = false;

  constructor(private readonly session: Session) {}

  async changed(origin: ChangeOrigin): Promise<void> {
    if (origin === 'edit') return;
    this.#again = true;
    if (!this.#asking) this.session.guard('refresh', () => this.#ask());
  }

  async #ask(): Promise<void> {
    this.#asking = true;
    try {
      while (this.#again) {
        this.#again = false;
        await this.session.connection.languages.diagnostics.refresh();
      }
    } finally {
      this.#asking = false;
    }
  }
}

/** What a client was told of a file. */
interface Told {
  readonly findings: readonly FileFinding[];
  readonly version: number | null;
}

/** Tells of each file in which what is found changed since it was last told. */
class Publisher {
  readonly #told = new Map<FilePath, Told>();

  constructor(
    private readonly session: Session,
    private readonly reports: Reports,
  ) {}

  /** An edit that comes in between is told by the next call. */
  async publish(): Promise<void> {
    const { folders, host } = this.session;
    await folders.read();
    const pace = new Pace(host);
    for (const path of new Set([...this.#told.keys(), ...folders.paths()])) {
      await pace.step();
      await this.#publishOne(path);
    }
  }

  /** A file of which nothing was said is not mentioned to say that nothing is found in it, unless it is open. */
  async #publishOne(path: FilePath): Promise<void> {
    const findings = await this.reports.settled(path);
    const version = this.session.version(path);
    const told = this.#told.get(path);
    if (told && told.findings === findings && told.version === version) return;
    const isSilent = findings.length === 0 && version === null;
    if (isSilent) this.#told.delete(path);
    else this.#told.set(path, { findings, version });
    if (isSilent && !told) return;
    const { items } = this.reports.of(findings);
    await this.session.connection.sendDiagnostics({
      uri: this.session.uri(path),
      ...(version !== null && { version }),
      diagnostics: [...items],
    });
  }
}
