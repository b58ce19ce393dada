/**
 * Snippets that are input and expectation at once.
 *
 *     readSnippet(`
 *       // file: lib.tm
 *       actor web "Web"
 *             ^^^ duplicate-name: 'web' is declared twice
 *       // file: main.tm
 *       store db "Database" in [|shop|] { holds <|> }
 *     `)
 *
 * - `// file: NAME` on a line of its own starts the file "/NAME"; a snippet without such a line is "/main.tm".
 * - A line that starts with `^` (after blanks) is a note on the line above: the range under the carets is expected to
 *   have a finding of that code and message. Without `: message` any message will do. Several such lines may follow
 *   one line. A range of several lines is marked up to the end of its first one.
 * - `// unreadable: REASON` as the first line of a file: no text can be had of it.
 * - `[|` and `|]` enclose a range, `<|>` is a cursor.
 * - The indentation that all lines share is removed, and a first empty line. None of the marks is in the files.
 *
 * `assertNotes(source, findings)` compares whole annotated texts, so that a failure shows both as a diff.
 */
import assert from 'node:assert/strict';

/** A range `[start, end)` in UTF-16 code units of the file. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What is expected, or was found, in a range: `code` or `code: message`. */
export interface Note extends Range {
  readonly text: string;
}

export interface SnippetFile {
  readonly path: string;
  /** Without marks. */
  readonly text: string;
  readonly notes: readonly Note[];
  readonly ranges: readonly Range[];
  readonly cursors: readonly number[];
  /** Why no text can be had of it. */
  readonly unreadable?: string;
}

/** A finding of any stage, in the file `path`. */
export interface Finding extends Range {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

const MAIN = '/main.tm';
const FILE = /^\/\/ file: (\S+)$/;
const UNREADABLE = /^\/\/ unreadable: (.+)$/;
const NOTE = /^([ \t]*)(\^+) (.+)$/;
const MARK = /\[\||\|\]|<\|>/g;

/** Reads the files of a snippet and takes out their marks. */
export function readSnippet(source: string): readonly SnippetFile[] {
  const files: { path: string; lines: string[] }[] = [];
  for (const line of dedent(source)) {
    const name = FILE.exec(line)?.[1];
    if (name) files.push({ path: `/${name}`, lines: [] });
    else if (files.length > 0) files.at(-1)!.lines.push(line);
    else files.push({ path: MAIN, lines: [line] });
  }
  return files.map(({ path, lines }, index) => {
    const isLast = index === files.length - 1;
    const unreadable = UNREADABLE.exec(lines[0] ?? '')?.[1];
    if (unreadable !== undefined)
      return { ...readFile(path, lines.slice(1)), text: '', unreadable };
    return readFile(path, isLast ? lines : [...lines, '']);
  });
}

/** The file of a snippet that has but one. */
export function readMarked(source: string): SnippetFile {
  const [file, ...others] = readSnippet(source);
  assert.ok(file && others.length === 0, 'the snippet holds several files');
  return file;
}

/** Fails unless the findings are just those that the snippet notes, each in its range. */
export function assertNotes(source: string, findings: readonly Finding[]): void {
  const files = readSnippet(source);
  const expected = files.map((file) => annotate(file, file.notes));
  const actual = files.map((file) => annotate(file, notesOf(file, findings)));
  assert.equal(actual.join('\n'), expected.join('\n'));
  const elsewhere = findings.filter(({ path }) => files.every((file) => file.path !== path));
  assert.deepEqual(elsewhere, [], 'findings in other files');
}

/** The findings of a file as notes; where only the code is expected, only the code. */
function notesOf(file: SnippetFile, findings: readonly Finding[]): Note[] {
  const own = findings.filter(({ path }) => path === file.path);
  return own.map(({ start, end, code, message }) => {
    const isBare = file.notes.some((note) => note.start === start && note.text === code);
    return { start, end, text: isBare ? code : `${code}: ${message}` };
  });
}

/** The file's text with its notes under their lines. */
export function annotate({ path, text }: SnippetFile, notes: readonly Note[]): string {
  const sorted = [...notes].sort((a, b) => a.start - b.start || compare(a.text, b.text));
  const out = [`// file: ${path.slice(1)}`];
  let offset = 0;
  for (const line of text.split('\n')) {
    const next = offset + line.length + 1;
    out.push(line);
    for (const note of sorted) {
      if (note.start >= offset && note.start < next) out.push(noteLine(note, offset, line));
    }
    offset = next;
  }
  return out.join('\n');
}

function noteLine({ start, end, text }: Note, offset: number, line: string): string {
  const last = Math.min(end, offset + line.trimEnd().length);
  return `${' '.repeat(start - offset)}${'^'.repeat(Math.max(last - start, 1))} ${text}`;
}

function readFile(path: string, lines: readonly string[]): SnippetFile {
  const file = {
    path,
    text: '',
    notes: [] as Note[],
    ranges: [] as Range[],
    cursors: [] as number[],
  };
  const opened: number[] = [];
  let lineStart = 0;
  let isFirst = true;
  for (const line of lines) {
    const note = NOTE.exec(line);
    if (note) {
      const start = lineStart + note[1]!.length;
      file.notes.push({ start, end: start + note[2]!.length, text: note[3]! });
      continue;
    }
    if (!isFirst) file.text += '\n';
    isFirst = false;
    lineStart = file.text.length;
    readLine(line, file, opened);
  }
  assert.equal(opened.length, 0, `a '[|' without '|]' in ${path}`);
  return file;
}

/** Adds a line to the text of the file and its ranges and cursors to theirs. */
function readLine(
  line: string,
  file: { text: string; ranges: Range[]; cursors: number[] },
  opened: number[],
): void {
  let from = 0;
  for (const { 0: mark, index } of line.matchAll(MARK)) {
    file.text += line.slice(from, index);
    from = index + mark.length;
    if (mark === '<|>') file.cursors.push(file.text.length);
    else if (mark === '[|') opened.push(file.text.length);
    else file.ranges.push({ start: opened.pop()!, end: file.text.length });
  }
  file.text += line.slice(from);
}

/** The lines without the indentation that all share, without a first empty line. */
function dedent(source: string): string[] {
  const lines = source.split('\n');
  if (lines.length > 1 && lines[0]!.trim() === '') lines.shift();
  if (lines.length > 1 && lines.at(-1)!.trim() === '') lines[lines.length - 1] = '';
  const margins = lines.filter((line) => line.trim()).map((line) => /^ */.exec(line)![0].length);
  const margin = Math.min(...margins, Infinity);
  return lines.map((line) => line.slice(Number.isFinite(margin) ? margin : 0));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
