/**
 * `tm check --format json`: the findings as data. Ranges are those that an editor gets: 0-based lines, UTF-16.
 */
import type { FileFinding } from '../model/problem.js';
import { Locator } from './located.js';
import { count, type Report } from './report.js';

/** Indented by two spaces, with a final newline. */
export function jsonReport(report: Report): string {
  const locator = new Locator(report);
  const findings = report.findings.map((finding) => findingOf(finding, report, locator));
  const summary = count(report.findings);
  return `${JSON.stringify({ version: 1, now: report.now, findings, summary }, undefined, 2)}\n`;
}

function findingOf(finding: FileFinding, report: Report, locator: Locator): object {
  const { code, severity, message, at, related, profiles, roots } = finding;
  return {
    code,
    severity,
    message,
    file: report.name(at.unit.path),
    range: locator.range(at),
    related: related.map((other) => ({
      file: report.name(other.at.unit.path),
      range: locator.range(other.at),
      message: other.message,
    })),
    ...(profiles && { profiles }),
    ...(roots && { roots: roots.map((root) => report.name(root)) }),
  };
}
