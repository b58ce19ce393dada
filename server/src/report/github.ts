/**
 * `tm check --format github`: workflow commands that GitHub shows as annotations on the changed lines
 * (docs.github.com, "Workflow commands for GitHub Actions").
 */
import type { FileFinding, Severity } from '../model/problem.js';
import { Locator } from './located.js';
import type { Report } from './report.js';

const COMMAND: Record<Exclude<Severity, 'hint'>, string> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/** One command a line; hints are left out. */
export function gitHubReport(report: Report): string {
  const locator = new Locator(report);
  return report.findings.map((finding) => commandOf(finding, locator)).join('');
}

function commandOf({ severity, code, message, at }: FileFinding, locator: Locator): string {
  if (severity === 'hint') return '';
  const { file, line, column, endLine, endColumn } = locator.locate(at);
  // Of a range of several lines, GitHub takes no columns.
  const columns = line === endLine ? { col: column, endColumn } : {};
  const properties = { file, line, endLine, ...columns, title: code };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
  return `::${COMMAND[severity]} ${list.join(',')}::${escaped(message)}\n`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(value: string | number): string {
  return escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
