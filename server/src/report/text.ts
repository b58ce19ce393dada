/**
 * `tm check` for people: findings grouped by file, each with its line of code, and a summary.
 */
import pico from 'picocolors';
import type { FileFinding, Related, Severity } from '../model/problem.js';
import { Locator, type Located } from './located.js';
import { count, type Report } from './report.js';
import { columnsOf, printable } from './terminal.js';

/** Of a longer line, so many characters are shown, around what is wrong in it. */
const WIDTH = 120;
const TAB = '    ';

type Colours = ReturnType<typeof pico.createColors>;

/** What all parts of a report are made with. */
interface Context {
  readonly report: Report;
  readonly locator: Locator;
  readonly colours: Colours;
}

/** Hints are left out: an editor shows them faded, a log has no such way. */
export function textReport(report: Report, { colour }: { readonly colour: boolean }): string {
  const locator = new Locator(report);
  const context: Context = { report, locator, colours: pico.createColors(colour) };
  let path: string | undefined;
  let text = '';
  for (const finding of report.findings) {
    if (finding.severity === 'hint') continue;
    if (finding.at.unit.path !== path) {
      path = finding.at.unit.path;
      text += `${context.colours.underline(printable(report.name(path)))}\n`;
    }
    text += `${findingText(finding, context)}\n\n`;
  }
  return `${text}${summary(context)}\n`;
}

function findingText(finding: FileFinding, context: Context): string {
  const { severity, code, message, at } = finding;
  const { colours, locator } = context;
  const where = locator.locate(at);
  const paint = paintOf(severity, colours);
  const place = `${where.line}:${where.column}`;
  const head = `  ${place}  ${paint(severity)}  ${printable(message)}  ${colours.dim(`[${code}]`)}`;
  const line = locator.line(at.unit.path, where.line);
  const notes = notesOf(finding, context).map((note) => colours.dim(`    ${printable(note)}`));
  return [head, ...frameOf(where, line, paint, colours), ...notes].join('\n');
}

function paintOf(severity: Severity, colours: Colours): (text: string) => string {
  if (severity === 'error') return colours.red;
  return severity === 'warning' ? colours.yellow : colours.blue;
}

function notesOf({ related, roots }: FileFinding, { report, locator }: Context): string[] {
  const notes = related.map((other) => relatedText(other, locator));
  if (!roots) return notes;
  const names = roots.map((root) => report.name(root)).join(', ');
  return [...notes, `only in the ${roots.length > 1 ? 'models' : 'model'} of ${names}`];
}

function relatedText({ at, message }: Related, locator: Locator): string {
  const { file, line, column } = locator.locate(at);
  return `${file}:${line}:${column}  ${message}`;
}

/** The line and, under it, what is wrong in it. */
function frameOf(
  where: Located,
  line: string,
  paint: (text: string) => string,
  colours: Colours,
): string[] {
  const { before, marked, after } = partsOf(where, line);
  const gutter = String(where.line);
  const rest = ' '.repeat(gutter.length);
  const padding = ' '.repeat(columnsOf(before));
  const carets = '^'.repeat(Math.max(1, columnsOf(marked)));
  return [
    `    ${colours.dim(`${gutter} |`)} ${before}${marked}${after}`,
    `    ${colours.dim(`${rest} |`)} ${padding}${paint(carets)}`,
  ];
}

interface Parts {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** The line as it can be printed: a long one in part, with `…` for what is left out. */
function partsOf(where: Located, line: string): Parts {
  const characters = [...line];
  const start = where.column - 1;
  const end = where.endLine === where.line ? where.endColumn - 1 : characters.length;
  const from = Math.max(0, Math.min(start - WIDTH / 3, characters.length - WIDTH));
  const to = Math.min(characters.length, from + WIDTH);
  const part = (first: number, last: number) =>
    printable(characters.slice(first, last).join('').replaceAll('\t', TAB));
  return {
    before: (from > 0 ? '…' : '') + part(from, start),
    marked: part(start, Math.min(end, to)),
    after: part(Math.min(end, to), to) + (to < characters.length ? '…' : ''),
  };
}

function summary({ report, colours }: Context): string {
  const { error, warning, info } = count(report.findings);
  const parts = [
    ...(error > 0 ? [colours.red(plural(error, 'error'))] : []),
    ...(warning > 0 ? [colours.yellow(plural(warning, 'warning'))] : []),
    ...(info > 0 ? [colours.blue(`${info} info`)] : []),
  ];
  const found = parts.length > 0 ? parts.join(', ') : colours.green('nothing found');
  return `${found} in ${filesText(report)}, judged as on ${report.now}`;
}

/** A fragment is mentioned: that nothing is found in it says little. */
function filesText({ files, findings }: Report): string {
  const fragments = findings.filter(({ code }) => code === 'fragment').length;
  const note = fragments > 0 ? ` (${fragments} in no model: rules are silent there)` : '';
  return plural(files, 'file') + note;
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
