/**
 * The findings of a file as the protocol has them, with an id that equal reports share. The same findings as
 * `tm check`, at the same places.
 */
import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from 'vscode-languageserver';
import { rangeOf } from '../features/shapes.js';
import { relativePath } from '../model/link/files.js';
import type { FileFinding, Severity } from '../model/problem.js';
import type { FilePath } from '../syntax/tree.js';
import { mostSevere } from './most-severe.js';
import type { Session } from './session.js';

/** What is found in a file. */
export interface Report {
  readonly resultId: string;
  readonly items: Diagnostic[];
}

export class Reports {
  /** Findings stay the same list until a text that they depend on changes. */
  readonly #known = new WeakMap<readonly FileFinding[], Report>();

  constructor(private readonly session: Session) {}

  /** Empty for a file that is not known (any more). */
  async of(path: FilePath): Promise<Report> {
    const { folders, host } = this.session;
    const workspace = await folders.workspaceOf(path);
    const findings = workspace?.findings(path, host.today()) ?? [];
    let report = this.#known.get(findings);
    if (!report) this.#known.set(findings, (report = reportOf(this.session, findings)));
    return report;
  }
}

function reportOf(session: Session, findings: readonly FileFinding[]): Report {
  const shown = mostSevere(findings);
  const items = shown.map((finding) => diagnosticOf(session, finding));
  if (shown.length < findings.length) items.push(noteOn(findings.length - shown.length));
  return { items, resultId: resultIdOf(items) };
}

const SEVERITY: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function diagnosticOf(session: Session, finding: FileFinding): Diagnostic {
  const page = session.host.rulePage(finding.code);
  return {
    range: session.range(rangeOf(finding.at)),
    severity: SEVERITY[finding.severity],
    code: finding.code,
    ...(page && { codeDescription: { href: page } }),
    source: 'tm',
    message: finding.message + inRoots(finding),
    ...(finding.unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    ...(finding.related.length > 0 && {
      relatedInformation: finding.related.map(({ at, message }) => ({
        location: session.location(rangeOf(at)),
        message,
      })),
    }),
  };
}

/** At the start of the file: it is about all of it. */
function noteOn(left: number): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Warning,
    source: 'tm',
    message: `${left} more findings are not shown: mend some of these first, or run 'tm check'`,
  };
}

/** Which models have it, when not all models of the file do. */
function inRoots({ roots, at }: FileFinding): string {
  if (!roots) return '';
  const names = roots.map((root) => `'${relativePath(at.unit.path, root)}'`);
  return ` (only in the ${names.length > 1 ? 'models' : 'model'} of ${names.join(', ')})`;
}

/** A client that has an equal report is told so instead of sent it again. */
function resultIdOf(items: readonly Diagnostic[]): string {
  const text = JSON.stringify(items);
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return `${items.length}.${text.length}.${hash >>> 0}`;
}
