/**
 * `tm check` for people: findings grouped by file, each with its line of code, and a summary.
 */
import pico from 'picocolors';
import type { FileFinding, Related, Severity } from '../model/problem.js';
import { Locator, type Located } from './located.js';
import { count, type Report } from './report.js';

type Colours = ReturnType<typeof pico.createColors>;

/** A line longer than this is shown in part, around what is wrong in it. */
const WIDTH = 120;

/** Hints are left out: an editor shows them faded, a log has no such way. */
export function textReport(report: Report, { colour }: { readonly colour: boolean }): string {
  const colours = pico.createColors(colour);
  const locator = new Locator(report);
  const shown = report.findings.filter(({ severity }) => severity !== 'hint');
  const blocks = shown.map((finding, index) => {
    const first = shown[index - 1]?.at.unit.path !== finding.at.unit.path;
    const heading = first ? `${colours.underline(report.name(finding.at.unit.path))}\n` : '';
    return `${heading}${findingText(finding, report, locator, colours)}\n`;
  });
  return `${blocks.join('')}${summary(report, colours)}\n`;
}

function findingText(
  finding: FileFinding,
  report: Report,
  locator: Locator,
  colours: Colours,
): string {
  const { severity, code, message, at } = finding;
  const where = locator.locate(at);
  const paint = paintOf(severity, colours);
  const head = `  ${where.line}:${where.column} ${paint(severity)} ${message} ${colours.dim(code)}`;
  const frame = frameOf(where, locator.line(at.unit.path, where.line), paint, colours);
  const notes = [
    ...finding.related.map((related) => relatedText(related, locator)),
    ...(finding.roots ? [`in ${finding.roots.map((root) => report.name(root)).join(', ')}`] : []),
  ];
  return [head, ...frame, ...notes.map((note) => colours.dim(`      ${note}`)), ''].join('\n');
}

function paintOf(severity: Severity, colours: Colours): (text: string) => string {
  if (severity === 'error') return colours.red;
  return severity === 'warning' ? colours.yellow : colours.blue;
}

function relatedText({ at, message }: Related, locator: Locator): string {
  const { file, line, column } = locator.locate(at);
  return `${file}:${line}:${column} ${message}`;
}

/** The line and, under it, what is wrong in it; tabs stay tabs so that both lines agree. */
function frameOf(
  where: Located,
  line: string,
  paint: (text: string) => string,
  colours: Colours,
): string[] {
  const characters = [...line];
  const from = Math.max(0, Math.min(where.column - 1 - WIDTH / 3, characters.length - WIDTH));
  const part = characters.slice(from, from + WIDTH);
  const before = part.slice(0, where.column - 1 - from);
  const last = where.endLine === where.line ? where.endColumn - 1 : characters.length;
  const length = Math.max(1, Math.min(last - from, part.length) - before.length);
  const padding = before.map((character) => (character === '\t' ? '\t' : ' ')).join('');
  const number = String(where.line);
  const margin = ' '.repeat(number.length);
  return [
    `  ${colours.dim(`${number} |`)} ${part.join('')}`,
    `  ${colours.dim(`${margin} |`)} ${padding}${paint('^'.repeat(length))}`,
  ];
}

function summary({ findings, files, now }: Report, colours: Colours): string {
  const { error, warning, info } = count(findings);
  const parts = [
    ...(error > 0 ? [colours.red(plural(error, 'error'))] : []),
    ...(warning > 0 ? [colours.yellow(plural(warning, 'warning'))] : []),
    ...(info > 0 ? [colours.blue(`${info} info`)] : []),
  ];
  const found = parts.length > 0 ? parts.join(', ') : colours.green('nothing found');
  return `${found} in ${plural(files, 'file')}, judged as on ${now}`;
}

function plural(count_: number, noun: string): string {
  return `${count_} ${noun}${count_ === 1 ? '' : 's'}`;
}
