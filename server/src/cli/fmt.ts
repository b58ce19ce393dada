/**
 * `tm fmt`: gives model files their one shape, or tells which do not have it.
 */
import { applyEdits, formatEdits } from '../syntax/format/format.js';
import { lineTable } from '../syntax/lines.js';
import { parse } from '../syntax/parse.js';
import type { Tree } from '../syntax/tree.js';
import type { Unreadable } from '../workspace/file-reader.js';
import { contentOf, nativePath, tooMuch } from '../workspace/node-files.js';
import { unifiedDiff } from './diff.js';
import { Failure, tell } from './failure.js';
import { bytesNow, filesNamed } from './load.js';
import { name, write, writeWhole } from './output.js';

/** What is done with what is not formatted. */
export type FmtMode = 'write' | 'check' | 'diff';

/** A text before and after. */
interface Formatted {
  /** Of the file, as the user sees it; `-` is standard input. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const STANDARD_INPUT = '-';

/**
 * @param paths files and folders, or `-` alone for standard input; none: the current folder
 * @returns the exit code: 0, or 1 if a file is not formatted and stays so
 * @throws Failure when it could not run; then no file is changed
 */
export async function fmt(paths: readonly string[], mode: FmtMode): Promise<number> {
  if (paths.includes(STANDARD_INPUT)) return fmtInput(paths, mode);
  const files = await filesNamed(paths.length > 0 ? paths : ['.']);
  const all: (Formatted & { readonly file: string })[] = [];
  for (const path of files) {
    const file = nativePath(path);
    all.push({ file, ...formattedText(name(path), textOf(bytesNow(file), name(path))) });
  }
  const changed = all.filter(isChanged);
  if (mode === 'write') for (const { file, after } of changed) await writeWhole(file, after);
  await write(mode === 'diff' ? diffsOf(changed) : summary(changed, all.length, mode));
  return codeFor(changed, mode);
}

async function fmtInput(paths: readonly string[], mode: FmtMode): Promise<number> {
  if (paths.length > 1) throw new Failure("'-' stands for standard input, and alone");
  const text = formattedText(STANDARD_INPUT, textOf(await inputBytes(), STANDARD_INPUT));
  const changed = [text].filter(isChanged);
  if (mode === 'write') await write(text.after);
  else await write(mode === 'diff' ? diffsOf(changed) : summary(changed, 1, mode));
  return codeFor(changed, mode);
}

function formattedText(name: string, before: string): Formatted {
  const tree = parse(name, before);
  tellOfMistakes(name, before, tree);
  return { name, before, after: applyEdits(before, formatEdits(tree)) };
}

/** A guess is not written down, so the user is told what was left alone. */
function tellOfMistakes(name: string, text: string, { units }: Tree): void {
  const unit = units.find(({ problems }) => problems.length > 0);
  if (!unit) return;
  const { line } = lineTable(text).position(unit.offset + unit.problems[0]!.start);
  const see = name === STANDARD_INPUT ? '' : `; see: tm check ${name}`;
  tell(
    `${name}: statements with mistakes of syntax are left as they are, the first in line ${line + 1}${see}`,
  );
}

function isChanged({ before, after }: Formatted): boolean {
  return before !== after;
}

function codeFor(changed: readonly Formatted[], mode: FmtMode): number {
  return mode !== 'write' && changed.length > 0 ? 1 : 0;
}

function diffsOf(changed: readonly Formatted[]): string {
  return changed.map(({ name, before, after }) => unifiedDiff(name, before, after)).join('');
}

function summary(changed: readonly Formatted[], count: number, mode: FmtMode): string {
  const names = changed.map(({ name }) => `${name}\n`).join('');
  const files = count === 1 ? '1 file' : `${count} files`;
  if (mode === 'write') return `${names}formatted ${changed.length} of ${files}\n`;
  return `${names}${changed.length} of ${files} to format\n`;
}

const BYTE_ORDER_MARK = '\ufeff';

/** With its byte order mark, which stays. */
function textOf(bytes: Uint8Array | Unreadable, name: string): string {
  const content = 'unreadable' in bytes ? bytes : contentOf(bytes);
  if (typeof content !== 'string') {
    throw new Failure(`cannot read '${name}': ${content.unreadable}`);
  }
  const isMarked = !('unreadable' in bytes) && hasMark(bytes);
  return isMarked ? BYTE_ORDER_MARK + content : content;
}

function hasMark([first, second, third]: Uint8Array): boolean {
  return first === 0xef && second === 0xbb && third === 0xbf;
}

async function inputBytes(): Promise<Uint8Array | Unreadable> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    const refused = tooMuch(size);
    if (refused) return refused;
  }
  return Buffer.concat(chunks);
}
