/**
 * The findings of a file as the protocol has them, with an id that tells whether they are still the same. The same
 * findings as `tm check`, at the same places. What did not change is not made again.
 */
import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic,
  type Location,
  type Range,
} from 'vscode-languageserver';
import { relativePath } from '../model/link/files.js';
import type { FileFinding, Severity } from '../model/problem.js';
import { lineTable, type LineTable } from '../syntax/lines.js';
import { absolute, type FilePath, type Place } from '../syntax/tree.js';
import { mostSevere } from './most-severe.js';
import type { Session } from './session.js';

/** What is found in a file. */
export interface Report {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

const NOTHING: readonly FileFinding[] = [];

export class Reports {
  /** Findings stay the same list until something in it changes or moves. */
  readonly #known = new WeakMap<readonly FileFinding[], Report>();
  /** The addresses of rule pages by code. */
  readonly #pages = new Map<string, string | undefined>();
  #lastId = 0;

  constructor(private readonly session: Session) {}

  /** The findings as the files have been read by now; none for a file that is not known (any more). */
  findings(path: FilePath): readonly FileFinding[] {
    const { folders, host } = this.session;
    return folders.workspaceAsRead(path)?.findings(path, host.today()) ?? NOTHING;
  }

  /** The same, once it is known whether the files are there that these lead to. */
  async settled(path: FilePath): Promise<readonly FileFinding[]> {
    const findings = this.findings(path);
    return (await this.session.folders.lookUp(path)) ? this.findings(path) : findings;
  }

  of(findings: readonly FileFinding[]): Report {
    let report = this.#known.get(findings);
    if (!report) this.#known.set(findings, (report = this.#make(findings)));
    return report;
  }

  #make(findings: readonly FileFinding[]): Report {
    this.#lastId += 1;
    const shown = mostSevere(findings);
    const locator = new Locator(this.session);
    const items = shown.map((finding) => this.#diagnosticOf(finding, locator));
    if (shown.length < findings.length) items.push(noteOn(findings.length - shown.length));
    return { items, resultId: String(this.#lastId) };
  }

  #diagnosticOf(finding: FileFinding, locator: Locator): Diagnostic {
    const page = this.#pageOf(finding.code);
    return {
      range: locator.range(finding.at),
      severity: SEVERITY[finding.severity],
      code: finding.code,
      ...(page && { codeDescription: { href: page } }),
      source: 'tm',
      message: finding.message + inRoots(finding),
      ...(finding.unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
      ...(finding.related.length > 0 && {
        relatedInformation: finding.related.map(({ at, message }) => ({
          location: locator.location(at),
          message,
        })),
      }),
    };
  }

  #pageOf(code: string): string | undefined {
    if (!this.#pages.has(code)) this.#pages.set(code, this.session.host.rulePage(code));
    return this.#pages.get(code);
  }
}

/** Places as the client counts them, while no text changes: each file is looked up once. */
class Locator {
  readonly #files = new Map<FilePath, { readonly uri: string; readonly lines: LineTable }>();

  constructor(private readonly session: Session) {}

  range(at: Place): Range {
    const { start, end } = absolute(at);
    return this.session.positions.range(this.#file(at).lines, start, end);
  }

  location(at: Place): Location {
    return { uri: this.#file(at).uri, range: this.range(at) };
  }

  #file({ unit: { path } }: Place): { readonly uri: string; readonly lines: LineTable } {
    let file = this.#files.get(path);
    if (!file) {
      const { session } = this;
      file = { uri: session.uri(path), lines: session.folders.lines(path) ?? lineTable('') };
      this.#files.set(path, file);
    }
    return file;
  }
}

const SEVERITY: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

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
